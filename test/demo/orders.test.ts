import { it } from 'node:test';
import { expect } from 'chai';
import { create, newKey, orderOf, pay, read, unpaid } from './support/orders.ts';
import { deliver, eventOf } from './support/webhooks.ts';
import { describePortal, everyInvoice, expectProblem, NOW, type Invoice, type Order } from './support/portal.ts';

const LARGE = 'meridian';

describePortal('A payment order', (portal) => {
  it('covers many invoices with one sum', async () => {
    const invoices = await unpaid(portal, 3);
    const { status, body } = await create(portal, orderOf(invoices));
    expect(status).to.equal(201);
    expect(body.status).to.equal('open');
    expect(body.total.amount).to.equal(invoices.reduce((sum, { balance }) => sum + balance.amount, 0));
    expect(body.allocations).to.deep.equal(
      invoices.map(({ id, number, hostname, balance }) => ({
        invoice_id: id,
        amount: balance,
        invoice_number: number,
        description: hostname,
        invoice_link: `/billing/invoices/${id}`,
      })),
    );
    expect(body).to.deep.include({ payment: null, receipt_url: null, paid_at: null, credited: null });
    expect(body.return_url).to.equal('/billing/invoices?status=unpaid');
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
    const { id } = answers.find(({ status }) => status === 201)!.body;
    for (const answer of answers) {
      if (answer.status === 409) expectProblem(answer, 409, 'in-progress');
      else expect(answer.body.id).to.equal(id);
    }
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
    const { body: paying } = await pay(portal, body.id);
    const problem = expectProblem(await create(portal, orderOf(invoices.slice(1))), 409, 'payment-in-progress');
    expect(problem.order_id).to.equal(body.id);
    expectProblem(await pay(portal, body.id), 409, 'payment-in-progress');
    const listed = (await portal.get<Invoice>(`/invoices/${invoices[0]!.id}`)).body;
    expect(listed.payable).to.equal(false);
    await deliver(portal, eventOf(paying, 'payment.declined'));
    const after = await create(portal, orderOf(invoices.slice(1)));
    expect([after.status, (await read(portal, body.id)).status]).to.deep.equal([201, 'cancelled']);
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

  it('refuses another version than the invoice has, or more than it owes', async () => {
    const [invoice] = await unpaid(portal, 1);
    const dearer = { ...invoice!, balance: { ...invoice!.balance, amount: invoice!.balance.amount + 1 } };
    for (const seen of [{ ...invoice!, version: '99' }, dearer]) {
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
