import { expect } from 'chai';
import { eventOf, deliver } from './webhooks.ts';
import { ORIGIN, type Answer, type Invoice, type Money, type Order, type TestPortal } from './portal.ts';

export type InvoiceDetail = Invoice & { payments: { kind: string; order_id: string | null; amount: Money }[] };

let keys = 0;
/** A key that no other request has. */
export const newKey = () => `key-${++keys}`;

/** What a page sends for these invoices. */
export function orderOf(invoices: readonly Invoice[], currency = invoices[0]!.balance.currency) {
  return {
    currency,
    invoices: invoices.map(({ id, version, balance }) => ({ id, version, amount: balance })),
    return_url: `${ORIGIN}/billing/invoices?status=unpaid`,
  };
}

export async function unpaid(portal: TestPortal, count: number): Promise<Invoice[]> {
  const { body } = await portal.get(`/invoices?status=unpaid&page_size=50`);
  const payable = body.data.filter((invoice) => invoice.payable);
  expect(payable.length).to.be.at.least(count);
  return payable.slice(0, count);
}

export const create = (portal: TestPortal, body: unknown, key = newKey()): Promise<Answer<Order>> =>
  portal.post('/payment-orders', body, { 'Idempotency-Key': key });

/** An order for these invoices. */
export async function orderFor(portal: TestPortal, invoices: readonly Invoice[]): Promise<Order> {
  const { status, body } = await create(portal, orderOf(invoices));
  expect(status).to.equal(201);
  return body;
}

/** Begins a payment; it ends when the gateway says so. */
export const pay = (
  portal: TestPortal,
  id: string,
  key = newKey(),
  body: Record<string, unknown> = { gateway: 'card' },
): Promise<Answer<Order>> => portal.post(`/payment-orders/${id}/payments`, body, { 'Idempotency-Key': key });

/** Pays an order, and the gateway approves. */
export async function settle(portal: TestPortal, id: string, gateway = 'card'): Promise<Order> {
  const { status, body } = await pay(portal, id, newKey(), { gateway });
  expect([status, body.status]).to.deep.equal([200, 'processing']);
  expect((await deliver(portal, eventOf(body, 'payment.succeeded'))).body).to.deep.equal({ outcome: 'settled' });
  return read(portal, id);
}

export const read = async (portal: TestPortal, id: string) => (await portal.get<Order>(`/payment-orders/${id}`)).body;

export const readInvoice = async (portal: TestPortal, id: string) =>
  (await portal.get<InvoiceDetail>(`/invoices/${id}`)).body;

/** Sets an invoice up for a test: what a person of the billing department does. */
export async function change(portal: TestPortal, { id }: Invoice, assignments: string): Promise<Invoice> {
  await portal.database.query(`update invoices set ${assignments}, version = version + 1 where id = $1`, [id]);
  return readInvoice(portal, id);
}
