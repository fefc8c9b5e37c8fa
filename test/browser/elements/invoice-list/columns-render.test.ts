import { expect, html } from '@open-wc/testing';
import { invoices } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole } from '../../../helpers/queries.ts';
import { recordConsole } from '../../../helpers/record-console.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { cells, column, list, warnings } from './columns-scene.ts';

describe('what a host renders', () => {
  it('is a text, never markup', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    const { text, provider } = await column(
      { name: 'x', render: ({ hostname }) => `${hostname!}!` },
      { hostname: evil },
    );
    expect(text).to.equal(`${evil}!`);
    expect(allByRole(provider, 'img')).to.be.empty;
  });

  it('is a node, put in as it is, with what the host does to it', async () => {
    let clicks = 0;
    const made = document.createElement('button');
    made.textContent = 'Copy';
    made.addEventListener('click', () => clicks++);
    const { provider, cell } = await column({ name: 'x', render: () => made });
    byRole(provider, 'button', 'Copy').click();
    expect([made.parentElement, clicks]).to.deep.equal([cell, 1]);
  });

  it('does not tick or follow anything of ours', async () => {
    const box = document.createElement('div');
    box.innerHTML = '<label><input type="checkbox" />own</label><a href="#own">own link</a>';
    const { provider } = await column({ name: 'x', render: () => box });
    const views = recordEvents(provider, 'invoice-view-request');
    byRole(provider, 'checkbox', 'own').click();
    byRole(provider, 'link', 'own link').click();
    history.replaceState(null, '', location.pathname + location.search);
    await settled();
    expect([provider.store!.state.selection.size, views.length]).to.deep.equal([0, 0]);
  });

  for (const [name, value] of [
    ['null', null],
    ['undefined', undefined],
  ] as const) {
    it(`is a dash for ${name}`, async () => {
      expect((await column({ name: 'x', render: () => value })).text).to.equal('–');
    });
  }

  it('stays apart in each row over pages and orders', async () => {
    const node = ({ number }: { number: string }) =>
      Object.assign(document.createElement('b'), { textContent: number });
    const { provider } = await mountMemory(
      list(['number', { name: 'x', render: node }]),
      { rows: invoices(3) },
      { sort: 'number', pageSize: 2, pageSizes: '2' },
    );
    const pairs = () => cells(provider).map(([a, b]) => a === b && a);
    expect(pairs()).to.deep.equal(['INV-1', 'INV-2']);
    provider.store!.setPage(2);
    await settled();
    expect(pairs()).to.deep.equal(['INV-3']);
    provider.store!.setSort({ key: 'number', descending: true });
    await settled();
    expect(pairs()).to.deep.equal(['INV-3', 'INV-2']);
  });

  it('is a dash where it throws, with one warning for all rows, and the table stands', async () => {
    const fail = () => {
      throw new Error('no such thing');
    };
    const { provider, texts } = await warnings(['number', { name: 'thrower', render: fail }]);
    expect(cells(provider)).to.deep.equal([3, 2, 1].map((at) => [`INV-${at}`, '–']));
    expect(texts).to.have.lengthOf(1);
    expect(texts[0]).to.contain('thrower').and.to.contain('no such thing');
  });

  const odd: [what: string, value: () => unknown][] = [
    ['an object', () => ({ _$litType$: 1, strings: ['<b>x</b>'], values: [] })],
    ['a promise', () => Promise.resolve('later')],
    ['the document', () => document],
    ['the page itself', () => document.body],
  ];
  for (const [what, value] of odd) {
    it(`is a dash with one warning for ${what}`, async () => {
      const given = { name: `odd ${what}`, render: value as () => string };
      const { provider, texts } = await warnings(['number', given]);
      expect(cells(provider)[0]![1]).to.equal('–');
      expect(texts).to.have.lengthOf(1);
    });
  }

  it('is a dash for the page itself also in a list in the shadow of <my-invoices>', async () => {
    const render = () => document.body;
    const warn = recordConsole('warn');
    try {
      const page = html`<my-invoices .columns=${['number', { name: 'page', render }]}></my-invoices>`;
      const { provider } = await mountMemory(page, { rows: invoices(1) });
      expect(cells(provider)).to.deep.equal([['INV-1', '–']]);
      expect(warn.texts).to.have.lengthOf(1);
    } finally {
      warn.restore();
    }
  });
});
