import { isOrderOver, type OrderPayment, type PaymentOrder } from '../../domain/payment-order.ts';
import type { InvoiceBook } from './invoice-book.ts';

/** One try to pay, which always has an id here. */
export interface BookedPayment extends OrderPayment {
  readonly id: string;
}

/** An order, as the book keeps it. */
export interface BookedOrder extends PaymentOrder {
  readonly payment?: BookedPayment | undefined;
}

/** When and where a captured payment is booked. */
export interface Capture {
  readonly invoices: InvoiceBook;
  readonly date: string;
  readonly receiptUrl: string | undefined;
}

/**
 * The order after its money has arrived. Its invoices are settled in one step; what they owe no longer, and the whole
 * of it when the order is over, becomes credit.
 */
export function captured(order: BookedOrder, by: BookedPayment, { invoices, date, receiptUrl }: Capture): BookedOrder {
  const { id: orderId, total, allocations } = order;
  const payment: BookedPayment = { ...by, status: 'succeeded', redirectUrl: undefined };
  if (isOrderOver(order)) return { ...order, payment, credited: total };
  const booking = { id: payment.id, gateway: payment.gateway, orderId, date };
  const settle = (sum: number, { invoiceId, amount }: (typeof allocations)[number]) =>
    sum + invoices.settle(invoiceId, amount, booking).amount;
  const left = total.amount - allocations.reduce(settle, 0);
  const credited = left > 0 ? { ...total, amount: left } : undefined;
  return { ...order, status: 'settled', paidAt: `${date}T12:00:00Z`, payment, credited, receiptUrl };
}

/** The order after the gateway refused: open, to be paid by another try. */
export function declined(order: BookedOrder, by: BookedPayment, reason = 'card_declined'): BookedOrder {
  return { ...order, status: 'open', payment: { ...by, status: 'declined', reason, redirectUrl: undefined } };
}
