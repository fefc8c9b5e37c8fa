// Every engine: forms
import { expect } from '@open-wc/testing';
import type { InvoiceRow } from '../../../../src/domain/invoice.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { english } from '../../../helpers/catalogues.ts';
import { barText, listAndBar, lookedAgain, payButton, sent } from '../../../helpers/bar-scene.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { eur, invoice, pageOf, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  namesOf,
  nameOf,
  queryByRole,
  textOf,
} from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced } from '../../../helpers/spoken.ts';

const parts = (serial: number, change: Partial<InvoiceRow> = {}) =>
  invoice(serial, { minimumPayment: { ...(change.total ?? usd(0)), amount: 1000 }, ...change });
const field = (root: Element, serial: number) =>
  byRole(root, 'textbox', new RegExp(`INV-${serial}`)) as HTMLInputElement;
const toggle = (root: Element) => byRole(root, 'button', 'Change amounts');

/** These invoices ticked, and their amounts shown. */
async function reviewing(
  rows: readonly InvoiceRow[],
  properties: Parameters<typeof mount>[2] = {},
): Promise<[InvoiceProvider, DeferredAdapter]> {
  const adapter = deferredAdapter();
  const provider = await mount(listAndBar, adapter, properties);
  adapter.last('listInvoices').answer(pageOf(rows));
  await settled();
  provider.store!.select(rows, true);
  await settled();
  toggle(provider).click();
  await settled();
  return [provider, adapter];
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

async function spread(root: Element, sum: string): Promise<void> {
  (byRole(root, 'textbox', 'Pay the oldest first, up to') as HTMLInputElement).value = sum;
  byRole(root, 'button', 'Apply').click();
  await settled();
}

describe('the amounts of <mass-pay-bar>', () => {
  it('can be changed only where the adapter takes parts', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(listAndBar, adapter);
    const rows = [invoice(1), parts(2)];
    adapter.last('listInvoices').answer(pageOf(rows));
    await settled();
    provider.store!.select([rows[0]!], true);
    await settled();
    expect(namesOf(provider, 'button')).not.to.include('Change amounts');
    provider.store!.select([rows[1]!], true);
    await settled();
    expect(toggle(provider).getAttribute('aria-expanded')).to.equal('false');
    toggle(provider).click();
    await settled();
    expect(toggle(provider).getAttribute('aria-expanded')).to.equal('true');
    expect(field(provider, 1).readOnly, 'paid whole').to.equal(true);
    expect(field(provider, 2).readOnly).to.equal(false);
  });

  it('show what is owed, from when, and send a part with the sum of all', async () => {
    const [provider, adapter] = await reviewing([parts(1), parts(2)]);
    expect([field(provider, 1).value, field(provider, 2).value]).to.deep.equal(['100.00', '100.00']);
    expect(descriptionOf(field(provider, 1)))
      .to.contain('of $100.00')
      .and.to.contain('due Feb 22, 2026');
    await type(field(provider, 1), '40.50');
    expect(descriptionOf(payButton(provider))).to.equal('$140.50');
    await announced(provider, '2 invoices selected, $140.50');
    const requests = recordEvents(provider, 'invoice-pay-request');
    payButton(provider).click();
    await lookedAgain(adapter, [parts(1), parts(2)]);
    expect(requests[0]!.detail.total).to.deep.equal(usd(14050));
    expect(sent(adapter)[0]!.items.map(({ amount }) => amount)).to.deep.equal([usd(4050), usd(10000)]);
  });

  it('are read in the notation of the page: 1.234,56 in German', async () => {
    const [provider] = await reviewing([parts(1, { total: eur(999999) })], { locale: 'de', messages: english });
    expect(field(provider, 1).value).to.equal('9.999,99');
    await type(field(provider, 1), '1.234,56 €');
    expect(descriptionOf(payButton(provider))).to.equal('1.234,56 €');
    await type(field(provider, 1), '1,234.56');
    expect(field(provider, 1).getAttribute('aria-invalid')).to.equal('true');
  });

  const wrong: [text: string, why: string][] = [
    ['12.3.4', 'Please write the amount like 100.00.'],
    ['€50', 'Please write the amount like 100.00.'],
    ['-50', 'Please write the amount like 100.00.'],
    ['50.001', 'Please write the amount like 100.00.'],
    ['9.99', 'At least $10.00.'],
    ['100.01', 'At most $100.00.'],
  ];
  for (const [text, why] of wrong) {
    it(`are not paid when one is ${text}: ${why}`, async () => {
      const [provider, adapter] = await reviewing([parts(1), parts(2)]);
      await type(field(provider, 1), text);
      expect(field(provider, 1).value, 'what was typed stays').to.equal(text);
      expect(field(provider, 1).getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(field(provider, 1))).to.contain(why);
      expect(allByRole(provider, 'alert').map(textOf)).to.include(why);
      toggle(provider).click();
      await settled();
      const requests = recordEvents(provider, 'invoice-pay-request');
      payButton(provider).click();
      await settled();
      expect([requests.length, adapter.callsOf('getInvoices').length]).to.deep.equal([0, 0]);
      expect(nameOf(focused()!), 'taken to what is wrong').to.contain('INV-1');
      await type(field(provider, 1), '10.00');
      expect(field(provider, 1).hasAttribute('aria-invalid')).to.equal(false);
      payButton(provider).click();
      await settled();
      expect(requests).to.have.lengthOf(1);
    });
  }

  it('stay as they are typed when the page is drawn anew in the middle, and are judged when they are finished', async () => {
    const [provider] = await reviewing([parts(1), parts(2)]);
    const input = field(provider, 1);
    input.value = '5';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    provider.store!.configure({ today: '2026-02-09' });
    provider.store!.deselect(['inv_2']);
    await settled();
    expect(input.value).to.equal('5');
    expect(input.ariaInvalid, 'it may become 50').to.equal(null);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(input.ariaInvalid).to.equal('true');
  });

  it('give no sum while one of them is wrong, and say of what a part is one', async () => {
    const [provider] = await reviewing([parts(1), parts(2)]);
    await type(field(provider, 1), '1');
    expect(descriptionOf(payButton(provider))).to.equal('–');
    await type(field(provider, 1), '50');
    expect(descriptionOf(payButton(provider))).to.equal('$150.00');
    expect(barText(provider)).to.contain('part of $200.00');
  });

  it('leave out what is empty: not now', async () => {
    const [provider, adapter] = await reviewing([parts(1), parts(2)]);
    await type(field(provider, 1), ' ');
    expect(descriptionOf(payButton(provider))).to.equal('$100.00');
    payButton(provider).click();
    await lookedAgain(adapter, [parts(2)]);
    expect(sent(adapter)[0]!.items.map(({ id }) => id)).to.deep.equal(['inv_2']);
    expect(provider.store!.state.selection.size, 'it stays ticked').to.equal(2);
  });

  it('pay nothing when all are empty', async () => {
    const [provider, adapter] = await reviewing([parts(1)]);
    await type(field(provider, 1), '');
    payButton(provider).click();
    await settled();
    expect(adapter.callsOf('getInvoices')).to.be.empty;
    expect(nameOf(focused()!)).to.contain('INV-1');
    expect(allByRole(provider, 'status').map(textOf)).to.include('Please give at least one invoice an amount.');
    await type(field(provider, 1), '20');
    expect(barText(provider)).not.to.contain('at least one invoice');
  });

  it('are locked while they are paid, and out of sight while a question is open', async () => {
    const [provider, adapter] = await reviewing([parts(1)]);
    payButton(provider).click();
    await settled();
    expect(field(provider, 1).matches(':disabled')).to.equal(true);
    await lookedAgain(adapter, [parts(1, { balance: usd(9000) })]);
    expect(byRole(provider, 'button', 'Pay $90.00'), 'asks about the change').to.exist;
    expect(queryByRole(provider, 'textbox', /INV-1/)).to.equal(undefined);
    byRole(provider, 'button', 'Not now').click();
    await settled();
    expect(field(provider, 1).matches(':disabled')).to.equal(false);
  });

  it('are forgotten with the tick', async () => {
    const [provider] = await reviewing([parts(1), parts(2)]);
    await type(field(provider, 1), '50');
    provider.store!.deselect(['inv_1']);
    await settled();
    provider.store!.select([parts(1)], true);
    await settled();
    expect(field(provider, 1).value).to.equal('100.00');
    expect(descriptionOf(payButton(provider))).to.equal('$200.00');
  });

  it('are forgotten with the whole selection, also when the same is ticked again', async () => {
    const rows = [parts(1)];
    const [provider] = await reviewing(rows);
    await type(field(provider, 1), 'abc');
    byRole(provider, 'button', 'Clear selection').click();
    await settled();
    provider.store!.select(rows, true);
    await settled();
    expect(toggle(provider).ariaExpanded).to.equal('false');
    toggle(provider).click();
    await settled();
    expect(field(provider, 1).value).to.equal('100.00');
  });

  it('are forgotten when less is owed than that', async () => {
    const [provider] = await reviewing([parts(1)]);
    await type(field(provider, 1), '90');
    provider.store!.refreshSelection([parts(1, { balance: usd(8000), version: '2' })]);
    await settled();
    expect(field(provider, 1).value).to.equal('80.00');
    expect(descriptionOf(payButton(provider))).to.equal('$80.00');
  });

  it('keep each currency apart', async () => {
    const [provider] = await reviewing([parts(1), parts(2, { total: eur(10000) })]);
    expect(namesOf(provider, 'group')).to.deep.equal(['Amounts in USD', 'Amounts in EUR']);
    await type(field(provider, 2), '50');
    const sums = allByRole(provider, 'button', /^Mass Payment/).map(descriptionOf);
    expect(sums).to.deep.equal(['$100.00', '€50.00']);
  });
});

