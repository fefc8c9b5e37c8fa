import { it } from 'node:test';
import { expect } from 'chai';
import { makeInvoices } from './support/invoices.ts';
import { create, orderFor, orderOf, readInvoice, settle } from './support/orders.ts';
import { describeLightPortal, expectProblem, type Invoice } from './support/portal.ts';

/** The invoice, with a part of it to be paid. */
const part = (invoice: Invoice, amount: number): Invoice => ({ ...invoice, balance: { ...invoice.balance, amount } });

describeLightPortal('A part of an invoice', (portal) => {
  const minimums: [total: number, currency: string, minimum: number | null][] = [
    [10_000, 'USD', 1_000],
    [10_001, 'USD', 1_001],
    [150, 'USD', 100],
    [100, 'USD', null],
    [40, 'EUR', null],
    [12_345, 'JPY', 1_235],
    [5, 'JPY', 1],
    [25_000, 'KWD', 2_500],
    [3_000, 'KWD', 1_000],
    [99_990, 'HUF', 9_999],
  ];
  for (const [total, currency, minimum] of minimums) {
    it(`is at least ${minimum ?? 'all'} of ${total} ${currency}`, async () => {
      const [invoice] = await makeInvoices(portal, 1, { total, currency });
      expect(invoice!.minimum_payment).to.deep.equal(minimum === null ? null : { amount: minimum, currency });
      const least = minimum ?? total;
      const { invoice_ids } = expectProblem(
        await create(portal, orderOf([part(invoice!, least - 1)])),
        422,
        'below-minimum',
      );
      expect(invoice_ids).to.deep.equal([invoice!.id]);
      expectProblem(await create(portal, orderOf([part(invoice!, total + 1)])), 409, 'changed');
      const { status, body } = await create(portal, orderOf([part(invoice!, least)]));
      expect([status, body.total]).to.deep.equal([201, { amount: least, currency }]);
    });
  }

  it('is never nothing, and never less', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    for (const amount of [0, -100]) {
      expectProblem(await create(portal, orderOf([part(invoice!, amount)])), 422, 'below-minimum');
    }
  });

  it('leaves the rest to be paid, down to the last unit', async () => {
    const [invoice] = await makeInvoices(portal, 1, { total: 10_000 });
    await settle(portal, (await orderFor(portal, [part(invoice!, 9_500)])).id);
    const after = await readInvoice(portal, invoice!.id);
    expect(after).to.deep.include({ status: 'partially-paid', payable: true, minimum_payment: null });
    expect(after.balance.amount).to.equal(500);
    expect(after.version).not.to.equal(invoice!.version);
    expect((await portal.get(`/invoices?status=unpaid&id=${invoice!.id}`)).body.data).to.have.length(1);
    expectProblem(await create(portal, orderOf([part(after, 501)])), 409, 'changed');
    expectProblem(await create(portal, orderOf([invoice!])), 409, 'changed');
    await settle(portal, (await orderFor(portal, [after])).id);
    const paid = await readInvoice(portal, invoice!.id);
    expect([paid.status, paid.balance.amount]).to.deep.equal(['paid', 0]);
    expect(paid.payments.map(({ amount }) => amount.amount).sort()).to.deep.equal([500, 9_500]);
  });

  it('can be paid again as an equal instalment, which is a second order', async () => {
    const [invoice] = await makeInvoices(portal, 1, { total: 10_000 });
    const first = await orderFor(portal, [part(invoice!, 4_000)]);
    await settle(portal, first.id);
    const second = await orderFor(portal, [part(await readInvoice(portal, invoice!.id), 4_000)]);
    await settle(portal, second.id);
    expect(second.id).not.to.equal(first.id);
    expect((await readInvoice(portal, invoice!.id)).balance.amount).to.equal(2_000);
  });

  it('goes together with whole invoices in one order', async () => {
    const [one, two] = await makeInvoices(portal, 2, { total: 8_000 });
    const order = await orderFor(portal, [one!, part(two!, 3_000)]);
    expect(order.total.amount).to.equal(11_000);
    await settle(portal, order.id);
    const statuses = await Promise.all([one!, two!].map(async ({ id }) => (await readInvoice(portal, id)).status));
    expect(statuses).to.deep.equal(['paid', 'partially-paid']);
  });

  it('renews the service only when the invoice is paid whole', async () => {
    const [renewal] = await portal.database.query<{ id: string; service_id: string; before: string; until: string }>(
      `select i.id, i.service_id, s.paid_until as before, l.period_end as until from invoices i
       join invoice_lines l on l.account_id = i.account_id and l.invoice_id = i.id
       join services s on s.account_id = i.account_id and s.id = i.service_id
       where i.account_id = 'acme' and i.status = 'unpaid' and l.kind = 'renewal' and l.period_end > s.paid_until limit 1`,
    );
    const paidUntil = async () => {
      const sql = 'select paid_until from services where id = $1';
      return (await portal.database.query(sql, [renewal!.service_id]))[0]!.paid_until as string;
    };
    const invoice = await readInvoice(portal, renewal!.id);
    await settle(portal, (await orderFor(portal, [part(invoice, invoice.minimum_payment!.amount)])).id);
    expect(await paidUntil()).to.equal(renewal!.before);
    await settle(portal, (await orderFor(portal, [await readInvoice(portal, renewal!.id)])).id);
    expect(await paidUntil()).to.equal(renewal!.until);
  });
});
