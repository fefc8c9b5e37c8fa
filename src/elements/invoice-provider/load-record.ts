import type { InvoiceAdapter, RequestOptions } from '../../adapters/adapter.ts';
import { validateDetail, validateGateways, validateOrder } from '../../adapters/boundary.ts';
import { InvoiceError, toInvoiceError } from '../../domain/errors.ts';
import { isPayable } from '../../domain/invoice.ts';
import type { Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { IDLE, isPaymentBusy } from '../../store/payment.ts';
import { orderArrived } from '../../store/news.ts';

/** What loading needs; its signal ends it when a newer load begins, or nobody looks any more. */
export interface LoadContext {
  readonly adapter: InvoiceAdapter;
  readonly store: InvoiceStore;
  readonly options: RequestOptions;
  readonly onError: (error: InvoiceError) => void;
}

/** The ways to pay this total; none known when they can't be read, for the rest is worth showing. */
async function gatewaysFor(
  { adapter, options }: LoadContext,
  total: Money | undefined,
): Promise<readonly Gateway[] | undefined> {
  if (!total || !adapter.listGateways || !adapter.payPaymentOrder) return undefined;
  try {
    return validateGateways(await adapter.listGateways(options, total));
  } catch {
    return undefined;
  }
}

/** Loads an invoice that is shown whole, and how it can be paid. The last good one stays when it fails. */
export async function loadInvoice(context: LoadContext, id: string): Promise<void> {
  const { adapter, store, options, onError } = context;
  store.patchInvoice(id, { load: 'loading' });
  try {
    const value = validateDetail(await adapter.getInvoice(id, options));
    const gateways = await gatewaysFor(context, isPayable(value) ? value.balance : undefined);
    if (options.signal.aborted) return;
    store.patchInvoice(id, { value, gateways, load: 'ready', error: undefined });
    // The person may have left it half way, and goes on here.
    const { paymentOrderId: orderId } = value;
    if (orderId !== undefined && adapter.getPaymentOrder && store.state.payment.phase === 'idle') {
      store.dispatch({ type: 'follow', orderId });
    }
  } catch (thrown) {
    if (options.signal.aborted) return;
    const error = toInvoiceError(thrown);
    store.patchInvoice(id, { load: 'error', error });
    onError(error);
  }
}

/** Loads an order that is shown, and how it can be paid. One whose payment is under way is followed. */
export async function loadOrder(context: LoadContext, id: string): Promise<void> {
  const { adapter, store, options, onError } = context;
  store.patchOrder(id, { load: 'loading' });
  try {
    if (!adapter.getPaymentOrder) throw new InvoiceError('unsupported', 'the adapter has no getPaymentOrder');
    const value = validateOrder(await adapter.getPaymentOrder(id, options));
    // A receipt names the gateway.
    const named = value.status === 'open' || value.status === 'settled';
    const gateways = await gatewaysFor(context, named ? value.total : undefined);
    if (options.signal.aborted) return;
    store.patchOrder(id, { value, gateways, load: 'ready', error: undefined });
    const { payment } = store.state.orders.get(id) ?? { payment: IDLE };
    // A payment that is being sent tells by itself where it goes on.
    if (value.status === 'processing' && !isPaymentBusy(payment)) {
      store.dispatch({ type: 'follow', orderId: id, order: value }, id);
    }
    orderArrived(store, value);
  } catch (thrown) {
    if (options.signal.aborted) return;
    const error = toInvoiceError(thrown);
    store.patchOrder(id, { load: 'error', error });
    onError(error);
  }
}
