import { INVOICE_STATUSES, type KnownInvoiceStatus } from './invoice.ts';

/** What a status tab filters by. `unpaid` means every status with a balance due. */
export type StatusFilter = 'all' | KnownInvoiceStatus;

/** The tabs of the page, in order. */
export const DEFAULT_STATUSES: readonly StatusFilter[] = ['all', 'paid', 'unpaid', 'cancelled', 'refunded', 'expired'];

/** The values of "Show", in order. */
export const DEFAULT_PAGE_SIZES: readonly number[] = [10, 20, 50, 100];

/** What rows can be sorted by. */
export const SORT_KEYS = ['number', 'invoice-date', 'due-date', 'total'] as const;

/** One of {@link SORT_KEYS}. */
export type SortKey = (typeof SORT_KEYS)[number];

/** A sort order. As text: `due-date`, or `-due-date` for descending. */
export interface InvoiceSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Newest first, as billing pages do. */
export const DEFAULT_SORT: InvoiceSort = { key: 'invoice-date', descending: true };

/** What is asked of an adapter: one page of the invoices that match. */
export interface InvoiceQuery {
  readonly status: StatusFilter;
  /** Keywords, trimmed; matched against number, hostname and primary IP. Empty: no search. */
  readonly search: string;
  readonly sort: InvoiceSort;
  /** Rows a page. */
  readonly pageSize: number;
  /** From 1. Adapters with cursors only use `cursor` instead; the number then counts the steps taken. */
  readonly page: number;
  /** Where the page begins, for adapters with cursors; `undefined` is the first page. */
  readonly cursor?: string | undefined;
}

/** The longest search that is sent, in characters. */
export const MAX_SEARCH_LENGTH = 200;

/** The query of a fresh page. */
export const DEFAULT_QUERY: InvoiceQuery = {
  status: 'all',
  search: '',
  sort: DEFAULT_SORT,
  pageSize: 10,
  page: 1,
};

/** Whether the text is a status filter. */
export function isStatusFilter(text: string): text is StatusFilter {
  return text === 'all' || (INVOICE_STATUSES as readonly string[]).includes(text);
}

/** Reads `due-date` or `-due-date`; `undefined` for anything else. */
export function parseSort(text: string): InvoiceSort | undefined {
  const descending = text.startsWith('-');
  const key = SORT_KEYS.find((each) => each === (descending ? text.slice(1) : text));
  return key && { key, descending };
}

/** The opposite of {@link parseSort}. */
export function formatSort({ key, descending }: InvoiceSort): string {
  return descending ? `-${key}` : key;
}

/** Search text as it is sent: one line, no outer or doubled white space, cut to {@link MAX_SEARCH_LENGTH}. */
export function normalizeSearch(text: string): string {
  const cut = text.replace(/\s+/gu, ' ').trim().slice(0, MAX_SEARCH_LENGTH);
  // The cut may fall inside a character; half of one is no text that a URL can carry.
  return cut.replace(/[\ud800-\udbff]$/, '').trim();
}

/** What may change of a query. */
export type QueryChange = Partial<InvoiceQuery>;

/**
 * The query after a change. A change of anything but the page goes back to the first page; one that changes nothing
 * answers the same query.
 */
export function changeQuery(query: InvoiceQuery, change: QueryChange): InvoiceQuery {
  const next: InvoiceQuery = { ...query, ...change, search: normalizeSearch(change.search ?? query.search) };
  if (change.page !== undefined) {
    return { ...next, page: Math.max(1, Math.trunc(change.page) || 1), cursor: change.cursor };
  }
  return queryKey(next) === queryKey(query) ? query : { ...next, page: 1, cursor: change.cursor };
}

/** A text that is equal for equal queries; the argument of the provider's task. */
export function queryKey({ status, search, sort, pageSize, page, cursor }: InvoiceQuery): string {
  return JSON.stringify([status, search, formatSort(sort), pageSize, page, cursor ?? null]);
}
