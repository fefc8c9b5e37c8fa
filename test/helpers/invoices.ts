import type { AdapterCapabilities, InvoicePage } from '../../src/adapters/adapter.ts';
import { money } from '../../src/domain/currencies.ts';
import type { InvoiceDetail } from '../../src/domain/invoice-detail.ts';
import type { InvoiceRow } from '../../src/domain/invoice.ts';
import type { Money } from '../../src/domain/money.ts';
import type { PaymentOrder } from '../../src/domain/payment-order.ts';
import type { PaymentIntent } from '../../src/store/payment.ts';

/** US cents. */
export const usd = (amount: number): Money => money(amount, 'USD');
/** Euro cents. */
export const eur = (amount: number): Money => money(amount, 'EUR');

/** An unpaid invoice `inv_<serial>` of 100.00 US dollars, with what is changed of it. */
export function invoice(serial: number, change: Partial<InvoiceRow> = {}): InvoiceRow {
  const total = change.total ?? usd(10000);
  return {
    id: `inv_${serial}`,
    number: `INV-${serial}`,
    version: '1',
    status: 'unpaid',
    rawStatus: change.status ?? 'unpaid',
    hostname: `V2026020800000${serial}`,
    primaryIp: `203.0.113.${serial}`,
    serviceId: `srv_${serial}`,
    product: 'VPS',
    invoiceDate: '2026-02-08',
    dueDate: '2026-02-22',
    total,
    balance: total,
    payable: true,
    links: { invoice: `#/invoices/inv_${serial}`, service: `#/services/srv_${serial}` },
    ...change,
  };
}

/** A paid invoice. */
export function paid(serial: number, change: Partial<InvoiceRow> = {}): InvoiceRow {
  return invoice(serial, { status: 'paid', rawStatus: 'paid', balance: usd(0), payable: false, ...change });
}

/** So many unpaid invoices, `inv_1` first. */
export function invoices(count: number, change: Partial<InvoiceRow> = {}): InvoiceRow[] {
  return Array.from({ length: count }, (_, at) => invoice(at + 1, change));
}

/** A page of these rows. */
export function pageOf(rows: readonly InvoiceRow[], rest: Partial<InvoicePage> = {}): InvoicePage {
  return { rows, total: rows.length, ...rest };
}

/** The whole invoice behind a row. */
export function detailOf(row: InvoiceRow): InvoiceDetail {
  const nobody = { name: 'Example Ltd', address: [] };
  const nothing = { ...row.total, amount: 0 };
  const rest = { billedTo: nobody, payTo: nobody, lines: [], taxes: [], payments: [] };
  return { ...row, ...rest, subtotal: row.total, credit: nothing };
}

/** What a person asks to pay: these invoices, all of one currency. */
export function intentOf(...rows: readonly InvoiceRow[]): PaymentIntent {
  const items = rows.map(({ id, version, balance }) => ({ id, version, amount: balance }));
  const amount = rows.reduce((sum, { balance }) => sum + balance.amount, 0);
  return { items, total: { ...rows[0]!.balance, amount } };
}

/** An open order of 100.00 US dollars for `inv_1`, with what is changed of it. */
export function order(change: Partial<PaymentOrder> = {}): PaymentOrder {
  return {
    id: 'po_1',
    status: 'open',
    total: usd(10000),
    allocations: [{ invoiceId: 'inv_1', amount: usd(10000) }],
    checkoutUrl: '#/checkout/po_1',
    expiresAt: undefined,
    ...change,
  };
}

/** An adapter that can do everything. */
export const EVERYTHING: AdapterCapabilities = {
  search: true,
  sort: ['number', 'invoice-date', 'due-date', 'total'],
  counts: true,
  total: 'exact',
  paging: 'page',
  massPay: 'order',
  orderLookup: true,
};
