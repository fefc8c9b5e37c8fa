import { expect, html } from '@open-wc/testing';
import { invoice, usd } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, namesOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const rows = [
  invoice(1, { total: usd(300), invoiceDate: '2026-01-03', dueDate: '2026-03-02' }),
  invoice(2, { total: usd(100), invoiceDate: '2026-01-02', dueDate: '2026-03-03' }),
  invoice(3, { total: usd(200), invoiceDate: '2026-01-01', dueDate: '2026-03-01' }),
];
const order = (root: Element) => namesOf(root, 'link').filter((name) => name.startsWith('INV-'));
const sorted = (root: Element) =>
  allByRole(root, 'columnheader').flatMap((header) => {
    const direction = header.getAttribute('aria-sort');
    return direction === null ? [] : [`${header.textContent.trim()} ${direction}`];
  });
const press = async (root: Element, name: string) => {
  byRole(root, 'button', name).click();
  await settled();
};

describe('sorting in <invoice-list>', () => {
  it('begins with the newest and says so', async () => {
    const { provider } = await mountMemory(list, { rows });
    expect(order(provider)).to.deep.equal(['INV-1', 'INV-2', 'INV-3']);
    expect(sorted(provider)).to.deep.equal(['Invoice Date descending']);
  });

  it('sorts by the column whose head is pressed, and the other way when it is pressed again', async () => {
    const { provider } = await mountMemory(list, { rows });
    const changes = recordEvents(provider, 'invoice-sort-change');
    await press(provider, 'Due Date');
    expect(order(provider)).to.deep.equal(['INV-3', 'INV-1', 'INV-2']);
    expect(sorted(provider)).to.deep.equal(['Due Date ascending']);
    await press(provider, 'Due Date');
    expect(order(provider)).to.deep.equal(['INV-2', 'INV-1', 'INV-3']);
    expect(sorted(provider)).to.deep.equal(['Due Date descending']);
    expect(changes.map(({ detail }) => detail.sort)).to.deep.equal([
      { key: 'due-date', descending: false },
      { key: 'due-date', descending: true },
    ]);
  });

  const columns: [name: string, first: string[]][] = [
    ['Invoice #', ['INV-1', 'INV-2', 'INV-3']],
    ['Total (USD)', ['INV-2', 'INV-3', 'INV-1']],
  ];
  for (const [name, first] of columns) {
    it(`sorts by ${name}`, async () => {
      const { provider } = await mountMemory(list, { rows });
      await press(provider, name);
      expect(order(provider)).to.deep.equal(first);
      expect(sorted(provider)).to.deep.equal([`${name} ascending`]);
    });
  }

  it('goes back to the newest first when the invoice date is pressed', async () => {
    const { provider } = await mountMemory(list, { rows }, { sort: 'total' });
    await press(provider, 'Invoice Date');
    expect(sorted(provider)).to.deep.equal(['Invoice Date descending']);
  });

  it('goes back to the first page', async () => {
    const { provider, adapter } = await mountMemory(list, { count: 30 });
    provider.store!.setPage(3);
    await settled();
    await press(provider, 'Due Date');
    expect(adapter.calls.at(-1)!.argument).to.include({ page: 1 });
  });

  it('offers buttons only for what the adapter can sort by', async () => {
    const { provider } = await mountMemory(list, { rows, capabilities: { sort: ['total'] } });
    expect(namesOf(provider, 'button')).to.deep.equal(['Total (USD)']);
    expect(sorted(provider), 'an order that the adapter does not know').to.be.empty;
  });

  it('offers nothing where the adapter can not sort, but keeps the eight columns', async () => {
    const { provider } = await mountMemory(list, { rows, capabilities: { sort: [] } });
    expect(namesOf(provider, 'button')).to.be.empty;
    expect(allByRole(provider, 'columnheader')).to.have.lengthOf(8);
  });
});
