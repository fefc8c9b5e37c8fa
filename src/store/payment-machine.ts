import type { InvoiceError } from '../domain/errors.ts';
import type { PaymentOrder, PaymentOrderId } from '../domain/payment-order.ts';
import { IDLE, type FoundDifferences, type PaymentIntent, type PaymentPhase, type PaymentState } from './payment.ts';

/** What happens to a payment. */
export type PaymentEvent =
  /** The person pays. */
  | { readonly type: 'pay'; readonly intent: PaymentIntent }
  /** What was read again is what the person saw; the intent has its fresh versions. */
  | { readonly type: 'same'; readonly intent: PaymentIntent }
  /** It is not; without `found` the server says so, and one has to look. */
  | { readonly type: 'differ'; readonly found?: FoundDifferences }
  /** The differences are known. */
  | ({ readonly type: 'ask' } & FoundDifferences)
  /** The person agrees to what is left. */
  | { readonly type: 'confirm' }
  /** The order is there, and the person goes to where it is paid. */
  | { readonly type: 'created'; readonly order: PaymentOrder }
  /** An order is to be followed: after the return from the checkout, or one that stands in the way. */
  | {
      readonly type: 'follow';
      readonly orderId: PaymentOrderId;
      readonly order?: PaymentOrder;
      readonly rival?: boolean;
    }
  /** The order as it is now. */
  | { readonly type: 'order'; readonly order: PaymentOrder }
  /** The answer was lost. */
  | { readonly type: 'lost'; readonly error: InvoiceError }
  /** The request was refused and nothing was made; or the order that was followed can't be read. */
  | { readonly type: 'refuse'; readonly error: InvoiceError }
  /** The person asks again what became of a lost request. */
  | { readonly type: 'again' }
  /** The browser stayed, or came back by its own button. */
  | { readonly type: 'stay' }
  /** The person has read how it ended, or does not agree. */
  | { readonly type: 'dismiss' };

/** Names of the events. */
export type PaymentEventType = PaymentEvent['type'];

/** The events that each phase hears; every other one leaves the state as it is. */
export const PAYMENT_TRANSITIONS: Readonly<Record<PaymentPhase, readonly PaymentEventType[]>> = {
  idle: ['pay', 'follow'],
  // `order`: the order that was to be paid is under way or over already.
  checking: ['same', 'differ', 'order', 'refuse'],
  changed: ['ask', 'order', 'refuse'],
  confirming: ['confirm', 'dismiss', 'pay', 'follow'],
  creating: ['created', 'follow', 'order', 'differ', 'lost', 'refuse'],
  redirecting: ['stay', 'follow', 'refuse'],
  settling: ['order', 'refuse', 'pay', 'follow', 'dismiss'],
  paid: ['pay', 'follow', 'dismiss'],
  refused: ['pay', 'follow', 'dismiss'],
  expired: ['pay', 'follow', 'dismiss'],
  // Only the same request goes on from here: another one could pay an invoice twice.
  unknown: ['again'],
};

/** The next state; the same one for an event that the phase does not hear. Pure. */
export function reducePayment(state: PaymentState, event: PaymentEvent): PaymentState {
  if (!PAYMENT_TRANSITIONS[state.phase].includes(event.type)) return state;
  switch (event.type) {
    case 'pay':
      return { phase: 'checking', intent: event.intent };
    case 'same':
      return { phase: 'creating', intent: event.intent };
    case 'ask':
      return { phase: 'confirming', differences: event.differences, intent: event.intent };
    case 'follow':
      return { phase: 'settling', orderId: event.orderId, order: event.order, rival: event.rival };
    case 'order':
      return afterOrder(event.order, state);
    case 'refuse':
      return { phase: 'refused', error: event.error, ...(state.phase === 'settling' && { orderId: state.orderId }) };
    case 'stay':
    case 'dismiss':
      return IDLE;
  }
  const intent = 'intent' in state ? state.intent : undefined;
  if (!intent) return state;
  switch (event.type) {
    case 'confirm':
      return { phase: 'creating', intent };
    case 'again':
      return { phase: 'creating', intent, again: true };
    case 'differ':
      return { phase: 'changed', intent, found: event.found };
    case 'created':
      return { phase: 'redirecting', intent, order: event.order };
    case 'lost':
      return { phase: 'unknown', intent, error: event.error };
  }
}

/** Whether its last payment came to nothing, so that it can be paid again. */
function hasFailed({ payment }: PaymentOrder): boolean {
  return payment?.status === 'declined' || payment?.status === 'cancelled';
}

function afterOrder(order: PaymentOrder, state: PaymentState): PaymentState {
  switch (order.status) {
    case 'settled':
      return { phase: 'paid', order };
    case 'declined':
    case 'cancelled':
      return { phase: 'refused', order };
    case 'expired':
      return { phase: 'expired', order };
    case 'open':
      if (hasFailed(order)) return { phase: 'refused', order };
  }
  return { phase: 'settling', orderId: order.id, order, rival: 'rival' in state ? state.rival : undefined };
}
