import { expect, type Page } from '@playwright/test';

/** What the API tells of an invoice. */
interface WireInvoice {
  readonly id: string;
  readonly version: string;
  readonly balance: { readonly currency: string };
}

/** Makes an order of one unpaid invoice, as the page would, and returns its id. */
export async function openOrder(page: Page, url: string): Promise<string> {
  const unpaid = await page.request.get(`${url}/api/v1/invoices?status=unpaid&page_size=10`);
  const { data } = (await unpaid.json()) as { data: readonly WireInvoice[] };
  const { id, version, balance } = data[0]!;
  const order = await page.request.post(`${url}/api/v1/payment-orders`, {
    headers: { 'Idempotency-Key': 'an-order-to-come-back-from' },
    data: {
      currency: balance.currency,
      invoices: [{ id, version, amount: balance }],
      return_url: `${url}/billing/invoices`,
    },
  });
  expect(order.status(), await order.text()).toBeLessThan(300);
  return ((await order.json()) as { id: string }).id;
}
