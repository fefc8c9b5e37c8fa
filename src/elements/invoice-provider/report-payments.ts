import type { InvoiceChange } from '../../adapters/adapter.ts';
import type { PaymentOrder, PaymentOrderId } from '../../domain/payment-order.ts';
import { emit } from '../../events.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { Live } from '../../store/live/connect-live.ts';
import { IDLE, type PaymentState } from '../../store/payment.ts';
import { emitError } from './emit-error.ts';
import { returnedOrder, withoutReturn } from './return-parameter.ts';
import { invalidate } from '../../store/news.ts';

/** Orders whose end the host has heard of. */
const told = new WeakMap<InvoiceStore, Set<PaymentOrderId>>();

/** What each provider has told of a store: one that was away and is back does not say it again. */
const heard = new WeakMap<HTMLElement, WeakMap<InvoiceStore, Map<string, PaymentState>>>();

function changeOf({ id: orderId, allocations }: PaymentOrder): InvoiceChange {
  return { orderId, invoiceIds: allocations.map(({ invoiceId }) => invoiceId) };
}

/** After the end of an order that this page came back with, its address is the one before the checkout again. */
function forgetReturn(id: PaymentOrderId): void {
  if (returnedOrder(location.href) === id) history.replaceState(history.state, '', withoutReturn(location.href));
}

/**
 * Makes the function that tells what became of payments since it was called last: events for the host, news for the
 * other tabs, and a fresh list.
 */
export function createReporter(host: HTMLElement, store: InvoiceStore, live: Live): () => void {
  const seen = heard.get(host)?.get(store) ?? new Map<string, PaymentState>();
  heard.set(host, new WeakMap([[store, seen]]));
  const settled = told.get(store) ?? new Set<PaymentOrderId>();
  told.set(store, settled);

  const report = (state: PaymentState, before: PaymentState) => {
    if ('error' in state && state.error) emitError(host, state.error);
    if (state.phase === 'refused' && state.orderId !== undefined) forgetReturn(state.orderId);
    // What changed shows in the list and in the invoice too.
    if (state.phase === 'confirming') invalidate(store, { invoiceIds: state.differences.map(({ id }) => id) });
    if (!('order' in state) || !state.order) return;
    const { order } = state;
    const isNews = state.phase !== before.phase || !('order' in before) || before.order?.status !== order.status;
    if (!isNews) return;
    if (state.phase === 'paid' && !settled.has(order.id)) {
      settled.add(order.id);
      emit(host, 'invoice-pay-complete', { order });
    }
    const change = changeOf(order);
    live.tell(change);
    // The browser is leaving.
    if (state.phase === 'redirecting') return;
    if (state.phase !== 'settling') forgetReturn(order.id);
    invalidate(store, change);
  };

  return () => {
    const { payment, orders } = store.state;
    const now = new Map<string, PaymentState>([['', payment]]);
    for (const [id, record] of orders) now.set(id, record.payment);
    for (const [name, state] of now) {
      const before = seen.get(name) ?? IDLE;
      seen.set(name, state);
      if (state !== before) report(state, before);
    }
  };
}
