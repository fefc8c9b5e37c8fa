import { isMendable } from '../../domain/errors.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { LoadedRecord } from '../../store/records.ts';

/** Milliseconds out of sight after which news may be missed: browsers freeze tabs, and their connections with them. */
const LONG_AWAY = 60_000;

/** Calls back when the page may show something old, and when the connection is there again, until the signal aborts. */
export function watchPage(signal: AbortSignal, onReturn: () => void, onOnline: () => void): void {
  let hidden = Infinity;
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hidden = Date.now();
    else if (Date.now() - hidden >= LONG_AWAY) onReturn();
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  addEventListener('online', onOnline, { signal });
}

/** The browser kept the page while the person was at the checkout: what became of the payment is asked. */
export function followWhenBack(store: InvoiceStore, signal: AbortSignal): void {
  const onPageshow = ({ persisted }: PageTransitionEvent) => {
    const { payment } = store.state;
    if (persisted && payment.phase === 'redirecting') store.dispatch({ type: 'follow', orderId: payment.order.id });
  };
  addEventListener('pageshow', onPageshow, { signal });
}

/** What could not be loaded for want of a connection is loaded again. */
export function resumeRecords(store: InvoiceStore): void {
  const { invoices, orders } = store.state;
  const isLost = ({ load, error }: LoadedRecord<unknown>) => load === 'error' && isMendable(error);
  for (const [id, record] of invoices) if (isLost(record)) store.patchInvoice(id, { load: 'idle' });
  for (const [id, record] of orders) if (isLost(record)) store.patchOrder(id, { load: 'idle' });
}
