import type { PaymentState } from './payment.ts';
import type { PaymentEvent } from './payment-machine.ts';

/** The next state of a payment; see `reducePayment`. */
export type PaymentReducer = (state: PaymentState, event: PaymentEvent) => PaymentState;

/** The reducer until the steps of payments are there: begins the first one, which then waits, or is refused. */
export const beginPayment: PaymentReducer = (state, event) => {
  const { phase } = state;
  if (event.type === 'pay' && phase !== 'checking') return { phase: 'checking', intent: event.intent };
  return event.type === 'refuse' && phase === 'checking' ? { phase: 'refused', error: event.error } : state;
};
