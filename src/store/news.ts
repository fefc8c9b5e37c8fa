import type { InvoiceChange } from '../adapters/adapter.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import type { InvoiceStore } from './invoice-store.ts';

const STALE = { load: 'idle' } as const;

/** Something changed on the server; without ids anything may have. The list and what is shown of it load again. */
export function invalidate(store: InvoiceStore, { invoiceIds, orderId }: InvoiceChange): void {
  const { invoices, orders } = store.state;
  for (const id of invoiceIds ?? invoices.keys()) if (invoices.has(id)) store.patchInvoice(id, STALE);
  for (const id of orderId === undefined ? orders.keys() : [orderId]) if (orders.has(id)) store.patchOrder(id, STALE);
  store.reload();
}

/** An order as it is now: every payment and record of it hears of it, and what it settled leaves the selection. */
export function orderArrived(store: InvoiceStore, order: PaymentOrder): void {
  const { payment, orders } = store.state;
  const event = { type: 'order', order } as const;
  if (payment.phase === 'settling' && payment.orderId === order.id) store.dispatch(event);
  if (orders.get(order.id)?.payment.phase === 'settling') store.dispatch(event, order.id);
  if (orders.has(order.id)) store.patchOrder(order.id, { value: order, load: 'ready', error: undefined });
  if (order.status !== 'settled') return;
  const ids = order.allocations.map(({ invoiceId }) => invoiceId);
  store.refreshSelection([], ids);
}