describe('paying the oldest first', () => {
  const dated = (serial: number, day: string, change = {}) => parts(serial, { dueDate: `2026-02-${day}`, ...change });

  it('shows what each invoice gets, to be changed by hand', async () => {
    const [provider, adapter] = await reviewing([dated(1, '20'), dated(2, '10'), dated(3, '15')]);
    await spread(provider, '150');
    expect([1, 2, 3].map((serial) => field(provider, serial).value)).to.deep.equal(['', '100.00', '50.00']);
    expect(descriptionOf(payButton(provider))).to.equal('$150.00');
    await type(field(provider, 3), '60');
    payButton(provider).click();
    await lookedAgain(adapter, [dated(2, '10'), dated(3, '15')]);
    expect(sent(adapter)[0]!.items.map(({ id, amount }) => [id, amount.amount])).to.deep.equal([
      ['inv_2', 10000],
      ['inv_3', 6000],
    ]);
  });

  it('says what is left over', async () => {
    const [provider] = await reviewing([dated(1, '10'), invoice(2, { dueDate: '2026-02-11' })]);
    await spread(provider, '150');
    expect(barText(provider)).to.contain('$50.00 is left over: no invoice takes it.');
    expect(descriptionOf(payButton(provider))).to.equal('$100.00');
    await spread(provider, '1,000.00');
    expect(barText(provider)).to.contain('$800.00 is left over');
    expect(descriptionOf(payButton(provider))).to.equal('$200.00');
  });

  it('says when the sum can not be read, and leaves the amounts as they were', async () => {
    const [provider] = await reviewing([dated(1, '10')]);
    await spread(provider, '12k');
    expect(barText(provider)).to.contain('Please write the amount like');
    expect(field(provider, 1).value).to.equal('100.00');
  });

  it('leaves no invoice unpaid that nobody could give an amount any more', async () => {
    const [provider] = await reviewing([dated(1, '10'), invoice(2, { dueDate: '2026-02-11' })]);
    await spread(provider, '100');
    expect(field(provider, 2).value).to.equal('');
    provider.store!.deselect(['inv_1']);
    await settled();
    expect(queryByRole(provider, 'textbox', /INV-2/)).to.equal(undefined);
    expect(descriptionOf(payButton(provider))).to.equal('$100.00');
  });
});
