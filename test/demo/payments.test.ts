import { it } from 'node:test';
import { expect } from 'chai';
import { readLink } from '../../demo/server/billing/signature.ts';
import { makeInvoices } from './support/invoices.ts';
import { create, newKey, orderFor, orderOf, pay, read, readInvoice, settle, unpaid } from './support/orders.ts';
import {
  describeLightPortal,
  expectProblem,
  GATEWAY_ORIGIN,
  GATEWAY_SECRET,
  ORIGIN,
  type Invoice,
} from './support/portal.ts';
import { later } from './support/paying.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const LARGE = 'meridian';

describeLightPortal('Paying an order', (portal) => {
  it('sends the person to the page of the gateway, and holds the invoices meanwhile', async () => {
    const invoices = await makeInvoices(portal, 2);
    const order = await orderFor(portal, invoices);
    const { status, body } = await pay(portal, order.id);
    expect([status, body.status, body.payment!.status]).to.deep.equal([200, 'processing', 'processing']);
    expect(body.payment).to.deep.include({ gateway: 'card', amount: order.total, reason: null });
    const url = new URL(body.payment!.redirect_url!);
    expect(url.origin + url.pathname).to.equal(`${GATEWAY_ORIGIN}/pay`);
    expect(readLink(url.searchParams, GATEWAY_SECRET)).to.deep.equal({
      payment_id: body.payment!.id,
      account_id: 'acme',
      order_id: order.id,
      gateway: 'card',
      ...order.total,
      return_url: `${ORIGIN}/checkout/${order.id}?invoice-order=${order.id}`,
      webhook_url: `${ORIGIN}/webhooks/sandbox`,
      expires_at: later(30).toISOString(),
    });
    for (const { id } of invoices) {
      expect(await readInvoice(portal, id)).to.deep.include({
        status: 'processing',
        payable: false,
        not_payable_reason: 'payment-in-progress',
        payment_order_id: order.id,
        minimum_payment: null,
      });
    }
  });

  it('comes back from the gateway to where the page says, with the order', async () => {
    const order = await orderFor(portal, await makeInvoices(portal, 1));
    const key = newKey();
    const body = { gateway: 'card', return_url: `${ORIGIN}/billing/invoices/x?tab=1#top` };
    const { body: paying } = await pay(portal, order.id, key, body);
    const link = new URL(paying.payment!.redirect_url!);
    expect(link.searchParams.get('return_url')).to.equal(
      `${ORIGIN}/billing/invoices/x?tab=1&invoice-order=${order.id}#top`,
    );
    const replay = await pay(portal, order.id, key, { gateway: 'card', return_url: '/elsewhere' });
    expect([replay.status, replay.body]).to.deep.equal([200, paying]);
    for (const return_url of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const answer = await pay(portal, order.id, newKey(), { gateway: 'card', return_url });
      expectProblem(answer, 422, 'invalid-return-url');
    }
  });

  it('makes a link that nobody can change', async () => {
    const { body } = await pay(portal, (await orderFor(portal, await makeInvoices(portal, 1))).id);
    for (const [name, value] of [
      ['amount', '1'],
      ['currency', 'JPY'],
      ['return_url', 'https://evil.example/'],
      ['webhook_url', 'https://evil.example/'],
      ['payment_id', 'pay_other'],
      ['expires_at', later(600).toISOString()],
      ['signature', '0'.repeat(64)],
    ] as const) {
      const { searchParams } = new URL(body.payment!.redirect_url!);
      searchParams.set(name, value);
      expect(readLink(searchParams, GATEWAY_SECRET), name).to.equal(undefined);
    }
  });

  it('settles every invoice in it, in one step, when the gateway says so', async () => {
    const invoices = await unpaid(portal, 3);
    const counts = (await portal.get('/invoices')).body.counts;
    const { id } = await orderFor(portal, invoices);
    const settled = await settle(portal, id);
    expect(settled).to.deep.include({ status: 'settled', receipt_url: `/receipts/${id}`, expires_at: null });
    expect(settled.paid_at).to.equal('2026-11-22T12:00:00.000Z');
    expect(settled.payment).to.deep.include({ status: 'succeeded', redirect_url: null });
    for (const before of invoices) {
      const after = await readInvoice(portal, before.id);
      expect(after).to.include({ status: 'paid', payable: false });
      expect(after.balance.amount).to.equal(0);
      expect(after.version).not.to.equal(before.version);
      expect(after.payments).to.have.length(1);
      expect(after.payments[0]).to.deep.include({ order_id: id, amount: before.balance });
    }
    const now = (await portal.get('/invoices')).body.counts;
    expect([now.paid, now.unpaid]).to.deep.equal([counts.paid! + 3, counts.unpaid! - 3]);
  });

  it('begins one payment for one key, and tells a replay what has become of it', async () => {
    const order = await orderFor(portal, await makeInvoices(portal, 1));
    const key = newKey();
    const first = await pay(portal, order.id, key);
    expect((await pay(portal, order.id, key)).body).to.deep.equal(first.body);
    await deliver(portal, eventOf(first.body, 'payment.succeeded'));
    const again = await pay(portal, order.id, key);
    expect([again.status, again.body.status]).to.deep.equal([200, 'settled']);
    expect(await portal.database.query('select 1 from payments where order_id = $1', [order.id])).to.have.length(1);
    expectProblem(await pay(portal, order.id), 409, 'order-over');
  });

  it('begins one payment when seven requests with keys of their own arrive together', async () => {
    const { id } = await orderFor(portal, await makeInvoices(portal, 2));
    const answers = await Promise.all(Array.from({ length: 7 }, () => pay(portal, id)));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    for (const answer of answers) {
      if (answer.status !== 200) {
        expect(expectProblem(answer, 409, 'payment-in-progress').order_id).to.equal(id);
      }
    }
    expect(await portal.database.query('select 1 from order_payments where order_id = $1', [id])).to.have.length(1);
  });

  it('settles none when one of them fails in the middle, and the gateway can tell it again', async () => {
    const invoices = await makeInvoices(portal, 3);
    const order = await orderFor(portal, invoices);
    const event = eventOf((await pay(portal, order.id)).body, 'payment.succeeded');
    await portal.database.query(`alter table payments add constraint boom check (invoice_id <> '${invoices[2]!.id}')`);
    expect((await deliver(portal, event)).status).to.equal(500);
    await portal.database.query('alter table payments drop constraint boom');
    for (const { id } of invoices) expect((await readInvoice(portal, id)).status).to.equal('processing');
    const stored = await portal.database.query('select distinct status from invoices where id = any($1)', [
      invoices.map(({ id }) => id),
    ]);
    expect(stored).to.deep.equal([{ status: 'unpaid' }]);
    expect((await read(portal, order.id)).status).to.equal('processing');
    expect(await portal.database.query('select 1 from payments where order_id = $1', [order.id])).to.deep.equal([]);
    expect((await deliver(portal, event)).body.outcome).to.equal('settled');
    expect((await read(portal, order.id)).status).to.equal('settled');
  });

  it('refuses when an invoice has changed since the order was made', async () => {
    const invoices = await makeInvoices(portal, 2);
    const { id } = await orderFor(portal, invoices);
    await portal.database.query('update invoices set version = version + 1 where id = $1', [invoices[0]!.id]);
    const { invoice_ids } = expectProblem(await pay(portal, id), 409, 'changed');
    expect(invoice_ids).to.deep.equal([invoices[0]!.id]);
  });

  it('refuses another amount than the order costs with this gateway', async () => {
    const { id, total } = await orderFor(portal, await makeInvoices(portal, 1, { total: 10_000 }));
    for (const [gateway, amount] of [
      ['card', { ...total, amount: 9_999 }],
      ['card', { ...total, currency: 'EUR' }],
      ['wallet', total],
    ] as const) {
      expectProblem(await pay(portal, id, newKey(), { gateway, amount }), 409, 'changed');
    }
    const { body } = await pay(portal, id, newKey(), { gateway: 'wallet', amount: { ...total, amount: 10_320 } });
    expect(body.payment).to.deep.include({ amount: { ...total, amount: 10_320 }, fee: { ...total, amount: 320 } });
    expect(body.total).to.deep.equal(total);
  });

  it('refuses unknown gateways, foreign orders and keys of other requests', async () => {
    const key = newKey();
    const { body } = await create(portal, orderOf(await makeInvoices(portal, 1)), key);
    expectProblem(await pay(portal, body.id, newKey(), { gateway: 'cash' }), 422, 'unknown-gateway');
    expectProblem(await pay(portal, 'ord_unknown'), 404, 'not-found');
    expectProblem(await pay(portal, body.id, key), 422, 'key-reused');
    const other = await portal.post(
      `/payment-orders/${body.id}/payments`,
      { gateway: 'card' },
      { 'Idempotency-Key': newKey(), Cookie: await portal.cookieOf(LARGE) },
    );
    expectProblem(other, 404, 'not-found');
    const twice = newKey();
    await pay(portal, body.id, twice);
    expectProblem(await pay(portal, body.id, twice, { gateway: 'wallet' }), 422, 'key-reused');
  });

  it('renews the services behind the invoices', async () => {
    const [renewal] = await portal.database.query<{ id: string; service_id: string; until: string }>(
      `select i.id, i.service_id, l.period_end as until from invoices i
       join invoice_lines l on l.account_id = i.account_id and l.invoice_id = i.id
       join services s on s.account_id = i.account_id and s.id = i.service_id
       where i.account_id = 'acme' and i.status = 'unpaid' and l.kind = 'renewal' and l.period_end > s.paid_until limit 1`,
    );
    const invoice = (await portal.get<Invoice>(`/invoices/${renewal!.id}`)).body;
    await settle(portal, (await orderFor(portal, [invoice])).id);
    const [service] = await portal.database.query('select paid_until from services where id = $1', [
      renewal!.service_id,
    ]);
    expect(service).to.deep.equal({ paid_until: renewal!.until });
  });
});
