import { expect } from '@open-wc/testing';
import { money } from '../../../../src/domain/currencies.ts';
import { english } from '../../../helpers/catalogues.ts';
import { barText, listAndBar, sent } from '../../../helpers/bar-scene.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, order, pageOf } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, descriptionOf, oneLine, textOf } from '../../../helpers/queries.ts';
import { preventEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

/** Minor units of each, and how English and German people read them. The largest is beyond what a float of cents adds up. */
const SUMS: [currency: string, one: number, two: number, en: [string, string], de: [string, string]][] = [
  ['JPY', 119_400, 1, ['¥119,400', '¥119,401'], ['119.400 ¥', '119.401 ¥']],
  ['KWD', 119_405, 1, ['KWD 119.405', 'KWD 119.406'], ['119,405 KWD', '119,406 KWD']],
  ['HUF', 11_940_50, 1, ['HUF 11,940.50', 'HUF 11,940.51'], ['11.940,50 HUF', '11.940,51 HUF']],
  ['EUR', 10, 20, ['€0.10', '€0.30'], ['0,10 €', '0,30 €']],
  [
    'USD',
    9_007_199_254_740_000,
    991,
    ['$90,071,992,547,400.00', '$90,071,992,547,409.91'],
    ['90.071.992.547.400,00 $', '90.071.992.547.409,91 $'],
  ],
];

async function tickedIn(currency: string, one: number, two: number, locale: string) {
  const rows = [one, two].map((amount, at) => invoice(at + 1, { total: money(amount, currency) }));
  const adapter = deferredAdapter();
  const provider = await mount(listAndBar, adapter, { locale, messages: english });
  adapter.last('listInvoices').answer(pageOf(rows));
  await settled();
  provider.store!.select(rows, true);
  await settled();
  return { provider, adapter, rows };
}

describe('sums of <mass-pay-bar>, exact to the minor unit', () => {
  for (const [currency, one, two, en, de] of SUMS) {
    for (const [locale, [single, sum]] of [
      ['en', en],
      ['de', de],
    ] as const) {
      it(`${currency} in ${locale}: the list says ${single}, the bar ${sum}`, async () => {
        const { provider } = await tickedIn(currency, one, two, locale);
        const cells = allByRole(byRole(provider, 'table'), 'cell').map(textOf);
        expect(cells).to.include(single);
        expect(descriptionOf(byRole(provider, 'button', 'Mass Payment'))).to.equal(sum);
        expect(barText(provider)).to.contain(sum);
      });
    }

    it(`${currency}: what is sent, agreed to and paid is the same sum`, async () => {
      const { provider, adapter, rows } = await tickedIn(currency, one, two, 'en');
      preventEvents(provider, 'invoice-checkout-request');
      byRole(provider, 'button', 'Mass Payment').click();
      await settled();
      const changed = rows.map((row) => ({ ...row, balance: { ...row.balance, amount: row.balance.amount - 1 } }));
      // What owes nothing any more was paid.
      const now = changed.map((row) => (row.balance.amount > 0 ? row : { ...row, payable: false }));
      adapter.last('getInvoices').answer(now);
      await settled();
      const total = now.reduce((sum, { balance }) => sum + balance.amount, 0);
      const shown = provider.store!.state.settings.localizer.money(money(total, currency));
      byRole(provider, 'button', `Pay ${oneLine(shown)}`).click();
      await settled();
      const [request] = sent(adapter);
      expect(request!.currency).to.equal(currency);
      expect(request!.items.reduce((sum, { amount }) => sum + amount.amount, 0)).to.equal(total);
      const allocations = request!.items.map(({ id: invoiceId, amount }) => ({ invoiceId, amount }));
      adapter
        .last('createPaymentOrder')
        .answer(order({ status: 'settled', total: money(total, currency), allocations }));
      await settled();
      expect(barText(provider)).to.contain(`${oneLine(shown)} paid`);
    });
  }

  it('never adds one currency to another', async () => {
    const rows = SUMS.map(([currency, amount], at) => invoice(at + 1, { total: money(amount, currency) }));
    const adapter = deferredAdapter();
    const provider = await mount(listAndBar, adapter);
    adapter.last('listInvoices').answer(pageOf(rows));
    await settled();
    provider.store!.select(rows, true);
    await settled();
    const buttons = allByRole(provider, 'button', /^Mass Payment/);
    expect(buttons.map((button) => [textOf(button), descriptionOf(button)])).to.deep.equal(
      SUMS.map(([currency, , , [single]]) => [`Mass Payment (${currency})`, single]),
    );
  });
});
