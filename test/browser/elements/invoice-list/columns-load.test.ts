import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LazyViewController } from '../../../../src/controllers/lazy-view.ts';
import type * as ColumnsView from '../../../../src/elements/invoice-list/columns/view.ts';
import type { TableLayout } from '../../../../src/elements/invoice-list/layout.ts';
import { chooseLayout } from '../../../../src/elements/invoice-list/table-layout.ts';
import { recordConsole } from '../../../helpers/record-console.ts';

/** An element with columns, whose code for them comes as these answers say. */
class ColumnsElement extends LitElement {
  readonly columns = ['number'];
  answers: (() => Promise<typeof ColumnsView>)[] = [];
  readonly lazy = new LazyViewController(this, () => this.answers.shift()!(), true);

  get layout(): TableLayout {
    return chooseLayout(this, this.lazy);
  }
}

customElements.define('test-columns', ColumnsElement);

describe('columns whose code does not load', () => {
  it('are the default table with one warning, and the columns once it is asked for again', async () => {
    const warn = recordConsole('warn');
    try {
      const usual = chooseLayout(
        Object.assign(new ColumnsElement(), { columns: undefined }),
        new ColumnsElement().lazy,
      );
      const host = new ColumnsElement();
      host.answers = [
        () => Promise.reject(new Error('offline')),
        () => import('../../../../src/elements/invoice-list/columns/view.ts'),
      ];
      expect(host.layout).not.to.equal(usual);
      await host.lazy.load();
      expect([host.layout, host.layout]).to.deep.equal([usual, usual]);
      expect(warn.texts).to.have.lengthOf(1);
      await host.lazy.load();
      expect(host.layout).not.to.equal(usual);
      expect(host.answers).to.be.empty;
    } finally {
      warn.restore();
    }
  });
});
