import { isOrderOver, type PaymentOrder } from '../../domain/payment-order.ts';
import type { OrderRecord } from '../../store/records.ts';

/**
 * What the checkout shows, read from the order and its payment alone, so that a reload shows the same.
 *
 * - `loading`, `error`: there is no order to show. - `pay`: it waits for a payment.
 * - `underway`: a payment was begun; its end is not known. - `paid`: settled. - `ended`: over without a payment.
 */
export type CheckoutView = 'loading' | 'error' | 'pay' | 'underway' | 'paid' | 'ended';

/** Orders move forward: open, under way, over. */
function stageOf(order: PaymentOrder): number {
  return isOrderOver(order) ? 2 : Number(order.status === 'processing');
}

/** The order as it was last heard of: what only its payment knows yet counts, where it can't be older. */
export function orderOf({ value, payment }: OrderRecord): PaymentOrder | undefined {
  const told = 'order' in payment ? payment.order : undefined;
  if (!value || told?.id !== value.id) return value;
  const isRefusal = payment.phase === 'refused' && value.status === 'open';
  return isRefusal || stageOf(told) > stageOf(value) ? told : value;
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
      // Nobody is asked to pay twice while the money may be on its way.
      return isFollowed(record, order) || isBegun(order) ? 'underway' : 'pay';
  }
}

/** Whether the last try to pay it has not failed. */
export function isBegun({ payment }: PaymentOrder): boolean {
  return payment?.status === 'processing' || payment?.status === 'succeeded';
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
