import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';
import {
  DEFAULT_SORT,
  DEFAULT_STATUSES,
  type InvoiceQuery,
  type InvoiceSort,
  type SortKey,
  type StatusFilter,
} from '../../domain/query.ts';
import type { AdapterCapabilities, InvoicePage } from '../adapter.ts';

/**
 * The page of the rows that a query asks for, with what the capabilities promise and no more.
 * @throws {InvoiceError} `invalid` for a page past the end or a broken cursor.
 */
export function listPage(rows: readonly InvoiceRow[], query: InvoiceQuery, can: AdapterCapabilities): InvoicePage {
  const found = can.search ? rows.filter(searchFilter(query.search)) : rows;
  const order = compareBy(can.sort.includes(query.sort.key) ? query.sort : DEFAULT_SORT);
  const matching = found.filter((row) => matches(row, query.status)).sort(order);
  const start = can.paging === 'page' ? pageStart(query, matching.length) : cursorStart(query, rows, matching, order);
  const page = matching.slice(start, start + query.pageSize);
  const last = page.at(-1);
  const hasMore = start + page.length < matching.length;
  return {
    rows: page,
    total: can.total === 'exact' ? matching.length : undefined,
    counts: can.counts ? countByFilter(found, can.statuses ?? DEFAULT_STATUSES) : undefined,
    nextCursor: can.paging === 'cursor' && hasMore ? last?.id : undefined,
  };
}

function matches(row: InvoiceRow, status: StatusFilter): boolean {
  if (status === 'all') return true;
  return status === 'unpaid' ? row.balance.amount > 0 : row.status === status;
}

function searchFilter(search: string): (row: InvoiceRow) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ number, hostname = '', primaryIp = '' }) => {
    const fields = [number, hostname, primaryIp].map((field) => field.toLowerCase());
    return words.every((word) => fields.some((field) => field.includes(word)));
  };
}

function countByFilter(rows: readonly InvoiceRow[], filters: readonly StatusFilter[]): InvoicePage['counts'] {
  return Object.fromEntries(filters.map((filter) => [filter, rows.filter((row) => matches(row, filter)).length]));
}

type Compare = (a: InvoiceRow, b: InvoiceRow) => number;

const SORT_VALUES: Readonly<Record<SortKey, (row: InvoiceRow) => string | number>> = {
  number: (row) => row.number,
  'invoice-date': (row) => row.invoiceDate,
  'due-date': (row) => row.dueDate ?? '9999-12-31',
  total: ({ total }) => total.amount / 10 ** total.exponent,
};

function compareBy({ key, descending }: InvoiceSort): Compare {
  const valueOf = SORT_VALUES[key];
  const ascending: Compare = (a, b) => compare(valueOf(a), valueOf(b)) || compare(a.id, b.id);
  return descending ? (a, b) => ascending(b, a) : ascending;
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function pageStart({ page, pageSize }: InvoiceQuery, total: number): number {
  const start = (page - 1) * pageSize;
  if (page > 1 && start >= total) refuse('page-out-of-range', Math.max(1, Math.ceil(total / pageSize)));
  return start;
}

/** A cursor is the last row's id. The row need not match any more: what comes after it in the order is next. */
function cursorStart(
  { cursor }: InvoiceQuery,
  rows: readonly InvoiceRow[],
  matching: readonly InvoiceRow[],
  order: Compare,
): number {
  if (cursor === undefined) return 0;
  const last = rows.find(({ id }) => id === cursor) ?? refuse('invalid-cursor');
  const next = matching.findIndex((row) => order(row, last) > 0);
  return next === -1 ? matching.length : next;
}

function refuse(problem: string, pages?: number): never {
  throw new InvoiceError('invalid', problem, { status: 400, problem, pages });
}
