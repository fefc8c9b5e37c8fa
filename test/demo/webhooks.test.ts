import { it } from 'node:test';
import { expect } from 'chai';
import { sign } from '../../demo/server/billing/signature.ts';
import { makeInvoices } from './support/invoices.ts';
import { change, newKey, orderFor, pay, read, readInvoice, settle } from './support/orders.ts';
import { describePortal, GATEWAY_SECRET, NOW, type Order, type TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** An order of some invoices whose payment is under way. */
async function paying(portal: TestPortal, count = 1, gateway = 'card') {
  const invoices = await makeInvoices(portal, count);
  const { id } = await orderFor(portal, invoices);
  const { body } = await pay(portal, id, newKey(), { gateway });
  return { invoices, order: body };
}

/** Everything that was written down for an order. */
async function money(portal: TestPortal, { id }: Order) {
  const sum = async (table: string) => {
    const [row] = await portal.database.query<{ sum: number }>(
      `select coalesce(sum(amount), 0)::bigint as sum from ${table} where order_id = $1`,
      [id],
    );
    return row!.sum;
  };
  return { payments: await sum('payments'), credits: await sum('account_credits') };
}

describePortal('Webhooks of the gateway', (portal) => {
  it('are believed only with its signature, and only while it is new', async () => {
    const { order } = await paying(portal);
    const event = eventOf(order, 'payment.succeeded');
    const forgeries: ((body: string) => string)[] = [
      () => '',
      () => 'v1=00',
      (body) => sign(body, 'another secret', NOW),
      (body) => sign(`${body} `, GATEWAY_SECRET, NOW),
      (body) => sign(body, GATEWAY_SECRET, later(-5.1)),
      (body) => sign(body, GATEWAY_SECRET, later(5.1)),
      (body) => sign(body, GATEWAY_SECRET, later(-5.1)).replace(/t=\d+/, `t=${NOW.getTime() / 1000}`),
    ];
    for (const forge of forgeries) {
      const { status, body } = await deliver(portal, event, forge);
      expect([status, body.code], forge.toString()).to.deep.equal([401, 'invalid-signature']);
    }
    expect((await read(portal, order.id)).status).to.equal('processing');
    expect((await deliver(portal, event, (body) => sign(body, GATEWAY_SECRET, later(-4.9)))).status).to.equal(200);
    expect((await read(portal, order.id)).status).to.equal('settled');
  });

  it('settle once, however often they come', async () => {
    const { order } = await paying(portal, 2);
    const event = eventOf(order, 'payment.succeeded');
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(portal, event)));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200]);
    expect(answers.map(({ body }) => body.outcome).sort()).to.deep.equal([...Array<string>(4).fill('duplicate'), 'settled']);
    // The gateway tells the same thing by another event.
    const other = await deliver(portal, eventOf(order, 'payment.succeeded'));
    expect([other.status, other.body.outcome]).to.deep.equal([200, 'ignored']);
    expect(await money(portal, order)).to.deep.equal({ payments: order.total.amount, credits: 0 });
  });

  it('change nothing when they come too late', async () => {
    const { order, invoices } = await paying(portal);
    expect((await deliver(portal, eventOf(order, 'payment.succeeded'))).body.outcome).to.equal('settled');
    const settled = await read(portal, order.id);
    for (const type of ['payment.processing', 'payment.declined', 'payment.cancelled'] as const) {
      const { status, body } = await deliver(portal, eventOf(order, type));
      expect([status, body.outcome]).to.deep.equal([200, 'ignored']);
    }
    expect(await read(portal, order.id)).to.deep.equal(settled);
    expect((await readInvoice(portal, invoices[0]!.id)).status).to.equal('paid');
  });

  it('are refused and told of with another amount or currency than was agreed', async () => {
    const { order } = await paying(portal);
    const { amount } = order.payment!.amount;
    portal.errors.length = 0;
    for (const wrong of [{ amount: amount - 1 }, { amount: amount + 1 }, { currency: 'EUR' }]) {
      const { status, body } = await deliver(portal, eventOf(order, 'payment.succeeded', wrong));
      expect([status, body.code]).to.deep.equal([422, 'wrong-amount']);
    }
    expect(portal.errors.map(String).join()).to.contain(order.payment!.id).and.to.contain('wrong-amount');
    expect(portal.errors).to.have.length(3);
    expect((await read(portal, order.id)).status).to.equal('processing');
    expect(await money(portal, order)).to.deep.equal({ payments: 0, credits: 0 });
  });

  it('are refused for payments that are not of the account, and for what is no event', async () => {
    const { order } = await paying(portal);
    for (const stranger of [{ account_id: 'meridian' }, { payment_id: 'pay_unknown' }]) {
      expect((await deliver(portal, eventOf(order, 'payment.succeeded', stranger))).status).to.equal(404);
    }
    const odd = eventOf(order, 'payment.exploded' as 'payment.succeeded');
    const { status, body } = await deliver(portal, odd);
    expect([status, body.code]).to.deep.equal([400, 'invalid-body']);
  });

  it('let a declined order be paid again by another payment, without a hurry', async () => {
    const { order, invoices } = await paying(portal, 2);
    portal.clock.now = later(25);
    await deliver(portal, eventOf(order, 'payment.declined', { reason: 'card_declined' }));
    const declined = await read(portal, order.id);
    expect([declined.status, declined.payment!.status]).to.deep.equal(['open', 'declined']);
    expect(declined.payment).to.deep.include({ reason: 'card_declined', redirect_url: null });
    expect(declined.expires_at).to.equal(later(35).toISOString());
    expect((await readInvoice(portal, invoices[0]!.id)).payable).to.equal(true);

    const { body: again } = await pay(portal, order.id);
    expect(again.payment!.id).not.to.equal(order.payment!.id);
    await deliver(portal, eventOf(again, 'payment.succeeded'));
    expect((await read(portal, order.id)).status).to.equal('settled');
    expect(await money(portal, order)).to.deep.equal({ payments: order.total.amount, credits: 0 });
    portal.clock.now = NOW;
  });

  it('tell that a payment was cancelled, and the order stays open with its own end', async () => {
    const { order } = await paying(portal);
    await deliver(portal, eventOf(order, 'payment.cancelled'));
    const cancelled = await read(portal, order.id);
    expect([cancelled.status, cancelled.payment!.status]).to.deep.equal(['open', 'cancelled']);
    expect(cancelled.expires_at).to.equal(later(30).toISOString());
  });

  it('end an order that ran out during a payment that was declined, and free its invoices', async () => {
    const { order, invoices } = await paying(portal);
    portal.clock.now = later(31);
    expect((await read(portal, order.id)).status).to.equal('processing');
    await deliver(portal, eventOf(order, 'payment.declined'));
    expect((await read(portal, order.id)).status).to.equal('expired');
    expect((await orderFor(portal, invoices)).status).to.equal('open');
    portal.clock.now = NOW;
  });

  it('settle an order that ran out during its payment', async () => {
    const { order } = await paying(portal);
    portal.clock.now = later(600);
    await deliver(portal, eventOf(order, 'payment.succeeded'));
    expect(await read(portal, order.id)).to.deep.include({ status: 'settled', credited: null });
    portal.clock.now = NOW;
  });
});

