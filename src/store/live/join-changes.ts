import type { InvoiceChange } from '../../adapters/adapter.ts';

/** Calls back later, unless the function that it answers is called first. */
export type Later = (callback: () => void) => () => void;

/** Milliseconds in which changes are one: a payment of twelve invoices is told of once. */
const MOMENT = 50;

/** A moment later. */
export const aMomentLater: Later = (callback) => {
  const timer = setTimeout(callback, MOMENT);
  return () => clearTimeout(timer);
};

/** Joins the changes of a moment into one call, until the signal aborts. */
export function joinChanges(
  onChange: (change: InvoiceChange) => void,
  later: Later,
  signal: AbortSignal,
): (change: InvoiceChange) => void {
  let joined: InvoiceChange | undefined;
  let forget: (() => void) | undefined;
  signal.addEventListener('abort', () => forget?.(), { once: true });
  const tell = () => {
    const change = joined;
    joined = undefined;
    if (change) onChange(change);
  };
  return (change) => {
    if (signal.aborted) return;
    if (joined) {
      joined = join(joined, change);
      return;
    }
    joined = change;
    forget = later(tell);
  };
}

function join(one: InvoiceChange, two: InvoiceChange): InvoiceChange {
  const isTwoOrders = one.orderId !== undefined && two.orderId !== undefined && one.orderId !== two.orderId;
  // One change names one order: of two orders it can only say that anything may have changed.
  if (!one.invoiceIds || !two.invoiceIds || isTwoOrders) return {};
  const invoiceIds = [...new Set([...one.invoiceIds, ...two.invoiceIds])];
  return { invoiceIds, orderId: one.orderId ?? two.orderId };
}
