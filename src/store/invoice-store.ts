import type { AdapterCapabilities, InvoicePage } from '../adapters/adapter.ts';
import type { InvoiceError } from '../domain/errors.ts';
import type { InvoiceId, InvoiceRow } from '../domain/invoice.ts';
import {
  changeQuery,
  queryKey,
  type InvoiceQuery,
  type InvoiceSort,
  type QueryChange,
  type StatusFilter,
} from '../domain/query.ts';
import type { PaymentOrderId } from '../domain/payment-order.ts';
import { IDLE, isPaymentBusy, type PaymentIntent } from './payment.ts';
import { beginPayment, type PaymentReducer } from './begin-payment.ts';
import type { PaymentEvent } from './payment-machine.ts';
import {
  forgetRecords,
  NEW_INVOICE,
  NEW_ORDER,
  openRecord,
  patchRecord,
  type InvoiceRecord,
  type OrderRecord,
} from './records.ts';
import { EMPTY_SELECTION, reconcile, tick, untick, type Selection } from './selection.ts';
import { createSnapshot, type Listener } from './snapshot.ts';
import { initialState, type InvoiceSettings, type InvoiceState } from './state.ts';

/** What elements share: one state, and the actions that change it. Knows no DOM and calls no adapter. */
export interface InvoiceStore {
  readonly state: InvoiceState;
  /** Calls back once a microtask after changes, until the returned function is called. */
  subscribe(listener: Listener<InvoiceState>): () => void;

  /** Applies what the host set. */
  configure(settings: Partial<InvoiceSettings>): void;
  /** Tells what the adapter can do; another adapter drops what the last one brought. */
  setCapabilities(capabilities: AdapterCapabilities | undefined): void;

  /** Changes several things of the query at once; back to the first page unless the page is among them. */
  setQuery(change: QueryChange): void;
  /** Chooses a tab; back to the first page. */
  setStatus(status: StatusFilter): void;
  /** Searches; an empty text ends the search. Back to the first page. */
  setSearch(search: string): void;
  /** Sorts; back to the first page. */
  setSort(sort: InvoiceSort): void;
  /** Sets the rows a page; back to the first page. */
  setPageSize(pageSize: number): void;
  /** Goes to a numbered page, from 1. */
  setPage(page: number): void;
  /** Goes on by the cursor of the current page, if it has one. */
  nextPage(): void;
  /** Goes back by one page. */
  previousPage(): void;
  /** Loads the current page again. */
  reload(): void;

  /** Counts an element that reads the list, until the returned function is called. */
  addReader(): () => void;
  /** A load began. */
  loadStarted(): void;
  /** A page arrived: it replaces the last one, and the selection takes over what it tells. */
  loadSucceeded(query: InvoiceQuery, page: InvoicePage): void;
  /** A load failed: the last good page stays. */
  loadFailed(error: InvoiceError): void;

  /** Ticks rows or unticks them; rows that can't be paid, and any change while a payment is sent, are ignored. */
  select(rows: readonly InvoiceRow[], on: boolean): void;
  /** Unticks invoices. */
  deselect(ids: Iterable<InvoiceId>): void;
  /** Unticks everything. */
  clearSelection(): void;
  /** Takes over fresh rows of selected invoices, also while a payment is sent; those that are gone are unticked. */
  refreshSelection(rows: readonly InvoiceRow[], gone?: Iterable<InvoiceId>): void;

  /**
   * Begins a payment. `false` when one is under way: the guard against the second click, set before anything else.
   * An intent with an order pays that order; any other one makes an order.
   */
  startPayment(intent: PaymentIntent): boolean;
  /**
   * Tells a payment what happened to it: that of the order, or without an id that of the invoices. `false`, and no
   * change, for an event that its phase does not hear.
   */
  dispatch(event: PaymentEvent, orderId?: PaymentOrderId): boolean;
  /**
   * Brings the steps of payments, which are not needed for the first paint. Until then the first one is guarded and
   * waits, or is refused.
   */
  usePayments(reduce: PaymentReducer): void;

  /** Has an invoice loaded whole and kept fresh, until the returned function is called. */
  openInvoice(id: InvoiceId): () => void;
  /** Has a payment order loaded and kept fresh, until the returned function is called. */
  openOrder(id: PaymentOrderId): () => void;
  /** Changes the record of an invoice that is shown. */
  patchInvoice(id: InvoiceId, change: Partial<InvoiceRecord>): void;
  /** Changes the record of an order that is shown. */
  patchOrder(id: PaymentOrderId, change: Partial<OrderRecord>): void;
}

