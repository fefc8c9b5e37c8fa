import { it } from 'node:test';
import { expect } from 'chai';
import { sign } from '../../demo/server/billing/signature.ts';
import { orderFor, pay, read, readInvoice } from './support/orders.ts';
import { later, money, paying } from './support/paying.ts';
import { describeLightPortal, GATEWAY_SECRET, NOW } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

describeLightPortal('Webhooks of the gateway', (portal) => {
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
    expect(answers.map(({ body }) => body.outcome).sort()).to.deep.equal([
      ...Array<string>(4).fill('duplicate'),
      'settled',
    ]);
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
