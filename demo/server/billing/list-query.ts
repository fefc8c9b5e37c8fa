import { isCalendarDate, type CalendarDate } from '../dates.ts';
import { Problem } from '../problem.ts';

/** Status filters, as the wire names them. */
export const STATUS_FILTERS = [
  'all',
  'paid',
  'unpaid',
  'cancelled',
  'refunded',
  'expired',
  'draft',
  'processing',
  'partially-paid',
  'collections',
] as const;

/** One of {@link STATUS_FILTERS}. */
export type StatusFilter = (typeof STATUS_FILTERS)[number];

const SORT_COLUMNS = {
  number: 'number',
  invoice_date: 'invoice_date',
  due_date: 'due_date',
  total: 'total_rank',
} as const;
const PAGE_SIZES = ['10', '20', '50', '100'];
const MAX_SEARCH = 200;
const MAX_IDS = 100;
const MAX_PAGE = 1_000_000_000;
/** Control characters, among them the NUL that PostgreSQL cannot hold. */
const CONTROL = /\p{Cc}/u;

/** A checked question for one page of invoices. */
export interface ListQuery {
  readonly status: StatusFilter;
  /** Lower case, without white space; each must match. */
  readonly keywords: readonly string[];
  /** Only these invoices; `undefined` for any. */
  readonly ids: readonly string[] | undefined;
  readonly sort: {
    readonly name: string;
    readonly column: (typeof SORT_COLUMNS)[keyof typeof SORT_COLUMNS];
    readonly descending: boolean;
  };
  readonly pageSize: number;
  readonly page: number;
  readonly cursor: string | undefined;
  /** Inclusive ranges; `undefined` is open. */
  readonly dates: Readonly<Record<DateBound, CalendarDate | undefined>>;
}

type DateBound = 'invoice_date_from' | 'invoice_date_to' | 'due_date_from' | 'due_date_to';

/**
 * Reads the query of `GET /invoices`.
 * @throws {Problem} 400 with the code of the first bad parameter.
 */
export function parseListQuery(
  param: (name: string) => string | undefined,
  ids: readonly string[] | undefined,
): ListQuery {
  const cursor = param('cursor');
  if (cursor !== undefined && param('page') !== undefined) {
    throw new Problem('invalid-cursor', { detail: 'A cursor and a page exclude each other.' });
  }
  return {
    status: parseStatus(param('status') ?? 'all'),
    keywords: parseKeywords(param('q') ?? ''),
    ids: parseIds(ids),
    sort: parseSort(param('sort') ?? '-invoice_date'),
    pageSize: parsePageSize(param('page_size') ?? '10', ids !== undefined),
    page: parsePage(param('page') ?? '1'),
    cursor,
    dates: {
      invoice_date_from: parseDate(param('invoice_date_from')),
      invoice_date_to: parseDate(param('invoice_date_to')),
      due_date_from: parseDate(param('due_date_from')),
      due_date_to: parseDate(param('due_date_to')),
    },
  };
}

function parseStatus(text: string): StatusFilter {
  const status = STATUS_FILTERS.find((each) => each === text);
  if (!status) throw new Problem('invalid-status');
  return status;
}

function parseKeywords(text: string): string[] {
  if (text.length > MAX_SEARCH || CONTROL.test(text)) throw new Problem('invalid-search');
  return text.toLowerCase().split(/\s+/u).filter(Boolean);
}

function parseSort(name: string): ListQuery['sort'] {
  const descending = name.startsWith('-');
  const key = descending ? name.slice(1) : name;
  const found = Object.entries(SORT_COLUMNS).find(([each]) => each === key);
  if (!found) throw new Problem('invalid-sort');
  return { name, column: found[1], descending };
}

/** Ids as they came: an unknown one is left out, one that no id can be is refused. */
function parseIds(ids: readonly string[] | undefined): readonly string[] | undefined {
  if (ids === undefined) return undefined;
  if (ids.length > MAX_IDS || !ids.every((id) => /^[\w-]{1,100}$/.test(id))) throw new Problem('invalid-id');
  return [...new Set(ids)].sort();
}

function parsePageSize(text: string, anySize: boolean): number {
  const known = anySize ? /^([1-9]\d?|100)$/.test(text) : PAGE_SIZES.includes(text);
  if (!known) throw new Problem('invalid-page-size');
  return Number(text);
}

function parsePage(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Problem('invalid-page');
  return Math.min(Number(text), MAX_PAGE);
}

function parseDate(text: string | undefined): CalendarDate | undefined {
  if (text !== undefined && !isCalendarDate(text)) throw new Problem('invalid-date');
  return text;
}
