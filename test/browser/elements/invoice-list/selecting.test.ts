// Every engine: forms
import { expect, html } from '@open-wc/testing';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { intentOf, invoice, invoices, pageOf, paid, usd } from '../../../helpers/invoices.ts';
import { mount, mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, namesOf, queryByRole } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const ALL = 'Select all unpaid invoices on this page';
const box = (root: Element, name: string) => byRole(root, 'checkbox', name) as HTMLInputElement;
const one = (root: Element, serial: number) => box(root, `Select invoice INV-${serial}`);
const ticked = (root: Element) =>
  (allByRole(root, 'checkbox', /^Select invoice/) as HTMLInputElement[])
    .filter(({ checked }) => checked)
    .map(({ ariaLabel }) => ariaLabel!.replace('Select invoice ', ''));
const click = async (element: HTMLElement) => {
  element.click();
  await settled();
};
const bySerial = { sort: 'number', pageSize: 2, pageSizes: '2,10' };

describe('ticking in <invoice-list>', () => {
  it('offers a box for what can be paid and for nothing else', async () => {
    const rows = [invoice(1), paid(2), invoice(3, { payable: false }), invoice(4, { balance: usd(0) })];
    const { provider } = await mountMemory(list, { rows });
    expect(namesOf(provider, 'checkbox')).to.deep.equal([ALL, 'Select invoice INV-1']);
  });

  it('ticks and unticks one', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(3) });
    const changes = recordEvents(provider, 'invoice-selection-change');
    await click(one(provider, 2));
    expect(ticked(provider)).to.deep.equal(['INV-2']);
    await click(one(provider, 2));
    expect(ticked(provider)).to.be.empty;
    expect(changes.map(({ detail }) => [...detail.invoiceIds])).to.deep.equal([['inv_2'], []]);
  });

  it('ticks all of the page that can be paid, and then unticks them', async () => {
    const { provider } = await mountMemory(list, { rows: [invoice(1), paid(2), invoice(3)] });
    await click(box(provider, ALL));
    expect(ticked(provider).sort()).to.deep.equal(['INV-1', 'INV-3']);
    expect(box(provider, ALL)).to.include({ checked: true, indeterminate: false });
    await click(box(provider, ALL));
    expect(ticked(provider)).to.be.empty;
    expect(box(provider, ALL)).to.include({ checked: false, indeterminate: false });
  });

  it('shows a mixed box while only some are ticked, which then ticks the rest', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(3) });
    await click(one(provider, 1));
    expect(box(provider, ALL)).to.include({ checked: false, indeterminate: true });
    await click(box(provider, ALL));
    expect(ticked(provider)).to.have.lengthOf(3);
    await click(one(provider, 1));
    expect(box(provider, ALL)).to.include({ checked: false, indeterminate: true });
  });

  it('offers no box for all on a page with nothing to pay', async () => {
    const { provider } = await mountMemory(list, { rows: [paid(1)] });
    expect(box(provider, ALL).disabled).to.equal(true);
  });

  it('keeps what is ticked over pages, and shows it again on the way back', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(4) }, bySerial);
    await click(one(provider, 1));
    provider.store!.setPage(2);
    await settled();
    expect(ticked(provider), 'boxes are those of other invoices now').to.be.empty;
    expect(box(provider, ALL)).to.include({ checked: false, indeterminate: false });
    await click(one(provider, 4));
    provider.store!.setPage(1);
    await settled();
    expect(ticked(provider)).to.deep.equal(['INV-1']);
    provider.store!.setPageSize(10);
    await settled();
    expect(ticked(provider)).to.deep.equal(['INV-1', 'INV-4']);
  });

  it('keeps what is ticked when the order changes, on the right rows', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(3) }, { sort: 'number' });
    await click(one(provider, 1));
    await click(byRole(provider, 'button', 'Invoice #'));
    expect(namesOf(provider, 'checkbox').at(-1)).to.equal('Select invoice INV-1');
    expect(ticked(provider)).to.deep.equal(['INV-1']);
  });

  it('unticks what can not be paid any more when fresh rows come', async () => {
    const { provider, adapter } = await mountMemory(list, { rows: invoices(2) });
    await click(box(provider, ALL));
    adapter.update('inv_1', paid(1, { version: '2' }));
    provider.reload();
    await settled();
    expect(ticked(provider)).to.deep.equal(['INV-2']);
    expect(queryByRole(provider, 'checkbox', 'Select invoice INV-1')).to.equal(undefined);
  });

  it('puts a box back that is ticked while a payment is sent', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    await settled();
    await click(one(provider, 1));
    provider.store!.startPayment(intentOf(invoice(1)));
    await settled();
    await click(one(provider, 2));
    await click(one(provider, 1));
    expect(ticked(provider)).to.deep.equal(['INV-1']);
    await click(box(provider, ALL));
    expect(ticked(provider)).to.deep.equal(['INV-1']);
    expect(box(provider, ALL)).to.include({ checked: false, indeterminate: true });
  });

  it('shows the same ticks in two lists', async () => {
    const { provider } = await mountMemory(html`${list}${list}`, { rows: invoices(2) });
    const [first, second] = [...provider.querySelectorAll('invoice-list')];
    await click(one(first!, 2));
    expect(ticked(second!)).to.deep.equal(['INV-2']);
  });

  it('offers no boxes where the adapter takes no payment', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(2), capabilities: { massPay: 'none' } });
    expect(allByRole(provider, 'checkbox')).to.be.empty;
    expect(allByRole(provider, 'columnheader')).to.have.lengthOf(8);
  });
});
