import { InvoiceError } from '../../domain/errors.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { InvoiceId, InvoiceRow } from '../../domain/invoice.ts';
import type { Gateway, PaymentOrder, PaymentOrderId, PaymentOrderStatus } from '../../domain/payment-order.ts';
import { SORT_KEYS } from '../../domain/query.ts';
import type { AdapterCapabilities, InvoiceAdapter, InvoiceChange, RequestOptions } from '../adapter.ts';
import { MemoryFaults, type MemoryMethod } from './faults.ts';
import { InvoiceBook } from './invoice-book.ts';
import { listPage } from './listing.ts';
import { OrderBook, type PaymentOutcome } from './order-book.ts';
import { rowOf } from './row-of.ts';
import { sampleInvoices } from './sample.ts';
import { wait } from './wait.ts';

export type { MemoryFaults, MemoryMethod } from './faults.ts';
export type { PaymentOutcome } from './order-book.ts';
export { sampleInvoices, type SampleOptions } from './sample.ts';

/** Options of {@link createMemoryAdapter}; all of them may be left out. */
export interface MemoryAdapterOptions {
  /** The invoices; else `count` sample ones. A row without lines gets one line of its total. */
  readonly rows?: readonly (InvoiceRow | InvoiceDetail)[] | undefined;
  /** How many sample invoices; 48 unless given. */
  readonly count?: number | undefined;
  /** The same seed gives the same sample invoices. */
  readonly seed?: number | undefined;
  /** The account's date: of the newest sample invoice, and of payments. `2026-02-08` unless given. */
  readonly today?: CalendarDate | undefined;
  /** Milliseconds that every call takes; 0 answers in the next microtask. */
  readonly latency?: number | undefined;
  readonly capabilities?: Partial<AdapterCapabilities> | undefined;
  readonly gateways?: readonly Gateway[] | undefined;
  readonly checkoutUrl?: ((id: PaymentOrderId) => string) | undefined;
}

/** One call that reached the adapter. */
export interface MemoryCall {
  readonly method: MemoryMethod;
  /** What it was called with: the query, the id, the request or the key. */
  readonly argument: unknown;
}

/** A billing system in memory, and the switches behind it. */
export interface MemoryAdapter
  extends Required<Omit<InvoiceAdapter, 'findPaymentOrder'>>, Pick<InvoiceAdapter, 'findPaymentOrder'> {
  /** Milliseconds that the next calls take. */
  latency: number;
  /** What becomes of the next payments. */
  paymentOutcome: PaymentOutcome;
  /** What shall go wrong. */
  readonly faults: MemoryFaults;
  /** Every call so far, in order; also those that failed. */
  readonly calls: readonly MemoryCall[];
  /** The invoices as they are now. */
  readonly invoices: readonly InvoiceDetail[];
  /** Changes an invoice behind the page's back; its version changes with it. */
  update(id: InvoiceId, change: Partial<InvoiceDetail>): InvoiceDetail;
  /** Ends a payment well: every invoice of the order is settled. */
  settle(id: PaymentOrderId): PaymentOrder;
  /** Ends an order otherwise, such as `declined` or `expired`. */
  endOrder(id: PaymentOrderId, status: Exclude<PaymentOrderStatus, 'settled'>): PaymentOrder;
}

const EVERYTHING: AdapterCapabilities = {
  search: true,
  sort: SORT_KEYS,
  counts: true,
  total: 'exact',
  paging: 'page',
  massPay: 'order',
  orderLookup: true,
};

const GATEWAYS: readonly Gateway[] = [
  { id: 'card', label: 'Credit card' },
  { id: 'balance', label: 'Account balance' },
];

/** A billing system in memory for tests and stories, under the same rules as a real one, with faults on demand. */
export function createMemoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { count = 48, seed = 1, today = '2026-02-08', gateways = GATEWAYS } = options;
  const { checkoutUrl = (id) => `#/checkout/${id}` } = options;
  const capabilities = { ...EVERYTHING, ...options.capabilities };
  const book = new InvoiceBook(options.rows ?? sampleInvoices({ count, seed, today }));
  const orders = new OrderBook(book, { gateways, checkoutUrl, today });
  const faults = new MemoryFaults();
  const calls: MemoryCall[] = [];
  const listeners = new Set<(change: InvoiceChange) => void>();

  const tell = (order: PaymentOrder) => {
    const invoiceIds = order.allocations.map(({ invoiceId }) => invoiceId);
    for (const listener of listeners) listener({ invoiceIds, orderId: order.id });
    return order;
  };
  const answer = async <Result>(
    method: MemoryMethod,
    argument: unknown,
    { signal }: RequestOptions,
    work: () => Result,
  ): Promise<Result> => {
    signal.throwIfAborted();
    calls.push({ method, argument });
    const isPayment = method === 'createPaymentOrder' || method === 'payPaymentOrder';
    // A sent payment is never aborted.
    await wait(adapter.latency, isPayment ? undefined : signal);
    return faults.run(method, work);
  };

  const adapter: MemoryAdapter = {
    capabilities,
    faults,
    calls,
    latency: options.latency ?? 0,
    get invoices() {
      return book.all;
    },
    get paymentOutcome() {
      return orders.outcome;
    },
    set paymentOutcome(outcome) {
      orders.outcome = outcome;
    },
    listInvoices: (query, options) =>
      answer('listInvoices', query, options, () => listPage(book.all.map(rowOf), query, capabilities)),
    getInvoice: (id, options) => answer('getInvoice', id, options, () => book.get(id)),
    getInvoices: (ids, options) =>
      answer('getInvoices', ids, options, () => {
        const wanted = new Set(ids);
        return book.all.filter(({ id }) => wanted.has(id)).map(rowOf);
      }),
    createPaymentOrder: (request, options) =>
      answer('createPaymentOrder', request, options, () => {
        if (capabilities.massPay !== 'order' && request.items.length > 1) {
          throw new InvoiceError('unsupported', 'one invoice an order');
        }
        return tell(orders.create(request));
      }),
    getPaymentOrder: (id, options) => answer('getPaymentOrder', id, options, () => orders.get(id)),
    ...(capabilities.orderLookup && {
      findPaymentOrder: (key, options) => answer('findPaymentOrder', key, options, () => orders.findByKey(key)),
    }),
    payPaymentOrder: (id, request, options) =>
      answer('payPaymentOrder', { id, ...request }, options, () => tell(orders.pay(id, request))),
    listGateways: (options) => answer('listGateways', undefined, options, () => gateways),
    subscribe(onChange, { signal }) {
      if (signal.aborted) return;
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange), { once: true });
    },
    update(id, change) {
      const invoice = book.update(id, change);
      for (const listener of listeners) listener({ invoiceIds: [id] });
      return invoice;
    },
    settle: (id) => tell(orders.settle(id)),
    endOrder: (id, status) => tell(orders.end(id, status)),
  };
  return adapter;
}
