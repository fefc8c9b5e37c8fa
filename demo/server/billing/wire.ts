import type { AllocationRow, InvoiceRecord, OrderRow } from '../db/rows.ts';

/** An amount of money, as the wire spells it. */
export interface WireMoney {
  readonly amount: number;
  readonly currency: string;
}

/** An invoice as a query reads it: `paying` says that a payment for it is under way. */
export type ReadInvoice = InvoiceRecord & { readonly paying: boolean };

/** Columns of a {@link ReadInvoice} of the table `invoices i`. */
export const INVOICE_COLUMNS = `i.*, exists (
  select 1 from payment_order_allocations a
  join payment_orders o on o.account_id = a.account_id and o.id = a.order_id
  where a.account_id = i.account_id and a.invoice_id = i.id and a.live and o.status = 'processing'
) as paying`;

const PAYABLE = ['unpaid', 'partially-paid', 'collections'];

/** Why no payment can be started for the invoice, as a short code; `null` when one can. */
export function notPayableReason({ status, balance, paying }: ReadInvoice): string | null {
  if (paying) return 'payment-in-progress';
  if (!PAYABLE.includes(status)) return status;
  return balance > 0 ? null : 'nothing-due';
}

/** The row of an invoice, as the wire spells it. */
export function wireInvoice(invoice: ReadInvoice) {
  const { currency } = invoice;
  const reason = notPayableReason(invoice);
  return {
    id: invoice.id,
    number: invoice.number,
    version: String(invoice.version),
    status: invoice.status,
    hostname: invoice.hostname || null,
    primary_ip: invoice.primary_ip || null,
    service_id: invoice.service_id,
    product: invoice.product,
    invoice_date: invoice.invoice_date,
    due_date: invoice.due_date,
    total: { amount: invoice.total, currency },
    balance: { amount: invoice.balance, currency },
    payable: reason === null,
    not_payable_reason: reason,
    links: {
      invoice: `/billing/invoices/${invoice.id}`,
      service: invoice.service_id && `/services/${invoice.service_id}`,
      pdf: null,
    },
  };
}

/** The order's status now: nobody writes down that an unpaid one has run out. */
export function currentStatus({ status, expires_at }: OrderRow, now: Date): string {
  return status === 'open' && expires_at <= now ? 'expired' : status;
}

/** An order, as the wire spells it. */
export function wireOrder(order: OrderRow, allocations: readonly AllocationRow[], now: Date) {
  const { currency } = order;
  const status = currentStatus(order, now);
  return {
    id: order.id,
    status,
    total: { amount: order.total, currency },
    allocations: allocations.map(({ invoice_id, amount }) => ({ invoice_id, amount: { amount, currency } })),
    checkout_url: `/checkout/${order.id}`,
    expires_at: status === 'open' ? order.expires_at.toISOString() : null,
  };
}

/** What {@link wireOrder} makes. */
export type WireOrder = ReturnType<typeof wireOrder>;
