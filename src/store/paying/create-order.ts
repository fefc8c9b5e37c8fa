import { validateOrder } from '../../adapters/boundary.ts';
import { InvoiceError, isFateUnknown, toInvoiceError } from '../../domain/errors.ts';
import {
  isOrderOver,
  orderFingerprint,
  orderKey,
  type PaymentOrder,
  type PaymentOrderRequest,
} from '../../domain/payment-order.ts';
import type { PaymentIntent } from '../payment.ts';
import type { PaymentEvent } from '../payment-machine.ts';
import { readOrder, saysChanged, TWIN_WAITS, type PayingContext } from './context.ts';

/** The order that a request made, or what happened instead. */
export type OrderAnswer = { readonly made: PaymentOrder } | PaymentEvent;

/** The same request is refused whenever it is sent. */
const REFUSED_FOR_GOOD: ReadonlySet<string> = new Set(['invalid', 'forbidden', 'not-found', 'unsupported']);

/** Dead orders that one key after the other may answer with before we give up. */
const MAX_ATTEMPTS = 20;

/**
 * Makes one payment order for the intent, or finds the one that the same request made before. Never rejects; never
 * sends a second request with another key while the fate of the first is unknown.
 * @param again Whether the answer to the same request was lost before: it is looked up first, and a refusal of this
 *   one says nothing about that one.
 */
export async function createOrder(context: PayingContext, intent: PaymentIntent, again: boolean): Promise<OrderAnswer> {
  const { attempts, scope, returnUrl } = context;
  const { currency } = intent.total;
  const items = intent.items.map(({ id, version, amount }) => ({ id, version, amount }));
  const fingerprint = orderFingerprint(items, currency, scope ?? '');
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const attempt = attempts.current(fingerprint);
    const idempotencyKey = orderKey(fingerprint, attempt);
    // Only of the first key an answer was lost.
    const answer = await sendOrder(context, { items, currency, returnUrl, idempotencyKey }, again && tries === 0);
    if (!('made' in answer) || !isOrderOver(answer.made)) return answer;
    await attempts.moveOn(fingerprint, attempt);
    if (answer.made.status === 'settled') return answer;
  }
  return { type: 'refuse', error: new InvoiceError('conflict', 'every attempt answers with an order that is over') };
}

async function sendOrder(context: PayingContext, request: PaymentOrderRequest, again: boolean): Promise<OrderAnswer> {
  const { adapter, options } = context;
  if (!adapter.createPaymentOrder) {
    return { type: 'refuse', error: new InvoiceError('unsupported', 'the adapter has no createPaymentOrder') };
  }
  const before = again ? await lookUp(context, request) : undefined;
  if (before) return { made: before };
  try {
    return { made: validateOrder(await adapter.createPaymentOrder(request, options)) };
  } catch (thrown) {
    const error = toInvoiceError(thrown);
    if (error.problem === 'in-progress') return followTwin(context, request, error);
    if (error.problem === 'payment-in-progress') return followRival(context, error);
    if (saysChanged(error)) return { type: 'differ' };
    if (!isFateUnknown(error) && !again) return { type: 'refuse', error };
    const found = await lookUp(context, request);
    if (found) return { made: found };
    // Refused for good, and nothing is known by its key: nothing was made, and nothing will be.
    if (REFUSED_FOR_GOOD.has(error.code) && found === null) return { type: 'refuse', error };
    return { type: 'lost', error };
  }
}

/** The same request runs elsewhere: a second tab, or our own whose answer was lost. Wait, and ask what it made. */
async function followTwin(
  context: PayingContext,
  request: PaymentOrderRequest,
  error: InvoiceError,
): Promise<OrderAnswer> {
  for (const pause of TWIN_WAITS) {
    await context.wait(pause);
    const found = await lookUp(context, request);
    if (found) return { made: found };
  }
  return { type: 'lost', error };
}

/** A payment for one of the invoices is under way in another order: that one is followed. */
async function followRival(context: PayingContext, error: InvoiceError): Promise<PaymentEvent> {
  const order = await readOrder(context, error.orderId);
  const orderId = order?.id ?? error.orderId;
  if (orderId === undefined) return { type: 'refuse', error };
  return { type: 'follow', orderId, rival: true, ...(order && { order }) };
}

/** What the key made; `null` when nothing did yet, `undefined` when nobody can tell. */
async function lookUp(
  { adapter, options }: PayingContext,
  { idempotencyKey }: PaymentOrderRequest,
): Promise<PaymentOrder | null | undefined> {
  if (!adapter.capabilities.orderLookup || !adapter.findPaymentOrder) return undefined;
  try {
    const found = await adapter.findPaymentOrder(idempotencyKey, options);
    return found ? validateOrder(found) : null;
  } catch {
    return undefined;
  }
}
