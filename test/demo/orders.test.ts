import { it } from 'node:test';
import { expect } from 'chai';
import {
  describePortal,
  everyInvoice,
  expectProblem,
  NOW,
  ORIGIN,
  type Answer,
  type Invoice,
  type Order,
  type Page,
  type TestPortal,
} from './support/portal.ts';

const LARGE = 'meridian';
let keys = 0;
const newKey = () => `key-${++keys}`;

/** What a page sends for these invoices. */
function orderOf(invoices: readonly Invoice[], currency = invoices[0]!.balance.currency) {
  return {
    currency,
    invoices: invoices.map(({ id, version, balance }) => ({ id, version, amount: balance })),
    return_url: `${ORIGIN}/billing/invoices?status=unpaid`,
  };
}

async function unpaid(portal: TestPortal, count: number): Promise<Invoice[]> {
  const { body } = await portal.get<Page>(`/invoices?status=unpaid&page_size=50`);
  expect(body.data.length).to.be.at.least(count);
  return body.data.slice(0, count);
}

const create = (portal: TestPortal, body: unknown, key = newKey()): Promise<Answer<Order>> =>
  portal.post('/payment-orders', body, { 'Idempotency-Key': key });

const pay = (portal: TestPortal, id: string, key = newKey(), gateway = 'card'): Promise<Answer<Order>> =>
  portal.post(`/payment-orders/${id}/payments`, { gateway }, { 'Idempotency-Key': key });

const read = async (portal: TestPortal, id: string) => (await portal.get<Order>(`/payment-orders/${id}`)).body;

