import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { InvoiceRow } from '../../../../src/domain/invoice.ts';
import type { PaymentOrder } from '../../../../src/domain/payment-order.ts';
import { groupByCurrency, EMPTY_SELECTION, tick } from '../../../../src/store/selection.ts';
import type { PaymentIntent } from '../../../../src/store/payment.ts';
import { preflight } from '../../../../src/store/paying/preflight.ts';
import { detailOf, eur, invoice, invoices, order, paid, usd } from '../../../helpers/invoices.ts';
import { refusal, scriptedPaying, type Script } from '../../../helpers/scripted-paying.ts';

/** What a person asks to pay who ticked these rows. */
const ticked = (...rows: readonly InvoiceRow[]): PaymentIntent =>
  groupByCurrency(tick(EMPTY_SELECTION, rows, true))[0]!;
/** The same, with a part for the first invoice. */
function partOf(amount: number, ...rows: readonly InvoiceRow[]): PaymentIntent {
  const { items, total } = ticked(...rows);
  const [first, ...others] = items;
  const sum = total.amount - first!.amount.amount + amount;
  return { items: [{ ...first!, amount: usd(amount) }, ...others], total: usd(sum) };
}
const look = (intent: PaymentIntent, script: Script) => preflight(scriptedPaying(script).context, intent);
const payable = (minimum: number, change: Partial<InvoiceRow> = {}) =>
  invoice(1, { minimumPayment: usd(minimum), ...change });

describe('a second look before a payment', () => {
  it('reads all invoices at once, and finds nothing where nothing changed', async () => {
    const script = scriptedPaying({ rows: [invoices(3)] });
    const intent = ticked(...invoices(3));
    const { differences, intent: left } = await preflight(script.context, intent);
    expect(differences).to.be.empty;
    expect(left).to.deep.equal(intent);
    expect(script.read).to.deep.equal([['inv_1', 'inv_2', 'inv_3']]);
  });

  it('takes versions silently that moved alone', async () => {
    const rows = [invoice(1, { version: '9' }), invoice(2)];
    const { differences, intent } = await look(ticked(...invoices(2)), { rows: [rows] });
    expect(differences).to.be.empty;
    expect(intent!.items.map(({ version }) => version)).to.deep.equal(['9', '1']);
    expect(intent!.total).to.deep.equal(usd(20000));
  });

  it('tells what was paid, is gone, can not be paid or owes another amount, and sums up the rest', async () => {
    const rows = [
      paid(2),
      invoice(4, { payable: false, status: 'expired' }),
      invoice(5, { balance: usd(2200), version: '2' }),
      invoice(1),
    ];
    const { differences, intent } = await look(ticked(...invoices(5)), { rows: [rows] });
    const before = usd(10000);
    expect(differences).to.deep.equal([
      { id: 'inv_2', number: 'INV-2', kind: 'paid', before },
      { id: 'inv_3', number: 'INV-3', kind: 'gone', before },
      { id: 'inv_4', number: 'INV-4', kind: 'blocked', before },
      { id: 'inv_5', number: 'INV-5', kind: 'amount', before, now: usd(2200) },
    ]);
    expect(intent!.items.map(({ id, version, amount }) => [id, version, amount.amount])).to.deep.equal([
      ['inv_1', '1', 10000],
      ['inv_5', '2', 2200],
    ]);
    expect(intent!.total).to.deep.equal(usd(12200));
  });

  it('leaves nothing to pay when nothing is left', async () => {
    const { differences, intent } = await look(ticked(...invoices(2)), { rows: [[paid(1)]] });
    expect(differences.map(({ kind }) => kind)).to.deep.equal(['paid', 'gone']);
    expect(intent).to.equal(undefined);
  });

  it('lets the server name the payment that is under way for an invoice', async () => {
    const busy = invoice(1, { payable: false, status: 'processing', notPayableReason: 'payment-in-progress' });
    const { differences, intent } = await look(ticked(invoice(1)), { rows: [[busy]] });
    expect(differences).to.be.empty;
    expect(intent!.items.map(({ id }) => id)).to.deep.equal(['inv_1']);
  });

  it('never takes an invoice of another currency into the sum', async () => {
    const rows = [invoice(1, { total: eur(500) }), invoice(2)];
    const { differences, intent } = await look(ticked(...invoices(2)), { rows: [rows] });
    expect(differences.map(({ id, kind }) => [id, kind])).to.deep.equal([['inv_1', 'blocked']]);
    expect(intent!.total).to.deep.equal(usd(10000));
  });

  describe('at parts of balances', () => {
    it('finds nothing while the part is still owed', async () => {
      for (const balance of [10000, 7000, 4000]) {
        const rows = [payable(1000, { balance: usd(balance), version: '2' })];
        const { differences, intent } = await look(partOf(4000, payable(1000)), { rows: [rows] });
        expect(differences, String(balance)).to.be.empty;
        expect(intent!.items[0]).to.deep.include({ amount: usd(4000), version: '2' });
        expect(intent!.total).to.deep.equal(usd(4000));
      }
    });

    it('asks about what is left when that is less than the part', async () => {
      const rows = [payable(1000, { balance: usd(3999) })];
      const { differences, intent } = await look(partOf(4000, payable(1000)), { rows: [rows] });
      const [difference] = differences;
      expect(difference).to.deep.include({ kind: 'amount', before: usd(4000), now: usd(3999) });
      expect(intent!.total).to.deep.equal(usd(3999));
    });

    it('does not make the whole of a part when the balance grew', async () => {
      const rows = [payable(1000, { balance: usd(20000) })];
      const { differences, intent } = await look(partOf(4000, payable(1000)), { rows: [rows] });
      expect(differences).to.be.empty;
      expect(intent!.total).to.deep.equal(usd(4000));
    });
  });

  it('reads one by one where the adapter has nothing better, a few at a time, and knows what is gone', async () => {
    const script = scriptedPaying({});
    delete script.adapter.getInvoices;
    let [running, most] = [0, 0];
    script.adapter.getInvoice = async (id) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      const serial = Number(id.slice(4));
      if (serial === 3) throw refusal('not-found');
      return detailOf(invoice(serial));
    };
    const { differences, intent } = await preflight(script.context, ticked(...invoices(20)));
    expect(differences.map(({ id, kind }) => [id, kind])).to.deep.equal([['inv_3', 'gone']]);
    expect(intent!.items).to.have.lengthOf(19);
    expect(most).to.be.within(2, 8);
  });

  for (const code of ['network', 'unauthorized', 'rate-limited', 'bad-response'] as const) {
    it(`can not be done after ${code}: what could not be read is not gone`, async () => {
      const error = refusal(code);
      const failed = await look(ticked(...invoices(2)), { rows: [error] }).catch((thrown: unknown) => thrown);
      expect(failed).to.equal(error);
      const script = scriptedPaying({});
      delete script.adapter.getInvoices;
      script.adapter.getInvoice = (id) =>
        id === 'inv_1' ? Promise.reject(error) : Promise.resolve(detailOf(invoice(2)));
      const one = await preflight(script.context, ticked(...invoices(2))).catch((thrown: unknown) => thrown);
      expect(one).to.equal(error);
    });
  }

  it('believes no answer of the wrong shape', async () => {
    const nonsense = [undefined, 'maintenance', [{ ...invoice(1), balance: 119.4 }]];
    for (const rows of nonsense) {
      const failed = await look(ticked(invoice(1)), { rows: [rows as object] }).catch((thrown: unknown) => thrown);
      expect(failed).to.have.property('code', 'bad-response');
    }
  });

  it('looks at a thousand invoices as well', async () => {
    const rows = invoices(1000);
    const now = rows.map((row, at) => (at % 100 === 7 ? { ...row, balance: usd(1) } : row));
    const { differences, intent } = await look(ticked(...rows), { rows: [now] });
    expect(differences).to.have.lengthOf(10);
    expect(intent!.total).to.deep.equal(usd(990 * 10000 + 10));
  });
});

