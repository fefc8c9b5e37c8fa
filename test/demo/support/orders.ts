import { expect } from 'chai';
import { ORIGIN, type Answer, type Invoice, type Order, type TestPortal } from './portal.ts';

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
  expect(body.data.length).to.be.at.least(count);
  return body.data.slice(0, count);
}

export const create = (portal: TestPortal, body: unknown, key = newKey()): Promise<Answer<Order>> =>
  portal.post('/payment-orders', body, { 'Idempotency-Key': key });

export const pay = (portal: TestPortal, id: string, key = newKey(), gateway = 'card'): Promise<Answer<Order>> =>
  portal.post(`/payment-orders/${id}/payments`, { gateway }, { 'Idempotency-Key': key });

export const read = async (portal: TestPortal, id: string) => (await portal.get<Order>(`/payment-orders/${id}`)).body;
