import type { InvoiceAdapter, RequestOptions } from '../adapters/adapter.ts';
import { validateOrder } from '../adapters/boundary.ts';
import { InvoiceError, isFateUnknown, toInvoiceError } from '../domain/errors.ts';
import {
  isOrderOver,
  orderFingerprint,
  orderKey,
  type PaymentOrder,
  type PaymentOrderRequest,
} from '../domain/payment-order.ts';
import type { AttemptCounter } from './attempts.ts';
import type { PaymentIntent, PaymentState } from './payment.ts';

/** What making an order needs from its surroundings. */
export interface OrderContext {
  readonly attempts: AttemptCounter;
  readonly scope: string | undefined;
  /** Whether the answer to the same request was lost before. */
  readonly again?: boolean | undefined;
  /** Same-origin URL that the checkout returns to. */
  readonly returnUrl: string;
  readonly options: RequestOptions;
  /** Waits between look-ups of a running twin; resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How making an order ended. */
export type OrderOutcome = Extract<
  PaymentState,
  { phase: 'redirecting' | 'unknown' | 'changed' | 'settled' | 'running' | 'failed' }
>;

/** Dead orders that one key after the other may answer with before we give up. */
const MAX_ATTEMPTS = 20;
/** Milliseconds between look-ups of a running twin. */
const TWIN_WAITS = [500, 1000, 2000, 4000];
/** Server's codes that say: look at the invoices again; a `conflict` without a code says the same. */
const CHANGED = new Set(['changed', 'invoice-not-payable', 'unknown-invoice', 'conflict']);

/**
 * Makes one payment order for the intent, or finds the one that the same request made before. Never rejects; never
 * sends a second request with another key while the fate of the first is unknown.
 */
export async function createOrder(
  adapter: InvoiceAdapter,
  intent: PaymentIntent,
  context: OrderContext,
): Promise<OrderOutcome> {
  const { currency } = intent.total;
  const fingerprint = orderFingerprint(intent.items, currency, context.scope ?? '');
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const attempt = context.attempts.current(fingerprint);
    const idempotencyKey = orderKey(fingerprint, attempt);
    const request = { items: intent.items, currency, returnUrl: context.returnUrl, idempotencyKey };
    const outcome = await sendOrder(adapter, request, intent, context);
    if (!('ended' in outcome)) return outcome;
    await context.attempts.moveOn(fingerprint, attempt);
    if (outcome.ended.status === 'settled') return { phase: 'settled', order: outcome.ended };
  }
  return { phase: 'failed', error: new InvoiceError('conflict', 'every attempt answers with an order that is over') };
}

/** One request with one key: its outcome, or the order when it is over and the next attempt may begin. */
async function sendOrder(
  adapter: InvoiceAdapter,
  request: PaymentOrderRequest,
  intent: PaymentIntent,
  context: OrderContext,
): Promise<OrderOutcome | { readonly ended: PaymentOrder }> {
  if (!adapter.createPaymentOrder) {
    return { phase: 'failed', error: new InvoiceError('unsupported', 'the adapter has no createPaymentOrder') };
  }
  try {
    const order = validateOrder(await adapter.createPaymentOrder(request, context.options));
    return accept(order);
  } catch (thrown) {
    const error = toInvoiceError(thrown);
    if (error.problem === 'in-progress') return followTwin(adapter, request, intent, error, context);
    if (error.problem === 'payment-in-progress')
      return { phase: 'running', order: await running(adapter, error, context) };
    if (CHANGED.has(error.problem ?? error.code)) return { phase: 'changed', error };
    // A refusal ends this request, but says nothing about one before it whose answer was lost.
    if (!isFateUnknown(error) && !context.again) return { phase: 'failed', error };
    const found = await lookUp(adapter, request, context);
    return found ? accept(found) : { phase: 'unknown', intent, error };
  }
}

function accept(order: PaymentOrder): OrderOutcome | { readonly ended: PaymentOrder } {
  if (isOrderOver(order)) return { ended: order };
  return order.status === 'processing' ? { phase: 'running', order } : { phase: 'redirecting', order };
}

/** The same request runs elsewhere: a second tab, or our own whose answer was lost. Wait, and ask what it made. */
async function followTwin(
  adapter: InvoiceAdapter,
  request: PaymentOrderRequest,
  intent: PaymentIntent,
  error: InvoiceError,
  context: OrderContext,
): Promise<OrderOutcome | { readonly ended: PaymentOrder }> {
  for (const pause of TWIN_WAITS) {
    await context.wait(pause);
    const found = await lookUp(adapter, request, context);
    if (found) return accept(found);
  }
  return { phase: 'unknown', intent, error };
}

/** What the key made, or `undefined` when nothing did or nobody can tell: both leave the fate unknown. */
async function lookUp(
  adapter: InvoiceAdapter,
  { idempotencyKey }: PaymentOrderRequest,
  { options }: OrderContext,
): Promise<PaymentOrder | undefined> {
  if (!adapter.capabilities.orderLookup || !adapter.findPaymentOrder) return undefined;
  try {
    const found = await adapter.findPaymentOrder(idempotencyKey, options);
    return found && validateOrder(found);
  } catch {
    return undefined;
  }
}

async function running(
  adapter: InvoiceAdapter,
  { orderId }: InvoiceError,
  { options }: OrderContext,
): Promise<PaymentOrder | undefined> {
  if (orderId === undefined || !adapter.getPaymentOrder) return undefined;
  try {
    return validateOrder(await adapter.getPaymentOrder(orderId, options));
  } catch {
    return undefined;
  }
}
