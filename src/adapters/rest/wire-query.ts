import type { Money } from '../../domain/money.ts';
import type { InvoiceQuery, InvoiceSort, SortKey } from '../../domain/query.ts';
import type { AdapterCapabilities } from '../adapter.ts';
import type { components } from './openapi.ts';

type WireSort = components['schemas']['Sort'];

const WIRE_SORT = {
  number: 'number',
  'invoice-date': 'invoice_date',
  'due-date': 'due_date',
  total: 'total',
} as const satisfies Record<SortKey, WireSort>;

function sortToWire({ key, descending }: InvoiceSort): WireSort {
  return descending ? `-${WIRE_SORT[key]}` : WIRE_SORT[key];
}

/** The query of `GET /invoices`; what the server cannot do is not asked. */
export function queryToWire(query: InvoiceQuery, { search, sort, paging }: AdapterCapabilities): URLSearchParams {
  const wire = new URLSearchParams();
  if (query.status !== 'all') wire.set('status', query.status);
  if (search && query.search !== '') wire.set('q', query.search);
  if (sort.includes(query.sort.key)) wire.set('sort', sortToWire(query.sort));
  if (paging === 'page') wire.set('page', String(query.page));
  else if (query.cursor !== undefined) wire.set('cursor', query.cursor);
  wire.set('page_size', String(query.pageSize));
  return wire;
}

/** What `GET /gateways` asks: with a total, the fees on it. */
export function totalToWire(total: Money | undefined): { readonly search?: URLSearchParams } {
  if (!total) return {};
  return { search: new URLSearchParams({ amount: String(total.amount), currency: total.currency }) };
}