describePortal('A payment order', (portal) => {
  it('covers many invoices with one sum', async () => {
    const invoices = await unpaid(portal, 3);
    const { status, body } = await create(portal, orderOf(invoices));
    expect(status).to.equal(201);
    expect(body.status).to.equal('open');
    expect(body.total.amount).to.equal(invoices.reduce((sum, { balance }) => sum + balance.amount, 0));
    expect(body.allocations).to.deep.equal(invoices.map(({ id, balance }) => ({ invoice_id: id, amount: balance })));
    expect((await portal.page(body.checkout_url)).status).to.equal(200);
  });

  it('is made once, however often the request arrives, and in whatever order it lists the invoices', async () => {
    const invoices = await unpaid(portal, 2);
    const key = newKey();
    const first = await create(portal, orderOf(invoices), key);
    const again = await create(portal, orderOf([...invoices].reverse()), `"${key}"`);
    expect([first.status, again.status]).to.deep.equal([201, 200]);
    expect(again.body).to.deep.equal(first.body);
  });

  it('is made once when seven equal requests arrive together', async () => {
    const invoices = await unpaid(portal, 2);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 7 }, () => create(portal, orderOf(invoices), key)));
    expect(answers.filter(({ status }) => status === 201)).to.have.length(1);
    for (const answer of answers) if (answer.status !== 201) expectProblem(answer, 409, 'in-progress');
    const made = await portal.database.query('select 1 from idempotency_keys where key = $1', [key]);
    expect(made).to.have.length(1);
  });

  it('answers a replay with what has become of it', async () => {
    const invoices = await unpaid(portal, 1);
    const key = newKey();
    const { body } = await create(portal, orderOf(invoices), key);
    await create(portal, orderOf(invoices));
    expect((await create(portal, orderOf(invoices), key)).body).to.include({ id: body.id, status: 'cancelled' });
  });

  it('can be looked up by its key, by the account that sent it alone', async () => {
    const key = newKey();
    const find = (account?: string) => portal.get<{ data: Order[] }>(`/payment-orders?idempotency_key=${key}`, account);
    expect((await find()).body.data).to.deep.equal([]);
    const { body } = await create(portal, orderOf(await unpaid(portal, 1)), key);
    expect((await find()).body.data).to.deep.equal([body]);
    expect((await find(LARGE)).body.data).to.deep.equal([]);
    expectProblem(await portal.get(`/payment-orders/${body.id}`, LARGE), 404, 'not-found');
  });

  it('refuses a key that has made another order', async () => {
    const [one, two] = await unpaid(portal, 2);
    const key = newKey();
    await create(portal, orderOf([one!]), key);
    expectProblem(await create(portal, orderOf([two!]), key), 422, 'key-reused');
  });

  it('takes over the invoices of an open order, which is then cancelled', async () => {
    const [one, two, three] = await unpaid(portal, 3);
    const first = (await create(portal, orderOf([one!, two!]))).body;
    const second = (await create(portal, orderOf([two!, three!]))).body;
    expect((await read(portal, first.id)).status).to.equal('cancelled');
    expectProblem(await pay(portal, first.id), 409, 'order-over');
    expect((await read(portal, second.id)).status).to.equal('open');
  });

  it('leaves an order alone that shares no invoice', async () => {
    const [one, two] = await unpaid(portal, 2);
    const first = (await create(portal, orderOf([one!]))).body;
    await create(portal, orderOf([two!]));
    expect((await read(portal, first.id)).status).to.equal('open');
  });

  it('stands back when a payment for one of the invoices is under way', async () => {
    const invoices = await unpaid(portal, 2);
    const { body } = await create(portal, orderOf(invoices));
    const setStatus = (status: string) =>
      portal.database.query('update payment_orders set status = $2 where id = $1', [body.id, status]);
    await setStatus('processing');
    const problem = expectProblem(await create(portal, orderOf(invoices.slice(1))), 409, 'payment-in-progress');
    expect(problem.order_id).to.equal(body.id);
    expectProblem(await pay(portal, body.id), 409, 'payment-in-progress');
    const listed = (await portal.get<Invoice>(`/invoices/${invoices[0]!.id}`)).body;
    expect(listed.payable).to.equal(false);
    await setStatus('open');
  });

  it('runs out, and frees its invoices', async () => {
    const invoices = await unpaid(portal, 1);
    const { body } = await create(portal, orderOf(invoices));
    portal.clock.now = new Date(NOW.getTime() + 3_600_000);
    expect((await read(portal, body.id)).status).to.equal('expired');
    expectProblem(await pay(portal, body.id), 409, 'order-over');
    expect((await create(portal, orderOf(invoices))).status).to.equal(201);
    portal.clock.now = NOW;
    expect((await read(portal, body.id)).status).to.equal('expired');
  });

  it('refuses another version or amount than the invoice has', async () => {
    const [invoice] = await unpaid(portal, 1);
    const cheaper = { ...invoice!, balance: { ...invoice!.balance, amount: invoice!.balance.amount - 1 } };
    for (const seen of [{ ...invoice!, version: '99' }, cheaper]) {
      const { invoice_ids } = expectProblem(await create(portal, orderOf([seen])), 409, 'changed');
      expect(invoice_ids).to.deep.equal([invoice!.id]);
    }
  });

  it('refuses invoices that are paid, cancelled, refunded or expired', async () => {
    for (const status of ['paid', 'cancelled', 'refunded', 'expired']) {
      const [invoice] = await everyInvoice(portal, `status=${status}`);
      const answer = await create(portal, orderOf([invoice!]));
      expect(expectProblem(answer, 409, 'invoice-not-payable').invoice_ids).to.deep.equal([invoice!.id]);
    }
  });

  it('refuses unknown invoices and those of another account alike', async () => {
    const [own] = await unpaid(portal, 1);
    const foreign = await everyInvoice(portal, 'status=unpaid', LARGE);
    const strangers = [foreign.find(({ balance }) => balance.currency === 'USD')!, { ...own!, id: 'inv_unknown' }];
    for (const stranger of strangers) {
      const answer = await create(portal, orderOf([own!, stranger]));
      expect(expectProblem(answer, 422, 'unknown-invoice').invoice_ids).to.deep.equal([stranger.id]);
    }
  });

  it('refuses mixed currencies, declared or not', async () => {
    const [own] = await unpaid(portal, 1);
    const [euro] = (await everyInvoice(portal, 'status=paid')).filter(({ total }) => total.currency === 'EUR');
    expectProblem(await create(portal, orderOf([own!, euro!], 'USD')), 422, 'mixed-currencies');
    const disguised = { ...euro!, balance: { amount: 0, currency: 'USD' } };
    expectProblem(await create(portal, orderOf([own!, disguised], 'USD')), 422, 'mixed-currencies');
  });

  it('writes nothing when it is refused, and the key is free again', async () => {
    const [invoice] = await unpaid(portal, 1);
    const count = async () => (await portal.database.query('select 1 from payment_orders')).length;
    const before = await count();
    const key = newKey();
    expectProblem(await create(portal, orderOf([{ ...invoice!, version: '99' }]), key), 409, 'changed');
    expect(await count()).to.equal(before);
    expect((await create(portal, orderOf([invoice!]), key)).status).to.equal(201);
  });
});

