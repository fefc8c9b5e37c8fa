import type { components } from '../../src/adapters/rest/openapi.ts';

type Wire = components['schemas'];

/** An unpaid invoice as the contract writes it. */
export const wireInvoice: Wire['Invoice'] = {
  id: 'inv_1',
  number: 'INV-2026-0001',
  version: '7',
  status: 'unpaid',
  hostname: 'V20260208056951',
  primary_ip: '203.0.113.7',
  service_id: 'srv_1',
  product: 'VPS',
  invoice_date: '2026-02-08',
  due_date: '2026-02-22',
  total: { amount: 11940, currency: 'USD' },
  balance: { amount: 940, currency: 'USD' },
  payable: true,
  not_payable_reason: null,
  links: { invoice: '/billing/invoices/inv_1', service: null },
};

/** A page of one invoice. */
export const wirePage: Wire['InvoicePage'] = {
  data: [wireInvoice],
  page: { size: 10, number: 1, total: 1, next_cursor: null },
  counts: { all: 1, unpaid: 1 },
};

/** An open payment order. */
export const wireOrder: Wire['PaymentOrder'] = {
  id: 'po_1',
  status: 'open',
  total: { amount: 940, currency: 'USD' },
  allocations: [{ invoice_id: 'inv_1', amount: { amount: 940, currency: 'USD' } }],
  checkout_url: '/checkout/po_1',
  expires_at: null,
};
