import { it } from 'node:test';
import { expect } from 'chai';
import { change, orderFor, read, readInvoice, settle } from './support/orders.ts';
import { later, money, paying } from './support/paying.ts';
import { describeLightPortal, NOW, type Order } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

describeLightPortal('Money that arrives when there is nothing left to settle', (portal) => {
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
