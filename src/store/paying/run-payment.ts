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

/** What a payment needs of the page that it runs on. */
export interface PaymentPage {
  /** The surroundings as they are now. */
  readonly context: () => PayingContext;
  /** Takes the person to where the order is paid; resolves with what became of that when they are still here. */
  readonly leave: (order: PaymentOrder) => Promise<PaymentEvent>;
  /** Ends the following of orders; what was sent is never aborted. */
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds, when there is news, or when `signal` aborts. */
  readonly waitForNews: (milliseconds: number) => Promise<void>;
  readonly onUnauthorized: (error: InvoiceError) => void;
}

const running = new WeakMap<InvoiceStore, Set<string>>();
const followed = new WeakMap<InvoiceStore, Set<PaymentOrderId>>();

function entry<Key extends object>(map: WeakMap<Key, Set<string>>, key: Key): Set<string> {
  const known = map.get(key) ?? new Set<string>();
  map.set(key, known);
  return known;
}

/**
 * Carries a payment on from the phase it is in to one in which only the person can go on. Never rejects. A second call
 * while the first one runs does nothing.
 * @param orderId The order whose payment it is; without it the payment of the invoices.
 */
export async function runPayment(store: InvoiceStore, page: PaymentPage, orderId?: PaymentOrderId): Promise<void> {
  const runs = entry(running, store);
  const name = orderId ?? '';
  if (runs.has(name)) return;
  runs.add(name);
  const current = () =>
    (orderId === undefined ? store.state.payment : store.state.orders.get(orderId)?.payment) ?? IDLE;
  try {
    for (;;) {
      const state = current();
      const event = await nextEvent(store, page, state);
      // Something else happened meanwhile, such as another adapter: this answer belongs to nobody any more.
      if (current() !== state) continue;
      if (!event || !store.dispatch(event, orderId)) break;
    }
  } finally {
    runs.delete(name);
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
    store.refreshSelection(rows);
    store.deselect(differences.filter(({ kind }) => kind === 'gone').map(({ id }) => id));
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
  const ids = entry(followed, store);
  if (ids.has(id)) return undefined;
  ids.add(id);
  const isAwaited = () => {
    const { payment, orders } = store.state;
    const waits = (each: PaymentState | undefined) => each?.phase === 'settling' && each.orderId === id;
    return waits(payment) || waits(orders.get(id)?.payment);
  };
  const { adapter, options } = page.context();
  try {
    const error = await followOrder(id, {
      adapter,
      options: { ...options, signal: page.signal },
      wait: page.waitForNews,
      onUnauthorized: page.onUnauthorized,
      onOrder(order) {
        store.orderArrived(order);
        return isAwaited();
      },
    });
    return error && { type: 'dismiss' };
  } finally {
    ids.delete(id);
  }
}