describePortal('Money that arrives when there is nothing left to settle', (portal) => {
  const credited = async (order: Order, amount: number) => {
    const now = await read(portal, order.id);
    expect(now.credited).to.deep.equal({ amount, currency: 'USD' });
    return now;
  };

  it('becomes credit when the payment had been declined and the order ran out', async () => {
    const { order, invoices } = await paying(portal);
    await deliver(portal, eventOf(order, 'payment.declined'));
    portal.clock.now = later(60);
    const event = eventOf(order, 'payment.succeeded');
    expect((await deliver(portal, event)).body.outcome).to.equal('credited');
    expect((await deliver(portal, event)).body.outcome).to.equal('duplicate');
    expect((await deliver(portal, eventOf(order, 'payment.succeeded'))).body.outcome).to.equal('ignored');
    const { status, payment } = await credited(order, order.total.amount);
    expect([status, payment!.status]).to.deep.equal(['expired', 'declined']);
    expect(await money(portal, order)).to.deep.equal({ payments: 0, credits: order.total.amount });
    expect((await readInvoice(portal, invoices[0]!.id)).status).to.equal('unpaid');
    portal.clock.now = NOW;
  });

  it('becomes credit when the payment had been cancelled, and the order can still be paid', async () => {
    const { order } = await paying(portal);
    await deliver(portal, eventOf(order, 'payment.cancelled'));
    await deliver(portal, eventOf(order, 'payment.succeeded'));
    expect((await credited(order, order.total.amount)).status).to.equal('open');
    await settle(portal, order.id);
    await credited(order, order.total.amount);
    expect(await money(portal, order)).to.deep.equal({ payments: order.total.amount, credits: order.total.amount });
  });

  it('becomes credit when another payment settled the order, without the fee', async () => {
    const { order } = await paying(portal, 1, 'wallet');
    await deliver(portal, eventOf(order, 'payment.declined'));
    await settle(portal, order.id);
    await deliver(portal, eventOf(order, 'payment.succeeded'));
    const now = await credited(order, order.total.amount);
    expect(order.payment!.fee.amount).to.be.greaterThan(0);
    expect([now.status, now.payment!.status]).to.deep.equal(['settled', 'succeeded']);
    expect(await money(portal, order)).to.deep.equal({ payments: order.total.amount, credits: order.total.amount });
  });

  it('becomes credit when a newer order took the invoices over', async () => {
    const { order, invoices } = await paying(portal);
    await deliver(portal, eventOf(order, 'payment.declined'));
    const newer = await orderFor(portal, invoices);
    await deliver(portal, eventOf(order, 'payment.succeeded'));
    expect((await credited(order, order.total.amount)).status).to.equal('cancelled');
    await settle(portal, newer.id);
    expect((await readInvoice(portal, invoices[0]!.id)).payments).to.have.length(1);
  });

  it('becomes credit for the invoice that was settled otherwise, and settles the others', async () => {
    const { order, invoices } = await paying(portal, 3);
    const [paid, part, whole] = invoices as [(typeof invoices)[0], (typeof invoices)[0], (typeof invoices)[0]];
    await change(portal, paid, `status = 'paid', balance = 0`);
    await change(portal, part, `status = 'partially-paid', balance = 2000`);
    expect((await deliver(portal, eventOf(order, 'payment.succeeded'))).body.outcome).to.equal('settled');
    const credit = order.total.amount - 2000 - whole.balance.amount;
    expect((await credited(order, credit)).status).to.equal('settled');
    expect(await money(portal, order)).to.deep.equal({ payments: order.total.amount - credit, credits: credit });
    expect((await readInvoice(portal, paid.id)).payments).to.deep.equal([]);
    for (const { id } of invoices) {
      expect(await readInvoice(portal, id)).to.deep.include({
        status: 'paid',
        balance: { amount: 0, currency: 'USD' },
      });
    }
  });

  it('becomes credit when an invoice was cancelled meanwhile, which stays cancelled', async () => {
    const { order, invoices } = await paying(portal);
    await change(portal, invoices[0]!, `status = 'cancelled'`);
    await deliver(portal, eventOf(order, 'payment.succeeded'));
    await credited(order, order.total.amount);
    expect((await readInvoice(portal, invoices[0]!.id)).status).to.equal('cancelled');
  });
});