/** Makes a store. Hosts that want to drive the elements themselves hand it to the provider as `store`. */
export function createInvoiceStore(): InvoiceStore {
  const snapshot = createSnapshot<InvoiceState>(initialState());
  const { patch } = snapshot;
  let reduce = beginPayment;
  const now = () => snapshot.state;

  const ask = (change: Partial<InvoiceQuery>, trail: InvoiceState['trail'] = []) => {
    const query = changeQuery(now().query, change);
    if (queryKey(query) !== queryKey(now().query)) patch({ query, trail });
  };
  const choose = (selection: Selection) => {
    if (!isPaymentBusy(now().payment)) patch({ selection });
  };
  const patchInvoice = (id: InvoiceId, change: Partial<InvoiceRecord>) =>
    patch({ invoices: patchRecord(now().invoices, id, NEW_INVOICE, change) });
  const patchOrder = (id: PaymentOrderId, change: Partial<OrderRecord>) =>
    patch({ orders: patchRecord(now().orders, id, NEW_ORDER, change) });
  const dispatch = (event: PaymentEvent, orderId?: PaymentOrderId) => {
    const from = orderId === undefined ? now().payment : now().orders.get(orderId)?.payment;
    const payment = from && reduce(from, event);
    if (!payment || payment === from) return false;
    if (orderId === undefined) patch({ payment });
    else patchOrder(orderId, { payment });
    return true;
  };

  return {
    get state() {
      return snapshot.state;
    },
    subscribe: snapshot.subscribe,

    configure: (settings) => patch({ settings: Object.freeze({ ...now().settings, ...settings }) }),
    setCapabilities(capabilities) {
      const forgotten = { page: undefined, pageQuery: undefined, error: undefined, load: 'idle' } as const;
      const payment = IDLE;
      const first = { query: changeQuery(now().query, { page: 1 }), trail: [], selection: EMPTY_SELECTION };
      if (now().capabilities === undefined) return patch({ capabilities });
      const invoices = forgetRecords(now().invoices, NEW_INVOICE);
      const orders = forgetRecords(now().orders, NEW_ORDER);
      patch({ capabilities, payment, invoices, orders, ...forgotten, ...first });
    },

    setQuery: (change) => ask(change),
    setStatus: (status) => ask({ status }),
    setSearch: (search) => ask({ search }),
    setSort: (sort) => ask({ sort }),
    setPageSize: (pageSize) => ask({ pageSize }),
    setPage: (page) => ask({ page, cursor: undefined }),
    nextPage() {
      const { query, page, pageQuery, capabilities, trail } = now();
      if (capabilities?.paging !== 'cursor') return ask({ page: query.page + 1 });
      // The cursor of a page leads on from that page alone, not from one that is still on its way.
      if (page?.nextCursor === undefined || !pageQuery || queryKey(pageQuery) !== queryKey(query)) return;
      ask({ page: query.page + 1, cursor: page.nextCursor }, [...trail, query.cursor]);
    },
    previousPage() {
      const { query, trail } = now();
      if (query.page > 1) ask({ page: query.page - 1, cursor: trail.at(-1) }, trail.slice(0, -1));
    },
    reload: () => patch({ reloads: now().reloads + 1 }),

    addReader() {
      let counted = true;
      patch({ readers: now().readers + 1 });
      return () => {
        if (counted) patch({ readers: now().readers - 1 });
        counted = false;
      };
    },
    loadStarted: () => patch({ load: 'loading' }),
    loadSucceeded(pageQuery, page) {
      const selection = reconcile(now().selection, page.rows);
      patch({ load: 'ready', error: undefined, page: Object.freeze(page), pageQuery, selection });
    },
    loadFailed: (error) => patch({ load: 'error', error }),

    select: (rows, on) => choose(tick(now().selection, rows, on)),
    deselect: (ids) => choose(untick(now().selection, ids)),
    clearSelection: () => choose(EMPTY_SELECTION),
    refreshSelection: (rows, gone = []) => patch({ selection: untick(reconcile(now().selection, rows), gone) }),

    startPayment: (intent) => dispatch({ type: 'pay', intent }, intent.order?.id),
    dispatch,
    usePayments(steps) {
      reduce = steps;
    },

    openInvoice: (id) =>
      openRecord(
        () => now().invoices.get(id),
        (readers) => patchInvoice(id, { readers }),
      ),
    openOrder: (id) =>
      openRecord(
        () => now().orders.get(id),
        (readers) => patchOrder(id, { readers }),
      ),
    patchInvoice,
    patchOrder,
  };
}
