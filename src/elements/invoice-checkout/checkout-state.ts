import { isOrderOver, type PaymentOrder } from '../../domain/payment-order.ts';
import type { OrderRecord } from '../../store/records.ts';

/**
 * What the checkout shows, read from the order and its payment alone, so that a reload shows the same.
 *
 * - `loading`, `error`: there is no order to show. - `pay`: it waits for a payment.
 * - `underway`: a payment was begun; its end is not known. - `paid`: settled. - `ended`: over without a payment.
 */
export type CheckoutView = 'loading' | 'error' | 'pay' | 'underway' | 'paid' | 'ended';

/** The order as it was last heard of: an end that only its payment knows yet counts, for ends are final. */
export function orderOf({ value, payment }: OrderRecord): PaymentOrder | undefined {
  const told = 'order' in payment ? payment.order : undefined;
  return value && told?.id === value.id && isOrderOver(told) && !isOrderOver(value) ? told : value;
}

/** Which of the views the order is in. */
export function viewOf(record: OrderRecord | undefined): CheckoutView {
  const order = record && orderOf(record);
  if (!order) return record?.load === 'error' ? 'error' : 'loading';
  switch (order.status) {
    case 'settled':
      return 'paid';
    case 'processing':
      return 'underway';
    case 'declined':
    case 'expired':
    case 'cancelled':
      return 'ended';
    case 'open':
      return isFollowed(record, order) || order.payment?.status === 'processing' ? 'underway' : 'pay';
  }
}

/** Whether somebody waits for this order, such as after the host's own payment fields did their work. */
function isFollowed({ payment }: OrderRecord, { id }: PaymentOrder): boolean {
  return payment.phase === 'settling' && payment.orderId === id;
}

/** Whether the notice of the payment has something to tell that the order itself does not. */
export function hasNotice({ payment }: OrderRecord, { id }: PaymentOrder): boolean {
  if (payment.phase === 'idle') return false;
  if (payment.phase === 'settling') return payment.orderId !== id;
  return !(isEnd(payment.phase) && 'order' in payment && payment.order?.id === id);
}

function isEnd(phase: OrderRecord['payment']['phase']): boolean {
  return phase === 'paid' || phase === 'refused' || phase === 'expired';
}