describePortal('Paying an order', (portal) => {
  it('settles every invoice in it, in one step', async () => {
    const invoices = await unpaid(portal, 3);
    const counts = (await portal.get('/invoices')).body.counts;
    const { body } = await create(portal, orderOf(invoices));
    const paid = await pay(portal, body.id);
    expect([paid.status, paid.body.status]).to.deep.equal([200, 'settled']);
    for (const before of invoices) {
      const after = (
        await portal.get<Invoice & { payments: { order_id: string; amount: object }[] }>(`/invoices/${before.id}`)
      ).body;
      expect(after).to.include({ status: 'paid', payable: false });
      expect(after.balance.amount).to.equal(0);
      expect(after.version).not.to.equal(before.version);
      expect(after.payments).to.have.length(1);
      expect(after.payments[0]).to.deep.include({ order_id: body.id, amount: before.balance });
    }
    const now = (await portal.get('/invoices')).body.counts;
    expect([now['paid'], now['unpaid']]).to.deep.equal([counts['paid']! + 3, counts['unpaid']! - 3]);
  });

  it('pays once for one key, and tells a replay that it is settled', async () => {
    const { body } = await create(portal, orderOf(await unpaid(portal, 1)));
    const key = newKey();
    await pay(portal, body.id, key);
    const again = await pay(portal, body.id, key);
    expect([again.status, again.body.status]).to.deep.equal([200, 'settled']);
    expect(await portal.database.query('select 1 from payments where order_id = $1', [body.id])).to.have.length(1);
  });

  it('pays once when seven requests with keys of their own arrive together', async () => {
    const { body } = await create(portal, orderOf(await unpaid(portal, 2)));
    const answers = await Promise.all(Array.from({ length: 7 }, () => pay(portal, body.id)));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    for (const answer of answers) if (answer.status !== 200) expectProblem(answer, 409, 'order-over');
    expect(await portal.database.query('select 1 from payments where order_id = $1', [body.id])).to.have.length(2);
  });

  it('settles none when one of them fails in the middle, and can be tried again with the same key', async () => {
    const invoices = await unpaid(portal, 3);
    const { body } = await create(portal, orderOf(invoices));
    const key = newKey();
    await portal.database.query(`alter table payments add constraint boom check (invoice_id <> '${invoices[2]!.id}')`);
    expectProblem(await pay(portal, body.id, key), 500, 'server-error');
    await portal.database.query('alter table payments drop constraint boom');
    for (const { id } of invoices) {
      expect((await portal.get<Invoice>(`/invoices/${id}`)).body.status).to.equal('unpaid');
    }
    expect((await read(portal, body.id)).status).to.equal('open');
    expect(await portal.database.query('select 1 from payments where order_id = $1', [body.id])).to.deep.equal([]);
    expect((await pay(portal, body.id, key)).body.status).to.equal('settled');
  });

  it('refuses when an invoice has changed since the order was made', async () => {
    const invoices = await unpaid(portal, 2);
    const { body } = await create(portal, orderOf(invoices));
    await portal.database.query('update invoices set version = version + 1 where id = $1', [invoices[0]!.id]);
    const { invoice_ids } = expectProblem(await pay(portal, body.id), 409, 'changed');
    expect(invoice_ids).to.deep.equal([invoices[0]!.id]);
  });

  it('refuses unknown gateways, foreign orders and keys of other requests', async () => {
    const key = newKey();
    const { body } = await create(portal, orderOf(await unpaid(portal, 1)), key);
    expectProblem(await pay(portal, body.id, newKey(), 'cash'), 422, 'unknown-gateway');
    expectProblem(await pay(portal, 'ord_unknown'), 404, 'not-found');
    expectProblem(await pay(portal, body.id, key), 422, 'key-reused');
    const other = await portal.post(
      `/payment-orders/${body.id}/payments`,
      { gateway: 'card' },
      { 'Idempotency-Key': newKey(), Cookie: await portal.cookieOf(LARGE) },
    );
    expectProblem(other, 404, 'not-found');
  });

  it('renews the services behind the invoices', async () => {
    const [renewal] = await portal.database.query<{ id: string; service_id: string; until: string }>(
      `select i.id, i.service_id, l.period_end as until from invoices i
       join invoice_lines l on l.account_id = i.account_id and l.invoice_id = i.id
       join services s on s.account_id = i.account_id and s.id = i.service_id
       where i.account_id = 'acme' and i.status = 'unpaid' and l.kind = 'renewal' and l.period_end > s.paid_until limit 1`,
    );
    const invoice = (await portal.get<Invoice>(`/invoices/${renewal!.id}`)).body;
    const { body } = await create(portal, orderOf([invoice]));
    await pay(portal, body.id);
    const [service] = await portal.database.query('select paid_until from services where id = $1', [
      renewal!.service_id,
    ]);
    expect(service).to.deep.equal({ paid_until: renewal!.until });
  });

  it('offers the gateways that it takes', async () => {
    const { body } = await portal.get<{ data: { id: string; label: string }[] }>('/gateways');
    expect(body.data.map(({ id }) => id)).to.deep.equal(['card', 'bank', 'wallet']);
  });
});
