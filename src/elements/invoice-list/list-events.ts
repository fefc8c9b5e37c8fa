import type { InvoiceRow } from '../../domain/invoice.ts';
import { DEFAULT_SORT, SORT_KEYS, type InvoiceSort } from '../../domain/query.ts';
import { emit } from '../../events.ts';
import { closestTo, isPlainClick } from '../dom.ts';

/** The invoice in whose row something happened. */
export function rowOf(event: Event, rows: readonly InvoiceRow[] = []): InvoiceRow | undefined {
  const line = closestTo(event, 'tr');
  return line instanceof HTMLTableRowElement ? rows[line.sectionRowIndex] : undefined;
}

/** The order that a press on a header asks for: the other direction of the present one, or that of another column. */
export function sortFrom(event: Event, active: InvoiceSort): InvoiceSort | undefined {
  const sort = closestTo(event, '[data-sort]')?.dataset['sort'];
  const key = SORT_KEYS.find((each) => each === sort);
  return key && { key, descending: active.key === key ? !active.descending : key === DEFAULT_SORT.key };
}

/** Asks the page before a link of an invoice is followed. */
export function requestLink(host: HTMLElement, event: MouseEvent, invoice: InvoiceRow | undefined): void {
  const link = closestTo(event, 'a[href][data-link]');
  if (!(link instanceof HTMLAnchorElement) || !invoice || !isPlainClick(event)) return;
  const type = link.dataset['link'] === 'service' ? 'invoice-service-request' : 'invoice-view-request';
  if (!emit(host, type, { invoice, href: link.href })) event.preventDefault();
}
