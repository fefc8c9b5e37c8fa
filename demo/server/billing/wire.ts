import type { AllocationRow, InvoiceRecord, OrderPaymentRow, OrderRow } from '../db/rows.ts';
import type { PaymentGateway } from '../portal.ts';
import { minimumPayment } from './currency.ts';
import { linkEnd, linkOf } from './payment-link.ts';

/** An amount of money, as the wire spells it. */
export interface WireMoney {
  readonly amount: number;
  readonly currency: string;
}

/** An invoice as a query reads it: `paying` is the order whose payment for it is under way. */
export type ReadInvoice = InvoiceRecord & { readonly paying: string | null };

/** The invoices `i`, each with the order `p` whose payment for it is under way; at most one, for one order holds it. */
export const INVOICES = `invoices i left join (
  select a.account_id, a.invoice_id, a.order_id from payment_order_allocations a
  join payment_orders o on o.account_id = a.account_id and o.id = a.order_id
  where a.live and o.status = 'processing'
) p on p.account_id = i.account_id and p.invoice_id = i.id`;

/** Columns of a {@link ReadInvoice} of {@link INVOICES}. */
export const INVOICE_COLUMNS = 'i.*, p.order_id as paying';

const PAYABLE = ['unpaid', 'partially-paid', 'collections'];

/** What can still be paid of an invoice, in minor units; a payment that is under way does not count. */
export function stillOwed({ status, balance }: InvoiceRecord): number {
  return PAYABLE.includes(status) ? balance : 0;
}

/** Why no payment can be started for the invoice, as a short code; `null` when one can. */
export function notPayableReason({ status, balance, paying }: ReadInvoice): string | null {
  if (paying !== null) return 'payment-in-progress';
  if (!PAYABLE.includes(status)) return status;
  return balance > 0 ? null : 'nothing-due';
}

/** The status that people see; what is written down moves with the money, and so only when the payment has ended. */
function shownStatus({ status, paying }: ReadInvoice): string {
  return paying === null ? status : 'processing';
}

/** The row of an invoice, as the wire spells it. */
export function wireInvoice(invoice: ReadInvoice) {
  const { currency, balance } = invoice;
  const reason = notPayableReason(invoice);
  const minimum = minimumPayment(invoice);
  return {
    id: invoice.id,
    number: invoice.number,
    version: String(invoice.version),
    status: shownStatus(invoice),
    hostname: invoice.hostname || null,
    primary_ip: invoice.primary_ip || null,
    service_id: invoice.service_id,
    product: invoice.product,
    invoice_date: invoice.invoice_date,
    due_date: invoice.due_date,
    total: { amount: invoice.total, currency },
    balance: { amount: balance, currency },
    payable: reason === null,
    not_payable_reason: reason,
    payment_order_id: invoice.paying,
    minimum_payment: reason === null && minimum < balance ? { amount: minimum, currency } : null,
    links: {
      invoice: invoicePath(invoice.id),
      service: invoice.service_id && `/services/${invoice.service_id}`,
      pdf: `${invoicePath(invoice.id)}/pdf`,
    },
  };
}

/** What {@link wireInvoice} makes. */
export type WireInvoice = ReturnType<typeof wireInvoice>;

/** What of an order goes to one invoice, and what people call it. */
export type ReadAllocation = AllocationRow & { readonly number: string | null; readonly hostname: string | null };

/** All that is known of an order. */
export interface ReadOrder {
  readonly order: OrderRow;
  readonly allocations: readonly ReadAllocation[];
  /** The last try to pay it. */
  readonly payment: OrderPaymentRow | undefined;
  /** Minor units. */
  readonly credited: number;
}

/** The order's status now: until a job writes it down, an unpaid one that has run out still says that it is open. */
export function currentStatus({ status, expires_at }: OrderRow, now: Date): string {
  return status === 'open' && expires_at <= now ? 'expired' : status;
}

/** An order, as the wire spells it. */
export function wireOrder({ order, allocations, payment, credited }: ReadOrder, gateway: PaymentGateway, now: Date) {
  const { currency } = order;
  const status = currentStatus(order, now);
  return {
    id: order.id,
    status,
    total: { amount: order.total, currency },
    allocations: allocations.map(({ invoice_id, amount, number, hostname }) => ({
      invoice_id,
      amount: { amount, currency },
      invoice_number: number,
      description: hostname || null,
      invoice_link: invoicePath(invoice_id),
    })),
    checkout_url: `/checkout/${order.id}`,
    expires_at: status === 'open' ? order.expires_at.toISOString() : null,
    paid_at: order.paid_at?.toISOString() ?? null,
    payment: payment ? wirePayment(payment, gateway, now) : null,
    receipt_url: status === 'settled' ? `/receipts/${order.id}` : null,
    return_url: order.return_url,
    credited: credited > 0 ? { amount: credited, currency } : null,
  };
}

/** What {@link wireOrder} makes. */
export type WireOrder = ReturnType<typeof wireOrder>;

function wirePayment(payment: OrderPaymentRow, gateway: PaymentGateway, now: Date) {
  const { id, status, amount, fee, currency, reason } = payment;
  const waits = status === 'processing' && now < linkEnd(payment);
  return {
    id,
    gateway: payment.gateway,
    status,
    amount: { amount, currency },
    fee: { amount: fee, currency },
    redirect_url: waits ? gateway.pageUrl(linkOf(payment)) : null,
    reason,
  };
}

function invoicePath(id: string): string {
  return `/billing/invoices/${id}`;
}
