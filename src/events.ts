import type { InvoicePage } from './adapters/adapter.ts';
import type { InvoiceErrorCode } from './domain/errors.ts';
import type { InvoiceId, InvoiceRow } from './domain/invoice.ts';
import type { Money } from './domain/money.ts';
import type { PayableItem, PaymentOrder } from './domain/payment-order.ts';
import type { InvoiceQuery, InvoiceSort, StatusFilter } from './domain/query.ts';

/** Detail of `invoice-view-request` and `invoice-service-request`. */
export interface InvoiceLinkDetail {
  readonly invoice: InvoiceRow;
  /** Where the link goes; absolute. */
  readonly href: string;
  /** The service that the link of a line leads to; else it is `invoice.serviceId`. */
  readonly serviceId?: string | undefined;
}

/** Detail of `invoice-pay-request`. */
export interface InvoicePayDetail {
  /** What an order will be made of; empty when there is one already. */
  readonly items: readonly PayableItem[];
  /** What will be settled: the sum of the items, all of one currency, or the order's total. */
  readonly total: Money;
  /** The order that the person pays at the checkout. */
  readonly order?: PaymentOrder | undefined;
  /** Id of the gateway that the person chose. */
  readonly gateway?: string | undefined;
  /** What the gateway takes on top of the total. */
  readonly fee?: Money | undefined;
}

/** Detail of `invoice-gateway-change`. */
export interface InvoiceGatewayDetail {
  /** Id of the gateway. */
  readonly gateway: string;
}

/** Detail of `invoice-checkout-request`. */
export interface InvoiceCheckoutDetail {
  readonly order: PaymentOrder;
  /** Where the browser goes; absolute and of an allowed origin. */
  readonly url: string;
}

/** Detail of `invoice-support-request`. */
export interface InvoiceSupportDetail {
  readonly href: string;
}

/** Detail of `invoice-selection-change`. */
export interface InvoiceSelectionDetail {
  readonly invoiceIds: readonly InvoiceId[];
  /** Sum of the balances, one entry a currency. */
  readonly totals: readonly Money[];
}

/** Detail of `invoice-load`. */
export interface InvoiceLoadDetail {
  readonly query: InvoiceQuery;
  readonly page: InvoicePage;
}

/** Detail of `invoice-error`. */
export interface InvoiceErrorDetail {
  readonly code: InvoiceErrorCode;
  /** Whether the same may succeed later. */
  readonly retryable: boolean;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The server's id of the request. */
  readonly requestId?: string | undefined;
}

/** Every event of the library with its detail. All bubble and are composed; requests (`…-request`) are cancelable. */
export interface InvoiceEventMap {
  /** Request: the person opens an invoice. Default: follow the link. */
  'invoice-view-request': CustomEvent<InvoiceLinkDetail>;
  /** Request: the person opens the service behind an invoice. Default: follow the link. */
  'invoice-service-request': CustomEvent<InvoiceLinkDetail>;
  /** Fact: another gateway was chosen; a host mounts its payment fields for it. */
  'invoice-gateway-change': CustomEvent<InvoiceGatewayDetail>;
  /** Request: the person pays. Default: create the payment order, or pay the one of the checkout. */
  'invoice-pay-request': CustomEvent<InvoicePayDetail>;
  /** Request: an order is ready to be paid. Default: go to its checkout URL. */
  'invoice-checkout-request': CustomEvent<InvoiceCheckoutDetail>;
  /** Request: the person asks for help. Default: follow the link. */
  'invoice-support-request': CustomEvent<InvoiceSupportDetail>;
  /** Fact: another status tab was chosen. */
  'invoice-status-change': CustomEvent<{ readonly status: StatusFilter }>;
  /** Fact: another search was made. */
  'invoice-search-change': CustomEvent<{ readonly search: string }>;
  /** Fact: another page was chosen. */
  'invoice-page-change': CustomEvent<{ readonly page: number }>;
  /** Fact: another number of rows a page was chosen. */
  'invoice-page-size-change': CustomEvent<{ readonly pageSize: number }>;
  /** Fact: another sort order was chosen. */
  'invoice-sort-change': CustomEvent<{ readonly sort: InvoiceSort }>;
  /** Fact: the selection changed, by the person or because an invoice can't be paid any more. */
  'invoice-selection-change': CustomEvent<InvoiceSelectionDetail>;
  /** Fact: a page of invoices arrived. */
  'invoice-load': CustomEvent<InvoiceLoadDetail>;
  /** Fact: a payment order was settled. */
  'invoice-pay-complete': CustomEvent<{ readonly order: PaymentOrder }>;
  /** Fact: something failed. */
  'invoice-error': CustomEvent<InvoiceErrorDetail>;
  /** Fact: the session is over; the host signs the person in again. */
  'invoice-auth-required': CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementEventMap extends InvoiceEventMap {}
}

/**
 * Dispatches an event of {@link InvoiceEventMap} with a frozen detail.
 * @returns `false` when a request was prevented by a listener.
 */
export function emit<K extends keyof InvoiceEventMap>(
  target: EventTarget,
  type: K,
  detail: InvoiceEventMap[K]['detail'],
): boolean {
  const cancelable = type.endsWith('-request');
  return target.dispatchEvent(
    new CustomEvent(type, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable }),
  );
}
