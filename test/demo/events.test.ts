import { it, mock } from 'node:test';
import { expect } from 'chai';
import { createApp } from '../../demo/server/app.ts';
import { createPortal } from '../../demo/server/portal.ts';
import { writeEvents } from '../../demo/server/billing/events.ts';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { makeInvoices } from './support/invoices.ts';
import { create, orderFor, orderOf, pay, settle } from './support/orders.ts';
import { describeLightPortal, expectProblem, NOW, ORIGIN, type Invoice, type TestPortal } from './support/portal.ts';
import { listen, type Listener } from './support/stream.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const ids = (invoices: readonly Invoice[]) => invoices.map(({ id }) => id);

/** The next events without their ids, which only count. */
async function told(listener: Listener, count: number) {
  const changes: { invoice_ids?: string[]; order_id?: string | null }[] = [];
  while (changes.length < count) {
    const { id, ...change } = await listener.next();
    expect(id).to.match(/^\d+$/);
    changes.push(change);
  }
  return changes;
}

/** How the kinds of the last events were written down. */
async function kinds(portal: TestPortal, orderId: string): Promise<string[]> {
  const rows = await portal.database.query<{ kind: string }>(
    'select kind from account_events where order_id = $1 order by seq',
    [orderId],
  );
  return rows.map(({ kind }) => kind);
}

