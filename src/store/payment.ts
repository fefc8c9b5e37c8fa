import type { InvoiceError } from '../domain/errors.ts';
import type { PayableItem, PaymentOrder } from '../domain/payment-order.ts';
import type { Money } from '../domain/money.ts';

/** What the person asked to pay. */
export interface PaymentIntent {
  readonly items: readonly PayableItem[];
  readonly total: Money;
}

/**
 * Where a payment stands.
 *
 * - `idle`: nothing is under way.
 * - `creating`: the order is being made; no second one starts.
 * - `redirecting`: the order is there, the browser leaves for the checkout.
 * - `unknown`: the answer was lost; the same request is looked up or sent again, never a new one.
 * - `changed`: the server knows other amounts; the person looks again.
 * - `settled`: these invoices were paid before.
 * - `running`: another payment covers some of them.
 * - `failed`: refused; nothing was made.
 */
export type PaymentState =
  | { readonly phase: 'idle' }
  /** `again`: the answer to the same request was lost before, so a refusal of this one says nothing about that. */
  | { readonly phase: 'creating'; readonly intent: PaymentIntent; readonly again?: boolean }
  | { readonly phase: 'redirecting'; readonly order: PaymentOrder }
  | { readonly phase: 'unknown'; readonly intent: PaymentIntent; readonly error: InvoiceError }
  | { readonly phase: 'changed'; readonly error: InvoiceError }
  | { readonly phase: 'settled'; readonly order: PaymentOrder }
  | { readonly phase: 'running'; readonly order: PaymentOrder | undefined }
  | { readonly phase: 'failed'; readonly error: InvoiceError };

/** Names of the phases. */
export type PaymentPhase = PaymentState['phase'];

const OVER: readonly PaymentPhase[] = ['creating', 'idle'];
const AFTER: Readonly<Record<PaymentPhase, readonly PaymentPhase[]>> = {
  idle: ['creating'],
  creating: ['idle', 'redirecting', 'unknown', 'changed', 'settled', 'running', 'failed'],
  redirecting: ['idle', 'failed'],
  unknown: OVER,
  changed: OVER,
  settled: OVER,
  running: OVER,
  failed: OVER,
};

/** Whether the table of transitions has this step. */
export function canBecome(from: PaymentPhase, to: PaymentPhase): boolean {
  return AFTER[from].includes(to);
}

/** Whether the selection must stay as it is: a request that pays it is on its way. */
export function isPaymentBusy({ phase }: PaymentState): boolean {
  return phase === 'creating' || phase === 'redirecting';
}
