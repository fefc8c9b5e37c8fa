// Every engine: forms
import { expect, html } from '@open-wc/testing';
import { invoices } from '../../helpers/invoices.ts';
import { mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole, namesOf } from '../../helpers/queries.ts';
import { recordEvents } from '../../helpers/record-events.ts';
import { settled } from '../../helpers/wait.ts';

const show = html`<invoice-page-size></invoice-page-size><invoice-list></invoice-list>`;
const select = (root: Element) => byRole(root, 'combobox', 'Show') as HTMLSelectElement;

function choose(root: Element, value: string): void {
  select(root).value = value;
  select(root).dispatchEvent(new Event('change', { bubbles: true }));
}

describe('<invoice-page-size>', () => {
  it('is a native select "Show" with 10, 20, 50 and 100', async () => {
    const { provider } = await mountMemory(show, { rows: invoices(3) });
    expect(select(provider)).to.be.instanceOf(HTMLSelectElement);
    expect(namesOf(provider, 'option')).to.deep.equal(['10', '20', '50', '100']);
    expect(select(provider).value).to.equal('10');
  });

  it('shows as many rows as are chosen, from the first page', async () => {
    const { provider, adapter } = await mountMemory(show, { rows: invoices(60) });
    const changes = recordEvents(provider, 'invoice-page-size-change');
    provider.store!.setPage(3);
    await settled();
    choose(provider, '50');
    await settled();
    expect(adapter.calls.at(-1)!.argument).to.include({ pageSize: 50, page: 1 });
    expect(allByRole(provider, 'row')).to.have.lengthOf(51);
    expect(select(provider).value).to.equal('50');
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ pageSize: 50 }]);
  });

  it('shows what is chosen elsewhere, again and again', async () => {
    const { provider } = await mountMemory(show, { rows: invoices(3) }, { pageSize: 20 });
    expect(select(provider).value).to.equal('20');
    choose(provider, '100');
    await settled();
    for (const size of [20, 100, 10]) {
      provider.store!.setPageSize(size);
      await settled();
      expect(select(provider).value).to.equal(String(size));
    }
  });

  it('says nothing when the same number is chosen', async () => {
    const { provider } = await mountMemory(show, { rows: invoices(3) });
    const changes = recordEvents(provider, 'invoice-page-size-change');
    choose(provider, '10');
    await settled();
    expect(changes).to.be.empty;
  });

  it('follows when the host offers other numbers', async () => {
    const { provider } = await mountMemory(show, { rows: invoices(3) });
    provider.pageSizes = '5, 1000';
    await settled();
    expect(namesOf(provider, 'option')).to.deep.equal(['5', '1,000']);
    expect(select(provider).value).to.equal('5');
    expect(provider.store!.state.query.pageSize).to.equal(5);
  });
});
