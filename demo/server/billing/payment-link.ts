import type { OrderPaymentRow } from '../db/rows.ts';
import type { PaymentLink } from './signature.ts';

/** How long, in ms, a person can pay at the gateway. Then the payment has an end, whatever the person does. */
const OPEN_FOR = 30 * 60_000;

/** When the gateway takes the link of a payment no longer. */
export function linkEnd({ created_at }: OrderPaymentRow): Date {
  return new Date(created_at.getTime() + OPEN_FOR);
}

/** What the gateway's page is told of a payment; the same every time. */
export function linkOf(payment: OrderPaymentRow): Omit<PaymentLink, 'webhook_url'> {
  const { id, account_id, order_id, gateway, amount, currency, return_url } = payment;
  const expires_at = linkEnd(payment).toISOString();
  return { payment_id: id, account_id, order_id, gateway, amount, currency, return_url, expires_at };
}