describe('a second look at the fee', () => {
  const card = { id: 'card', label: 'Credit card' };
  const withCard = (change: Partial<PaymentIntent> = {}): PaymentIntent => ({
    ...ticked(invoice(1)),
    gateway: 'card',
    ...change,
  });

  it('asks what the gateway takes on the sum of now, and finds nothing where it is the same', async () => {
    const script = scriptedPaying({ rows: [[invoice(1)]], gateways: [[{ ...card, fee: usd(250) }]] });
    const { differences, intent } = await preflight(script.context, withCard({ fee: usd(250) }));
    expect(differences).to.be.empty;
    expect(intent!.fee).to.deep.equal(usd(250));
    expect(script.totals).to.deep.equal([usd(10000)]);
  });

  it('tells another fee, one that came and one that went', async () => {
    const changes = [
      [usd(250), usd(300)],
      [undefined, usd(300)],
      [usd(250), undefined],
    ] as const;
    for (const [before, now] of changes) {
      const gateways = [[{ ...card, fee: now }]];
      const { differences, intent } = await look(withCard({ fee: before }), { rows: [[invoice(1)]], gateways });
      const none = usd(0);
      expect(differences).to.deep.equal([
        { id: 'card', number: 'Credit card', kind: 'fee', before: before ?? none, now: now ?? none },
      ]);
      expect(intent!.fee).to.deep.equal(now);
    }
  });

  it('takes no gateway that is gone, that the sum is too small for, or whose fee is of another currency', async () => {
    const offers = [[], [{ ...card, minimums: [usd(10001)] }], [{ ...card, fee: eur(250) }]];
    for (const gateways of offers) {
      const failed = await look(withCard(), { rows: [[invoice(1)]], gateways: [gateways] }).catch(
        (thrown: unknown) => thrown,
      );
      expect(failed).to.have.property('code', 'unsupported');
    }
  });

  it('asks nothing where the checkout will', async () => {
    const script = scriptedPaying({ rows: [[invoice(1)]] });
    await preflight(script.context, ticked(invoice(1)));
    expect(script.totals).to.be.empty;
  });
});

describe('a second look at an order', () => {
  const intent = (seen: PaymentOrder): PaymentIntent => ({
    items: [],
    total: seen.total,
    order: seen,
    gateway: 'card',
  });
  const gateways = [[{ id: 'card', label: 'Credit card' }]];

  it('pays the order as it is now', async () => {
    const now = order({ payment: { id: 'pay_1', gateway: 'card', status: 'declined' } });
    const found = await look(intent(order()), { get: [now], gateways });
    expect(found.order, 'it is not over').to.equal(undefined);
    expect(found.differences).to.be.empty;
    expect(found.intent!.order).to.have.nested.property('payment.id', 'pay_1');
  });

  for (const status of ['processing', 'settled', 'expired', 'cancelled', 'declined'] as const) {
    it(`pays nothing when it is ${status}`, async () => {
      const found = await look(intent(order()), { get: [order({ status })], gateways });
      expect(found.intent).to.equal(undefined);
      expect(found.order).to.have.property('status', status);
    });
  }

  it('asks about another total', async () => {
    const found = await look(intent(order()), { get: [order({ total: usd(9000) })], gateways });
    expect(found.differences).to.deep.equal([
      { id: 'po_1', number: 'po_1', kind: 'amount', before: usd(10000), now: usd(9000) },
    ]);
    expect(found.intent!.total).to.deep.equal(usd(9000));
  });
});
