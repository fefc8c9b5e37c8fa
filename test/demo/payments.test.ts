import { it } from 'node:test';
import { expect } from 'chai';
import { create, newKey, orderOf, pay, read, unpaid } from './support/orders.ts';
import { describePortal, expectProblem, type Invoice } from './support/portal.ts';

const LARGE = 'meridian';

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
    expect([now.paid, now.unpaid]).to.deep.equal([counts.paid! + 3, counts.unpaid! - 3]);
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
