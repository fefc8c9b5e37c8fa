import { validateOrder } from '../../adapters/boundary.ts';
import type { InvoiceAdapter, RequestOptions } from '../../adapters/adapter.ts';
import { toInvoiceError, type InvoiceError } from '../../domain/errors.ts';
import { isOrderOver, type PaymentOrder, type PaymentOrderId } from '../../domain/payment-order.ts';

/** What following an order needs. */
export interface FollowContext {
  readonly adapter: InvoiceAdapter;
  /** Its signal ends the following. */
  readonly options: RequestOptions;
  /** Resolves after so many milliseconds, or sooner when there is news. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hears each answer; `false` ends the following. */
  readonly onOrder: (order: PaymentOrder) => boolean;
  /** Hears that the session is over; the asking goes on slowly, for the person may sign in again. */
  readonly onUnauthorized: (error: InvoiceError) => void;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const GROWTH = 1.6;
/** What more asking does not help against. */
const FINAL: ReadonlySet<string> = new Set(['not-found', 'forbidden', 'unsupported', 'invalid']);

/**
 * Asks for the order with growing pauses until it is over.
 * @returns what ended it otherwise; `undefined` when the order is over or nobody wants to know any more.
 */
export async function followOrder(id: PaymentOrderId, context: FollowContext): Promise<InvoiceError | undefined> {
  const { adapter, options, wait, onOrder, onUnauthorized } = context;
  for (let pause = FIRST_WAIT; adapter.getPaymentOrder; pause = Math.min(pause * GROWTH, LONGEST_WAIT)) {
    try {
      const order = validateOrder(await adapter.getPaymentOrder(id, options));
      if (options.signal.aborted || !onOrder(order) || isOrderOver(order)) return undefined;
    } catch (thrown) {
      if (options.signal.aborted) return undefined;
      const error = toInvoiceError(thrown);
      if (FINAL.has(error.code)) return error;
      if (error.code === 'unauthorized') {
        onUnauthorized(error);
        pause = LONGEST_WAIT;
      }
      pause = Math.max(pause, (error.retryAfter ?? 0) * 1000);
    }
    await wait(pause);
    if (options.signal.aborted) return undefined;
  }
  return undefined;
}
