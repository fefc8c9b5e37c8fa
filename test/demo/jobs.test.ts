import { it } from 'node:test';
import { expect } from 'chai';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { addDays } from '../../demo/server/dates.ts';
import { SEED_TODAY } from '../../demo/server/seed/account.ts';
import { makeInvoices } from './support/invoices.ts';
import { create, newKey, orderFor, orderOf, pay, read, readInvoice, settle } from './support/orders.ts';
import { describePortal, expectProblem, NOW, type TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (ms: number) => new Date(NOW.getTime() + ms);

/** The status that the table holds. */
async function stored(portal: TestPortal, orderId: string): Promise<string> {
  const [row] = await portal.database.query<{ status: string }>('select status from payment_orders where id = $1', [
    orderId,
  ]);
  return row!.status;
}

describePortal('The jobs', (portal) => {
  it('leave the seed as it is, in both accounts', async () => {
    await runJobs(portal.server);
    const touched = 'select account_id, id, due_date from invoices where version > 1';
    expect(await portal.database.query(touched)).to.deep.equal([]);
    expect(await portal.database.query('select 1 from account_events')).to.deep.equal([]);
  });

  it('expire an invoice that is unpaid 30 days past its due date, and not a day earlier', async () => {
    const [over] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -31) });
    const [kept] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -30) });
    const [paid] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -31), status: 'paid' });
    const [part] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -31), status: 'partially-paid' });
    await runJobs(portal.server);
    const expired = await readInvoice(portal, over!.id);
    expect(expired).to.deep.include({ status: 'expired', payable: false, not_payable_reason: 'expired' });
    expect(expired.balance.amount).to.equal(0);
    expect(expired.version).not.to.equal(over!.version);
    expect(expired.payments.map(({ kind, amount }) => [kind, amount])).to.deep.equal([['credit', over!.total]]);
    expectProblem(await create(portal, orderOf([over!])), 409, 'invoice-not-payable');
    for (const invoice of [kept, paid, part]) {
      expect((await readInvoice(portal, invoice!.id)).version).to.equal(invoice!.version);
    }
    await runJobs(portal.server);
    expect(await readInvoice(portal, over!.id)).to.deep.equal(expired);
  });

  it('never expire an invoice whose payment is under way, only when it was declined', async () => {
    const [invoice, other] = await makeInvoices(portal, 2);
    const order = await orderFor(portal, [invoice!, other!]);
    const { body } = await pay(portal, order.id);
    portal.clock.now = after(31 * DAY);
    await runJobs(portal.server);
    expect((await readInvoice(portal, invoice!.id)).status).to.equal('processing');
    expect(await stored(portal, order.id)).to.equal('processing');
    await deliver(portal, eventOf(body, 'payment.declined'));
    await runJobs(portal.server);
    expect((await readInvoice(portal, invoice!.id)).status).to.equal('expired');
    portal.clock.now = NOW;
  });

  it('settle what was paid in time by a gateway that was slow', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    const { body } = await pay(portal, (await orderFor(portal, [invoice!])).id);
    portal.clock.now = after(60 * DAY);
    await runJobs(portal.server);
    await deliver(portal, eventOf(body, 'payment.succeeded'));
    expect((await readInvoice(portal, invoice!.id)).status).to.equal('paid');
    portal.clock.now = NOW;
  });

  it('end an open order when one of its invoices expires, and free the others', async () => {
    const [fresh] = await makeInvoices(portal, 1);
    const [old] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -31) });
    const order = await orderFor(portal, [fresh!, old!]);
    await runJobs(portal.server);
    expect((await read(portal, order.id)).status).to.equal('expired');
    expect((await orderFor(portal, [fresh!])).status).to.equal('open');
  });

  it('write down that an order has run out, and free its invoices', async () => {
    const [one, two] = await makeInvoices(portal, 2);
    const over = await orderFor(portal, [one!]);
    const begun = await orderFor(portal, [two!]);
    await pay(portal, begun.id);
    portal.clock.now = after(30 * MINUTE - 1);
    await runJobs(portal.server);
    expect(await stored(portal, over.id)).to.equal('open');
    portal.clock.now = after(30 * MINUTE);
    await runJobs(portal.server);
    expect([await stored(portal, over.id), await stored(portal, begun.id)]).to.deep.equal(['expired', 'processing']);
    const live = 'select 1 from payment_order_allocations where order_id = $1 and live';
    expect(await portal.database.query(live, [over.id])).to.deep.equal([]);
    expect((await orderFor(portal, [one!])).status).to.equal('open');
    portal.clock.now = NOW;
  });

  it('forget keys after 30 days, and not before', async () => {
    const [invoice] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, 60) });
    const key = newKey();
    const { body } = await create(portal, orderOf([invoice!]), key);
    portal.clock.now = after(30 * DAY);
    await runJobs(portal.server);
    expect((await create(portal, orderOf([invoice!]), key)).body.id).to.equal(body.id);
    portal.clock.now = after(30 * DAY + 1);
    await runJobs(portal.server);
    const again = await create(portal, orderOf([invoice!]), key);
    expect([again.status, again.body.id === body.id]).to.deep.equal([201, false]);
    portal.clock.now = NOW;
  });

  it('forget webhooks after 30 days, and not before; one that comes again then changes nothing', async () => {
    const { body } = await pay(portal, (await orderFor(portal, await makeInvoices(portal, 1))).id);
    const event = eventOf(body, 'payment.succeeded');
    await deliver(portal, event);
    const known = () => portal.database.query('select 1 from webhook_events where id = $1', [event.id]);
    portal.clock.now = after(30 * DAY);
    await runJobs(portal.server);
    expect(await known()).to.have.length(1);
    portal.clock.now = after(30 * DAY + 1);
    await runJobs(portal.server);
    expect(await known()).to.deep.equal([]);
    expect((await deliver(portal, event)).body).to.deep.equal({ outcome: 'ignored' });
    portal.clock.now = NOW;
  });

  it('do nothing twice when two servers run them at once', async () => {
    const many = await makeInvoices(portal, 90, { dueDate: addDays(SEED_TODAY, -40) });
    const orders = await Promise.all((await makeInvoices(portal, 10)).map((invoice) => orderFor(portal, [invoice])));
    const settled = await orderFor(portal, await makeInvoices(portal, 1));
    await settle(portal, settled.id);
    portal.clock.now = after(31 * MINUTE);
    await Promise.all([runJobs(portal.server), runJobs(portal.server), runJobs(portal.server)]);
    await runJobs(portal.server);
    const writeOffs = await portal.database.query('select invoice_id from payments where invoice_id = any($1)', [
      many.map(({ id }) => id),
    ]);
    expect(writeOffs).to.have.length(90);
    const events = await portal.database.query(
      `select order_id from account_events where kind = 'order-expired' and order_id = any($1)`,
      [orders.map(({ id }) => id)],
    );
    expect(events).to.have.length(10);
    expect(await stored(portal, settled.id)).to.equal('settled');
    portal.clock.now = NOW;
  });
});
