import { beforeEach, it } from 'node:test';
import { expect } from 'chai';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { expectBooksBalance } from './support/books.ts';
import { testGateway, type TestGateway } from './support/gateway.ts';
import { makeInvoices } from './support/invoices.ts';
import { orderFor, pay, read, readInvoice, settle } from './support/orders.ts';
import { later, money, paying } from './support/paying.ts';
import { describeLightPortal, NOW, testPortal, type Order } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

/** Minutes after which the gateway is asked: its link is open for 30, and 2 more are grace. */
const ASKED = 32;

describeLightPortal('A payment that a person leaves half way', (portal) => {
  let gateway: TestGateway;
  /** Questions that reached the gateway since the test began. */
  let questions: Request[];
  beforeEach(() => {
    portal.clock.now = NOW;
    portal.errors.length = 0;
    gateway = testGateway(portal);
    questions = [];
    const answer = portal.reach.gateway;
    portal.reach.gateway = (request) => {
      questions.push(request);
      return answer(request);
    };
  });

  const jobsAt = async (minutes: number) => {
    portal.clock.now = later(minutes);
    await runJobs(portal.server);
  };
  const stateOf = async ({ id }: Order) => {
    const { status, payment } = await read(portal, id);
    return [status, payment!.status];
  };
  const eventsOf = async ({ id }: Order) => {
    const rows = await portal.database.query<{ kind: string }>(
      'select kind from account_events where order_id = $1 order by seq',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('ends when its link has ended and two minutes have gone, not earlier, and its invoices can be paid again', async () => {
    const { order, invoices } = await paying(portal, 2);
    await jobsAt(ASKED - 1 / 60_000);
    expect([questions.length, await stateOf(order)]).to.deep.equal([0, ['processing', 'processing']]);
    await jobsAt(ASKED);
    expect(questions).to.have.length(1);
    const ended = await read(portal, order.id);
    expect([ended.status, ended.payment!.status, ended.payment!.reason]).to.deep.equal([
      'expired',
      'cancelled',
      'abandoned',
    ]);
    expect(await eventsOf(order)).to.deep.equal(['order-created', 'payment-begun', 'payment-cancelled']);
    expect(await readInvoice(portal, invoices[0]!.id)).to.deep.include({ payable: true, payment_order_id: null });
    expect((await orderFor(portal, invoices)).status).to.equal('open');
    await jobsAt(ASKED + 1);
    expect([questions.length, portal.errors]).to.deep.equal([1, []]);
  });

  it('can be gone on with until its link ends, and then has no link any more', async () => {
    const { order } = await paying(portal);
    portal.clock.now = later(30 - 1 / 60_000);
    const { payment } = await read(portal, order.id);
    expect(payment!.redirect_url).to.equal(order.payment!.redirect_url);
    portal.clock.now = later(30);
    expect((await read(portal, order.id)).payment).to.deep.include({ status: 'processing', redirect_url: null });
    await jobsAt(ASKED);
  });

  it('counts the time from its own beginning, and leaves an order open that still is', async () => {
    const { order } = await paying(portal);
    portal.clock.now = later(28);
    await deliver(portal, eventOf(order, 'payment.declined'));
    const { body: again } = await pay(portal, order.id);
    await portal.database.query('update payment_orders set expires_at = $2 where id = $1', [order.id, later(90)]);
    await jobsAt(28 + ASKED - 1);
    expect([questions.length, await stateOf(again)]).to.deep.equal([0, ['processing', 'processing']]);
    await jobsAt(28 + ASKED);
    expect(await stateOf(again)).to.deep.equal(['open', 'cancelled']);
    expect((await settle(portal, order.id)).status).to.equal('settled');
  });

  for (const [behaviour, state, event] of [
    ['approve', ['settled', 'succeeded'], 'payment-settled'],
    ['decline&reason=expired_card', ['expired', 'declined'], 'payment-declined'],
    ['cancel', ['expired', 'cancelled'], 'payment-cancelled'],
  ] as const) {
    it(`ends by what the gateway says when the webhook of "${behaviour}" got lost`, async () => {
      const { order } = await paying(portal);
      await gateway.open(`${order.payment!.redirect_url}&behaviour=${behaviour}`);
      await jobsAt(ASKED);
      const ended = await read(portal, order.id);
      expect([ended.status, ended.payment!.status]).to.deep.equal(state);
      expect(ended.payment!.reason).to.equal(behaviour.split('reason=')[1] ?? null);
      // The webhook comes after all.
      expect(await gateway.deliverDue()).to.equal(1);
      expect((await eventsOf(order)).slice(2)).to.deep.equal([event]);
      const paid = behaviour === 'approve' ? order.total.amount : 0;
      expect(await money(portal, order)).to.deep.equal({ payments: paid, credits: 0 });
    });
  }

  it('waits on while the gateway does not know its end yet', async () => {
    gateway = testGateway(portal, 3_600_000);
    const { order } = await paying(portal);
    portal.clock.now = later(29);
    await gateway.open(`${order.payment!.redirect_url}&behaviour=slow`);
    // Slow is 7 of the 20 seconds that the longest delay is; here 21 of 60 minutes.
    await jobsAt(29 + 20);
    expect(await stateOf(order)).to.deep.equal(['processing', 'processing']);
    await jobsAt(29 + 21);
    expect([await stateOf(order), portal.errors]).to.deep.equal([['settled', 'succeeded'], []]);
  });

  it('becomes credit when the money arrives after all', async () => {
    const { order, invoices } = await paying(portal);
    await jobsAt(ASKED);
    const { body } = await deliver(portal, eventOf(order, 'payment.succeeded'));
    expect(body).to.deep.equal({ outcome: 'credited' });
    expect(await money(portal, order)).to.deep.equal({ payments: 0, credits: order.total.amount });
    expect(await stateOf(order)).to.deep.equal(['expired', 'cancelled']);
    await expectBooksBalance(portal.database, [invoices[0]!.id]);
  });

  it('ends once when two processes ask at the same moment', async () => {
    const { order } = await paying(portal);
    const other = testPortal(portal.database);
    const answer = portal.reach.gateway;
    let asked = 0;
    let bothHaveAsked: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (bothHaveAsked = resolve));
    // Neither hears before the other one has asked too.
    const together = async (request: Request) => {
      if (++asked === 2) bothHaveAsked();
      await both;
      return answer(request);
    };
    portal.reach.gateway = together;
    other.reach.gateway = together;
    other.clock.now = later(ASKED);
    await Promise.all([jobsAt(ASKED), runJobs(other.server)]);
    expect(await stateOf(order)).to.deep.equal(['expired', 'cancelled']);
    expect((await eventsOf(order)).filter((kind) => kind === 'payment-cancelled')).to.have.length(1);
    const told = 'select 1 from webhook_events where payment_id = $1';
    expect(await portal.database.query(told, [order.payment!.id])).to.have.length(1);
    expect([portal.errors, other.errors]).to.deep.equal([[], []]);
  });

  it('is asked about outside of any transaction', async () => {
    const { order } = await paying(portal);
    const answer = portal.reach.gateway;
    const seen: string[] = [];
    portal.reach.gateway = async (request) => {
      // The embedded database has one connection: a transaction that waits for the answer would never get it.
      seen.push((await readInvoice(portal, order.allocations[0]!.invoice_id)).status);
      return answer(request);
    };
    await jobsAt(ASKED);
    expect([seen, await stateOf(order)]).to.deep.equal([['processing'], ['expired', 'cancelled']]);
  });

  it('stays as it is while the gateway is away, which is told once, and holds up nothing else', async () => {
    const { order: first } = await paying(portal);
    const { order: second } = await paying(portal);
    const { id } = await orderFor(portal, await makeInvoices(portal, 1));
    const answer = portal.reach.gateway;
    for (const away of [
      () => Promise.reject(new TypeError('fetch failed')),
      () => Promise.resolve(new Response('no', { status: 503 })),
      () => Promise.resolve(new Response('later', { status: 429 })),
    ]) {
      let tries = 0;
      portal.reach.gateway = () => {
        tries++;
        return away();
      };
      await jobsAt(ASKED);
      expect(tries).to.equal(1);
    }
    expect(portal.errors.map(String)).to.deep.equal(['NoAnswer: The gateway cannot be asked what became of payments']);
    for (const order of [first, second]) expect(await stateOf(order)).to.deep.equal(['processing', 'processing']);
    const stored = await portal.database.query('select status from payment_orders where id = $1', [id]);
    expect(stored).to.deep.equal([{ status: 'expired' }]);

    portal.reach.gateway = answer;
    await jobsAt(ASKED + 1);
    for (const order of [first, second]) expect(await stateOf(order)).to.deep.equal(['expired', 'cancelled']);
    expect(portal.errors).to.have.length(1);
  });
});
