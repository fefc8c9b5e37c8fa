import { validateOrder } from '../../adapters/boundary.ts';
import { InvoiceError, isFateUnknown, toInvoiceError } from '../../domain/errors.ts';
import type { Money } from '../../domain/money.ts';
import { isOrderOver, orderKey, paymentFingerprint, type PaymentOrder } from '../../domain/payment-order.ts';
import { chargeOf } from '../payment.ts';
import type { PaymentEvent } from '../payment-machine.ts';
import { readOrder, saysChanged, TWIN_WAITS, type PayingContext } from './context.ts';

/** How the person chose to pay. */
export interface PaymentChoice {
  readonly gateway: string;
  readonly fee?: Money | undefined;
}

/** Dead payments that one key after the other may answer with before we give up. */
const MAX_ATTEMPTS = 20;

/**
 * Pays an order by a gateway, once, however often it is called: the key comes from order, gateway and attempt, and the
 * attempt moves only when a payment has failed for sure. Never rejects.
 * @param order As it was read just now.
 * @param again Whether the answer to the same request was lost before.
 */
export async function payOrder(
  context: PayingContext,
  order: PaymentOrder,
  { gateway, fee }: PaymentChoice,
  again: boolean,
): Promise<PaymentEvent> {
  const { adapter, attempts, scope, returnUrl, options } = context;
  if (!adapter.payPaymentOrder) return { type: 'created', order };
  const fingerprint = paymentFingerprint(order.id, gateway, scope ?? '');
  const amount = chargeOf({ total: order.total, fee });
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const attempt = attempts.current(fingerprint);
    const request = { gateway, amount, returnUrl, idempotencyKey: orderKey(fingerprint, attempt) };
    try {
      const answer = validateOrder(await adapter.payPaymentOrder(order.id, request, options));
      if (!isDead(answer)) return acceptOf(answer, gateway);
      await attempts.moveOn(fingerprint, attempt);
      // The key has told of a payment that had failed before the person pressed: theirs is the next one.
      const isOld = answer.payment?.id !== undefined && answer.payment.id === order.payment?.id;
      if (!isOld) return { type: 'order', order: answer };
    } catch (thrown) {
      // Only of the first key an answer was lost.
      return whatHappened(context, order, gateway, toInvoiceError(thrown), again && tries === 0);
    }
  }
  return { type: 'refuse', error: new InvoiceError('conflict', 'every attempt answers with a payment that failed') };
}

/** Goes on with a payment that another request began only where the person chose the same gateway; else it is waited for. */
function acceptOf(order: PaymentOrder, gateway: string): PaymentEvent {
  if (isOrderOver(order) || order.payment?.gateway === gateway) return accept(order);
  return { type: 'follow', orderId: order.id, order };
}

/** Where an order with a payment goes on: at the gateway's own page, or by waiting for its end. */
export function accept(order: PaymentOrder): PaymentEvent {
  if (order.status === 'processing' && order.payment?.redirectUrl !== undefined) return { type: 'created', order };
  if (order.status === 'open' || order.status === 'processing') return { type: 'follow', orderId: order.id, order };
  return { type: 'order', order };
}

function isDead({ status, payment }: PaymentOrder): boolean {
  return status === 'open' && (payment?.status === 'declined' || payment?.status === 'cancelled');
}

async function whatHappened(
  context: PayingContext,
  order: PaymentOrder,
  gateway: string,
  error: InvoiceError,
  again: boolean,
): Promise<PaymentEvent> {
  const { problem } = error;
  if (problem === 'in-progress') {
    for (const pause of TWIN_WAITS) {
      await context.wait(pause);
      const now = await readOrder(context, order.id);
      if (now && now.status !== 'open') return acceptOf(now, gateway);
    }
    return { type: 'lost', error };
  }
  if (problem === 'order-over' || problem === 'payment-in-progress') {
    const now = await readOrder(context, error.orderId ?? order.id);
    if (now) return acceptOf(now, gateway);
    return { type: 'follow', orderId: error.orderId ?? order.id };
  }
  if (saysChanged(error)) return { type: 'differ' };
  if (!isFateUnknown(error) && !again) return { type: 'refuse', error };
  // An open order proves nothing: the request may still be on its way.
  const now = await readOrder(context, order.id);
  return now && now.status !== 'open' ? acceptOf(now, gateway) : { type: 'lost', error };
}