describeLightPortal('The event stream', (portal) => {
  it('tells every step of a payment as it happens, with the invoices that it is about', async () => {
    const invoices = await makeInvoices(portal, 2);
    const listener = await listen(portal);
    const order = await orderFor(portal, invoices);
    const change = { invoice_ids: ids(invoices), order_id: order.id };
    expect(await told(listener, 1)).to.deep.equal([change]);
    const first = (await pay(portal, order.id)).body;
    expect(await told(listener, 1)).to.deep.equal([change]);
    await deliver(portal, eventOf(first, 'payment.declined'));
    await settle(portal, order.id);
    await deliver(portal, eventOf(first, 'payment.succeeded'));
    expect(await told(listener, 4)).to.deep.equal([change, change, change, change]);
    await listener.close();
    expect(await kinds(portal, order.id)).to.deep.equal([
      'order-created',
      'payment-begun',
      'payment-declined',
      'payment-begun',
      'payment-settled',
      'payment-credited',
    ]);
  });

  it('tells of the order that a newer one cancels, then of the newer one', async () => {
    const [one, two] = (await makeInvoices(portal, 2)) as [Invoice, Invoice];
    const older = await orderFor(portal, [one, two]);
    const listener = await listen(portal);
    const newer = await orderFor(portal, [two]);
    expect(await told(listener, 2)).to.deep.equal([
      { invoice_ids: [one.id, two.id], order_id: older.id },
      { invoice_ids: [two.id], order_id: newer.id },
    ]);
    await listener.close();
  });

  it('tells of orders and invoices that expire', async () => {
    const at = (minutes: number) => (portal.clock.now = new Date(NOW.getTime() + minutes * 60_000));
    at(60);
    await runJobs(portal.server);
    const [invoice] = await makeInvoices(portal, 1);
    const [old] = await makeInvoices(portal, 1, { dueDate: '2026-10-22' });
    const order = await orderFor(portal, [invoice!]);
    const listener = await listen(portal);
    at(120);
    await runJobs(portal.server);
    const [first, second] = await told(listener, 2);
    expect(first).to.deep.equal({ invoice_ids: [invoice!.id], order_id: order.id });
    expect(second).to.deep.equal({ invoice_ids: [old!.id], order_id: null });
    portal.clock.now = NOW;
    await listener.close();
  });

  it('gives the missed ones first, in their order, and then goes on', async () => {
    const invoices = await makeInvoices(portal, 3);
    const listener = await listen(portal);
    const before = await orderFor(portal, [invoices[0]!]);
    const { id } = await listener.next();
    await listener.close();
    const missed = [await orderFor(portal, [invoices[1]!]), await orderFor(portal, [invoices[2]!])];
    const again = await listen(portal, 'acme', id);
    const next = await orderFor(portal, [invoices[0]!]);
    const changes = await told(again, 4);
    const expected = [missed[0]!.id, missed[1]!.id, before.id, next.id];
    expect(changes.map(({ order_id }) => order_id)).to.deep.equal(expected);
    await again.close();
  });

  it('gives hundreds that were missed without a gap', async () => {
    const listener = await listen(portal);
    const { id: orderId } = await orderFor(portal, await makeInvoices(portal, 1));
    const { id } = await listener.next();
    await listener.close();
    const missed = Array.from({ length: 250 }, (_, at) => `inv_${at}`);
    const events = missed.map((invoice) => ({ kind: 'invoice-created' as const, invoiceIds: [invoice], orderId }));
    await portal.database.transaction((tx) => writeEvents(tx, 'acme', events, NOW));
    const again = await listen(portal, 'acme', id);
    for (const [at, invoice] of missed.entries()) {
      expect(await again.next()).to.deep.equal({
        id: String(Number(id) + at + 1),
        invoice_ids: [invoice],
        order_id: orderId,
      });
    }
    await again.close();
  });

  it('says that anything may have changed to who knows an event that is not kept any longer, or none of ours', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    await orderFor(portal, [invoice!]);
    const [{ newest }] = (await portal.database.query(
      `select last_event as newest from accounts where account_id = 'acme'`,
    )) as [{ newest: number }];
    for (const unknown of [String(newest + 1), 'nonsense', '-1', '999999999999999999999']) {
      const listener = await listen(portal, 'acme', unknown);
      expect(await listener.next()).to.deep.equal({ id: String(newest) });
      await listener.close();
    }
    await portal.database.query(`delete from account_events where account_id = 'acme' and seq <= $1`, [newest - 1]);
    const late = await listen(portal, 'acme', String(newest - 2));
    expect(await late.next()).to.deep.equal({ id: String(newest) });
    await late.close();
    const inTime = await listen(portal, 'acme', String(newest - 1));
    expect((await inTime.next()).invoice_ids).to.deep.equal([invoice!.id]);
    await inTime.close();
  });

  it('tells no account of another one', async () => {
    const foreign = await listen(portal, 'meridian');
    const own = await listen(portal);
    const { id } = await orderFor(portal, await makeInvoices(portal, 1));
    expect((await own.next()).order_id).to.equal(id);
    const body = orderOf(await makeInvoices(portal, 1, { account: 'meridian' }));
    const headers = { 'Idempotency-Key': 'foreign', Cookie: await portal.cookieOf('meridian') };
    const theirs = await portal.post('/payment-orders', body, headers);
    expect((await foreign.next()).order_id).to.equal(theirs.body.id);
    await own.close();
    await foreign.close();
  });

  it('tells nothing of what was refused or rolled back', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    const listener = await listen(portal);
    expectProblem(await create(portal, orderOf([{ ...invoice!, version: '9' }])), 409, 'changed');
    const { id } = await orderFor(portal, [invoice!]);
    expect((await listener.next()).order_id).to.equal(id);
    await listener.close();
  });

  it('ends when the portal stops, and keeps nothing running', async () => {
    const stop = new AbortController();
    const other = createPortal({ ...portal.server, signal: stop.signal });
    const app = createApp(other);
    const listener = await listen({
      ...portal,
      page: async (path, init) => app.fetch(new Request(ORIGIN + path, init)),
    });
    stop.abort();
    expect(await listener.rest()).to.deep.equal([]);
  });

  it('hears by and by of what another process has done', async () => {
    const other = createApp(createPortal(portal.server));
    const listener = await listen({
      ...portal,
      page: async (path, init) => other.fetch(new Request(ORIGIN + path, init)),
    });
    const { id } = await orderFor(portal, await makeInvoices(portal, 1));
    expect((await listener.next()).order_id).to.equal(id);
    await listener.close();
  });

  it('keeps nothing of a listener that has gone', async () => {
    let listeners = 0;
    const changes = {
      ...portal.server.changes,
      listen(account: string, listener: () => void) {
        const stop = portal.server.changes.listen(account, listener);
        listeners++;
        return () => {
          listeners--;
          stop();
        };
      },
    };
    const app = createApp({ ...portal.server, changes });
    const page: TestPortal['page'] = async (path, init) => app.fetch(new Request(ORIGIN + path, init));
    const [waiting, unread] = [await listen({ ...portal, page }), await listen({ ...portal, page })];
    expect(listeners).to.equal(2);
    await orderFor(portal, await makeInvoices(portal, 1));
    await waiting.next();
    await waiting.close();
    await unread.close();
    expect(listeners).to.equal(0);
  });

  it('sends a comment when nothing happens, before proxies lose patience', async () => {
    // Every look for news waits for a timer, so the clock is moved when one is done.
    mock.timers.enable({ apis: ['setTimeout'] });
    let looks = 0;
    let listening = true;
    const { database } = portal;
    const query: typeof database.query = async (text, values) => {
      const rows = await database.query(text, values);
      if (text.includes('from account_events where')) {
        looks++;
        setImmediate(() => listening && mock.timers.tick(2_000));
      }
      return rows as never;
    };
    const app = createApp({ ...portal.server, database: { ...database, query } });
    const response = await app.fetch(new Request(`${ORIGIN}/api/v1/events`));
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    try {
      expect((await reader.read()).value).to.match(/^id: \d+\n\n$/);
      expect((await reader.read()).value).to.equal(':\n\n');
      // Seven times two seconds.
      expect(looks).to.be.at.most(8);
    } finally {
      listening = false;
      await reader.cancel();
      mock.timers.reset();
    }
  });

  it('needs a session', async () => {
    const response = await portal.page('/api/v1/events', { headers: { Cookie: 'session=acme.AAAA' } });
    expect(response.status).to.equal(401);
  });
});
