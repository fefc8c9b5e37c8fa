import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { InvoiceId, InvoiceRow } from '../domain/invoice.ts';
import type { Money } from '../domain/money.ts';
import type {
  Gateway,
  IdempotencyKey,
  PaymentOrder,
  PaymentOrderId,
  PaymentOrderRequest,
  PayRequest,
} from '../domain/payment-order.ts';
import type { InvoiceQuery, SortKey, StatusFilter } from '../domain/query.ts';

/** What a billing system can do. The page shows no control that cannot work. */
export interface AdapterCapabilities {
  /** Whether `query.search` works. */
  readonly search: boolean;
  /** What rows can be sorted by. Empty: the adapter's own order. */
  readonly sort: readonly SortKey[];
  /** Status filters that work; `undefined` means all of them. */
  readonly statuses?: readonly StatusFilter[] | undefined;
  /** Whether pages carry counts for the tabs. */
  readonly counts: boolean;
  /** Whether pages carry the number of matching invoices. */
  readonly total: 'exact' | 'none';
  /** Rows that numbered pages reach; `undefined` means all of them. */
  readonly reach?: number | undefined;
  /** Numbered pages, or cursors only (previous and next). */
  readonly paging: 'page' | 'cursor';
  /**
   * How several invoices are paid: by one order, by one order for each invoice (the page then offers one invoice at a
   * time), or not at all (the page then has no selection).
   */
  readonly massPay: 'order' | 'sequential' | 'none';
  /** Whether `findPaymentOrder` works: what became of a request whose answer was lost. */
  readonly orderLookup: boolean;
}

/** What comes with every call. */
export interface RequestOptions {
  /** Aborts a request that nobody waits for any more. A sent payment is never aborted. */
  readonly signal: AbortSignal;
  /** BCP 47 tag of the reader's language, for texts that the server writes. */
  readonly locale?: string | undefined;
}

/** One page of invoices. */
export interface InvoicePage {
  readonly rows: readonly InvoiceRow[];
  /** Matching invoices on all pages; where `capabilities.total` is `exact`. */
  readonly total?: number | undefined;
  /** Matching invoices for each tab, search applied and status not; where `capabilities.counts`. */
  readonly counts?: Readonly<Partial<Record<StatusFilter, number>>> | undefined;
  /** Begins the next page; where `capabilities.paging` is `cursor`. Absent on the last page. */
  readonly nextCursor?: string | undefined;
}

/** Something changed on the server. Without ids: anything may have. */
export interface InvoiceChange {
  readonly invoiceIds?: readonly InvoiceId[] | undefined;
  readonly orderId?: PaymentOrderId | undefined;
}

/**
 * The port between the page and a billing system. Methods reject with `InvoiceError`; what they return is validated,
 * and a wrong shape becomes `bad-response`. Optional methods go with the capability that needs them.
 */
export interface InvoiceAdapter {
  readonly capabilities: AdapterCapabilities;
  /** One page of invoices. A page past the end rejects with `invalid` and the problem `page-out-of-range`. */
  listInvoices(query: InvoiceQuery, options: RequestOptions): Promise<InvoicePage>;
  /** One invoice with its lines. */
  getInvoice(id: InvoiceId, options: RequestOptions): Promise<InvoiceDetail>;
  /**
   * These invoices as they are now; those that are gone are left out. Without it each one is read by `getInvoice`.
   * Called before a payment, with as many ids as are ticked.
   */
  getInvoices?(ids: readonly InvoiceId[], options: RequestOptions): Promise<readonly InvoiceRow[]>;
  /**
   * Makes one order for all items. The same key with the same body answers with the order's current state; another
   * version or amount than the server's rejects with `conflict` and the problem `changed`.
   */
  createPaymentOrder?(request: PaymentOrderRequest, options: RequestOptions): Promise<PaymentOrder>;
  /** The order as it is now. */
  getPaymentOrder?(id: PaymentOrderId, options: RequestOptions): Promise<PaymentOrder>;
  /** The order that a key made, or `undefined` when the request never arrived. */
  findPaymentOrder?(key: IdempotencyKey, options: RequestOptions): Promise<PaymentOrder | undefined>;
  /** Pays an order; once for each key. */
  payPaymentOrder?(id: PaymentOrderId, request: PayRequest, options: RequestOptions): Promise<PaymentOrder>;
  /** Ways to pay, in the order to show them. With a total, each tells the fee that it takes on it. */
  listGateways?(options: RequestOptions, total?: Money): Promise<readonly Gateway[]>;
  /**
   * Calls back on each change until `options.signal` aborts; it reconnects by itself, and calls back without ids when
   * it may have missed something. One call serves all tabs of a scope.
   */
  subscribe?(onChange: (change: InvoiceChange) => void, options: RequestOptions): void;
}
