import type { InvoiceAdapter, InvoiceChange } from '../../adapters/adapter.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { connectLive } from '../../store/live/connect-live.ts';
import { runPayment } from '../../store/paying/run-payment.ts';
import { emitError } from './emit-error.ts';
import { loadInvoice, loadOrder } from './load-record.ts';
import { createPage } from './payment-page.ts';
import { reducePayment } from '../../store/payment-machine.ts';
import { returnedOrder } from './return-parameter.ts';
import { followWhenBack, resumeRecords, watchPage } from './watch-page.ts';
import { createReporter } from './report-payments.ts';
import { invalidate } from '../../store/news.ts';

/** What runs beside the list: payments, what is shown whole, and the news of other tabs and of the server. */
export interface Background {
  /** Begins what the state asks for. */
  update(): void;
  /** Loads everything again that is shown. */
  refresh(): void;
}

/**
 * Runs it for one adapter, store and scope until the signal aborts; a request that pays is then still followed to its
 * answer.
 */
export function createBackground(
  host: HTMLElement,
  adapter: InvoiceAdapter,
  store: InvoiceStore,
  signal: AbortSignal,
): Background {
  store.usePayments(reducePayment);
  const { scope, localizer } = store.state.settings;
  const waiting = new Set<() => void>();
  const loads = new Map<string, AbortController>();
  const nudge = () => {
    for (const wake of [...waiting]) wake();
  };
  const onChange = (change: InvoiceChange) => {
    invalidate(store, change);
    nudge();
  };
  const refresh = () => onChange({});
  watchPage(signal, refresh, () => {
    resumeRecords(store);
    nudge();
  });
  followWhenBack(store, signal);
  const live = connectLive({ adapter, scope, signal, locale: localizer.locale, onChange });
  const report = createReporter(host, store, live);
  const page = createPage(host, adapter, store, signal, waiting);

  /** The newest load wins. */
  const load = (name: string, work: (options: { signal: AbortSignal; locale: string }) => Promise<void>) => {
    loads.get(name)?.abort();
    const own = new AbortController();
    loads.set(name, own);
    void work({ signal: AbortSignal.any([signal, own.signal]), locale: store.state.settings.localizer.locale });
  };
  const onError = emitError.bind(undefined, host);

  const returned = returnedOrder(location.href);
  if (returned !== undefined && adapter.getPaymentOrder) store.dispatch({ type: 'follow', orderId: returned });

  const update = () => {
    if (signal.aborted) return;
    const { invoices, orders } = store.state;
    for (const [name, own] of loads) {
      const [kind, id = ''] = name.split(' ');
      if (!(kind === 'invoice' ? invoices : orders).has(id)) own.abort();
    }
    for (const [id, record] of invoices) {
      if (record.load === 'idle')
        load(`invoice ${id}`, (options) => loadInvoice({ adapter, store, options, onError }, id));
    }
    for (const [id, record] of orders) {
      if (record.load === 'idle') load(`order ${id}`, (options) => loadOrder({ adapter, store, options, onError }, id));
      void runPayment(store, page, id);
    }
    void runPayment(store, page);
    report();
  };
  return { update, refresh };
}
