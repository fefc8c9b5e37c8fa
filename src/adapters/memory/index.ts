import { InvoiceError } from '../../domain/errors.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { InvoiceId, InvoiceRow } from '../../domain/invoice.ts';
import type { PaymentOrder, PaymentOrderId, PayRequest } from '../../domain/payment-order.ts';
import { SORT_KEYS } from '../../domain/query.ts';
import type { AdapterCapabilities, InvoiceAdapter, InvoiceChange, RequestOptions } from '../adapter.ts';
import { MemoryFaults, type MemoryMethod } from './faults.ts';
import { DEFAULT_GATEWAYS, describeGateway, type MemoryGateway } from './gateways.ts';
import { InvoiceBook } from './invoice-book.ts';
import { listPage } from './listing.ts';
import { OrderBook, type PaymentOutcome } from './order-book.ts';
import { rowOf } from './row-of.ts';
import { sampleInvoices } from './sample.ts';
import { wait } from './wait.ts';

export type { MemoryFaults, MemoryMethod } from './faults.ts';
export type { MemoryGateway } from './gateways.ts';
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
  /** Ways to pay; a card and the account's balance unless given, both without a fee. */
  readonly gateways?: readonly MemoryGateway[] | undefined;
  /** The checkout page of an order; `#/checkout/{id}` unless given. */
  readonly checkoutUrl?: ((id: PaymentOrderId) => string) | undefined;
  /** The receipt of a settled order. */
  readonly receiptUrl?: ((id: PaymentOrderId) => string) | undefined;
  /**
   * The gateway's own page for a payment. The order is then `processing`, whatever `paymentOutcome` says, until
   * `settle` or `decline` is called; `undefined` for a payment that needs no page.
   */
  readonly redirect?: ((id: PaymentOrderId, request: PayRequest) => string | undefined) | undefined;
}

/** One call that reached the adapter. */
export interface MemoryCall {
  readonly method: MemoryMethod;
  /** What it was called with: the query, the id, the ids, the request, the key or the total. */
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
  /**
   * The money of an order arrives: every invoice in it is settled. What an invoice owes no longer, and the whole of it
   * when the order is over, becomes `credited`.
   */
  settle(id: PaymentOrderId): PaymentOrder;
  /** The gateway refuses a payment; the order is open again. The reason is a short code, `card_declined` unless given. */
  decline(id: PaymentOrderId, reason?: string): PaymentOrder;
  /** The order runs out. @throws {InvoiceError} `conflict` while a payment is under way, or when it is over. */
  expire(id: PaymentOrderId): PaymentOrder;
  /** The order is given up. @throws {InvoiceError} `conflict` while a payment is under way, or when it is over. */
  cancel(id: PaymentOrderId): PaymentOrder;
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

/** A billing system in memory for tests and stories, under the same rules as a real one, with faults on demand. */
export function createMemoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { count = 48, seed = 1, today = '2026-02-08', gateways = DEFAULT_GATEWAYS } = options;
  const { checkoutUrl = (id) => `#/checkout/${id}`, receiptUrl, redirect } = options;
  const capabilities = { ...EVERYTHING, ...options.capabilities };
  const book = new InvoiceBook(options.rows ?? sampleInvoices({ count, seed, today }));
  const faults = new MemoryFaults();
  const calls: MemoryCall[] = [];
  const listeners = new Set<(change: InvoiceChange) => void>();

  const tell = (change: InvoiceChange) => {
    for (const listener of listeners) listener(change);
  };
  const onChange = ({ id: orderId, allocations }: PaymentOrder) =>
    tell({ invoiceIds: allocations.map(({ invoiceId }) => invoiceId), orderId });
  const orders = new OrderBook(book, { gateways, checkoutUrl, receiptUrl, redirect, today, onChange });
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
        return orders.create(request);
      }),
    getPaymentOrder: (id, options) => answer('getPaymentOrder', id, options, () => orders.get(id)),
    ...(capabilities.orderLookup && {
      findPaymentOrder: (key, options) => answer('findPaymentOrder', key, options, () => orders.findByKey(key)),
    }),
    payPaymentOrder: (id, request, options) =>
      answer('payPaymentOrder', { id, ...request }, options, () => orders.pay(id, request)),
    listGateways: (options, total) =>
      answer('listGateways', total, options, () => gateways.map((each) => describeGateway(each, total))),
    subscribe(onChange, { signal }) {
      if (signal.aborted) return;
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange), { once: true });
    },
    update(id, change) {
      const invoice = book.update(id, change);
      tell({ invoiceIds: [id] });
      return invoice;
    },
    settle: (id) => orders.settle(id),
    decline: (id, reason) => orders.decline(id, reason),
    expire: (id) => orders.end(id, 'expired'),
    cancel: (id) => orders.end(id, 'cancelled'),
  };
  return adapter;
}
