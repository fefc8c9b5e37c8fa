import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { toInvoiceError, type InvoiceError } from '../../domain/errors.ts';
import { isOrderOver, type PaymentOrder, type PaymentOrderId } from '../../domain/payment-order.ts';
import type { InvoiceStore } from '../invoice-store.ts';
import { IDLE, type PaymentIntent, type PaymentState } from '../payment.ts';
import type { PaymentEvent } from '../payment-machine.ts';
import type { PayingContext } from './context.ts';
import { createOrder } from './create-order.ts';
import { followOrder } from './follow-order.ts';
import { accept, payOrder } from './pay-order.ts';
import { preflight } from './preflight.ts';
import { orderArrived } from '../news.ts';

/** What a payment needs of the page that it runs on. */
export interface PaymentPage {
  /** The surroundings as they are now. */
  readonly context: () => PayingContext;
  /** Takes the person to where the order is paid; resolves with what became of that when they are still here. */
  readonly leave: (order: PaymentOrder) => Promise<PaymentEvent>;
  /** Ends the following of orders; what was sent is never aborted. */
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds, when there is news, or when the signal aborts. */
  readonly waitForNews: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly onUnauthorized: (error: InvoiceError) => void;
}

/** A payment that is carried on. */
interface Run {
  readonly adapter: InvoiceAdapter;
  /** The newest page of it that is still there. */
  page: PaymentPage;
}

const running = new WeakMap<InvoiceStore, Map<string, Run>>();
const followed = new WeakMap<InvoiceStore, Set<PaymentOrderId>>();

/**
 * Carries a payment on from the phase it is in to one in which only the person can go on. Never rejects. A second call
 * while the first one runs does nothing, unless another adapter came: what the one before answers is nobody's then.
 * @param orderId The order whose payment it is; without it the payment of the invoices.
 */
export async function runPayment(store: InvoiceStore, page: PaymentPage, orderId?: PaymentOrderId): Promise<void> {
  const runs = running.get(store) ?? new Map<string, Run>();
  running.set(store, runs);
  const name = orderId ?? '';
  const { adapter } = page.context();
  const other = runs.get(name);
  if (other?.adapter === adapter) {
    // It goes on here when its own page is gone by the time of its next step.
    if (other.page.signal.aborted) other.page = page;
    return;
  }
  const run: Run = { adapter, page };
  runs.set(name, run);
  const current = () =>
    (orderId === undefined ? store.state.payment : store.state.orders.get(orderId)?.payment) ?? IDLE;
  while (runs.get(name) === run) {
    const state = current();
    const from = run.page;
    const event = await nextEvent(store, from, state);
    if (runs.get(name) !== run) return;
    // Something else happened meanwhile: this answer belongs to nobody any more.
    if (current() !== state) continue;
    if (event && store.dispatch(event, orderId)) {
      if ('order' in event && event.order) orderArrived(store, event.order);
    } else if (run.page === from) runs.delete(name);
  }
}

/** What happens next by itself; `undefined` when it is the person's turn, or nobody's. */
async function nextEvent(
  store: InvoiceStore,
  page: PaymentPage,
  state: PaymentState,
): Promise<PaymentEvent | undefined> {
  switch (state.phase) {
    case 'checking':
      return lookAgain(store, page, state.intent);
    case 'changed':
      return state.found ? { type: 'ask', ...state.found } : lookAgain(store, page, state.intent, true);
    case 'creating':
      return send(page.context(), state.intent, state.again === true);
    case 'redirecting':
      return page.leave(state.order);
    case 'settling':
      return follow(store, page, state.orderId);
    default:
      return undefined;
  }
}

async function lookAgain(
  store: InvoiceStore,
  page: PaymentPage,
  intent: PaymentIntent,
  serverSaysChanged = false,
): Promise<PaymentEvent> {
  try {
    const { rows, order, ...found } = await preflight(page.context(), intent);
    if (order) return { type: 'order', order };
    const { differences, intent: left } = found;
    const gone = differences.filter(({ kind }) => kind === 'gone');
    store.refreshSelection(
      rows,
      gone.map(({ id }) => id),
    );
    if (serverSaysChanged) return { type: 'ask', ...found };
    return differences.length > 0 || !left ? { type: 'differ', found } : { type: 'same', intent: left };
  } catch (thrown) {
    return { type: 'refuse', error: toInvoiceError(thrown) };
  }
}

/** Makes the order where there is none, and pays it where the person chose how. */
async function send(context: PayingContext, intent: PaymentIntent, again: boolean): Promise<PaymentEvent> {
  const answer = intent.order ? { made: intent.order } : await createOrder(context, intent, again);
  if (!('made' in answer)) return answer;
  const { made } = answer;
  const { gateway, fee } = intent;
  if (made.status === 'open') {
    return gateway === undefined ? { type: 'created', order: made } : payOrder(context, made, { gateway, fee }, again);
  }
  // Its own payment by this gateway goes on where it was left; any other one is waited for.
  if (isOrderOver(made) || made.payment?.gateway === gateway) return accept(made);
  return { type: 'follow', orderId: made.id, order: made };
}

/** Several payments may wait for one order: one of them asks. */
async function follow(store: InvoiceStore, page: PaymentPage, id: PaymentOrderId): Promise<PaymentEvent | undefined> {
  const ids = followed.get(store) ?? new Set<PaymentOrderId>();
  followed.set(store, ids);
  if (ids.has(id) || page.signal.aborted) return undefined;
  ids.add(id);
  const isAwaited = () => {
    const { payment, orders } = store.state;
    const waits = (each: PaymentState | undefined) => each?.phase === 'settling' && each.orderId === id;
    return waits(payment) || waits(orders.get(id)?.payment);
  };
  // The person may go on with something else in the middle of a pause; that must not wait for its end.
  const unwanted = new AbortController();
  const unsubscribe = store.subscribe(() => {
    if (!isAwaited()) unwanted.abort();
  });
  const signal = AbortSignal.any([page.signal, unwanted.signal]);
  const { adapter, options } = page.context();
  try {
    const error = await followOrder(id, {
      adapter,
      options: { ...options, signal },
      wait: (milliseconds) => page.waitForNews(milliseconds, signal),
      onUnauthorized: page.onUnauthorized,
      onOrder(order) {
        orderArrived(store, order);
        return isAwaited();
      },
    });
    return error && { type: 'refuse', error };
  } finally {
    unsubscribe();
    ids.delete(id);
  }
}
