import { isOverdue, isPayable, type InvoiceRow } from '../domain/invoice.ts';
import type { StatusFilter } from '../domain/query.ts';
import { groupByCurrency, type Selection, type SelectionGroup } from './selection.ts';
import type { InvoiceState } from './state.ts';

/**
 * What the list shows.
 *
 * - `idle`: nothing to load from. - `loading`: the first page is on its way. - `ready`: rows.
 * - `empty`: no invoice matches. - `error`: no page could be loaded at all.
 */
export type ListView = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Which of the views the list is in. */
export function selectView({ page, load }: InvoiceState): ListView {
  if (page) return page.rows.length > 0 ? 'ready' : 'empty';
  return load === 'ready' ? 'empty' : load;
}

/** Whether the rows on screen may be out of date: the last load failed. */
export function selectIsStale({ page, load }: InvoiceState): boolean {
  return page !== undefined && load === 'error';
}

/** The tabs that the adapter can filter by. */
export function selectStatuses({ settings, capabilities }: InvoiceState): readonly StatusFilter[] {
  const able = capabilities?.statuses;
  return able ? settings.statuses.filter((status) => able.includes(status)) : settings.statuses;
}

/** Whether rows can be ticked at all. */
export function selectCanPay({ capabilities }: InvoiceState): boolean {
  return capabilities !== undefined && capabilities.massPay !== 'none';
}

const groups = new WeakMap<Selection, readonly SelectionGroup[]>();

/** What is ticked, by currency; the same array for the same selection. */
export function selectGroups({ selection }: InvoiceState): readonly SelectionGroup[] {
  const known = groups.get(selection) ?? groupByCurrency(selection);
  groups.set(selection, known);
  return known;
}

/** How much of the page is ticked: what the checkbox in the head shows. */
export function selectPageTicks({ page, selection }: InvoiceState): 'none' | 'some' | 'all' {
  let payable = 0;
  let ticked = 0;
  for (const row of page?.rows ?? []) {
    if (!isPayable(row)) continue;
    payable++;
    if (selection.has(row.id)) ticked++;
  }
  if (ticked === 0) return 'none';
  return ticked === payable ? 'all' : 'some';
}

/** Number of pages, or `undefined` when the adapter does not count. At least 1. */
export function selectPageCount({ page, pageQuery, capabilities }: InvoiceState): number | undefined {
  if (capabilities?.paging !== 'page' || page?.total === undefined || !pageQuery) return undefined;
  return Math.max(1, Math.ceil(Math.min(page.total, capabilities.reach ?? Infinity) / pageQuery.pageSize));
}

/** Currency for the head of the Total column: the one that all rows share, else USD. */
export function selectCurrency({ page }: InvoiceState): string {
  const [first, ...others] = page?.rows ?? [];
  const currency = first?.total.currency;
  return currency && others.every(({ total }) => total.currency === currency) ? currency : 'USD';
}

/** Whether the row is past its due date in the account's time zone. */
export function isRowOverdue(row: InvoiceRow, { settings }: Pick<InvoiceState, 'settings'>): boolean {
  return isOverdue(row, settings.today);
}
