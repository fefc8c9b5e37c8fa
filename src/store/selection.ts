import type { CalendarDate } from '../domain/dates.ts';
import { isPayable, type InvoiceId, type InvoiceRow } from '../domain/invoice.ts';
import { addMoney, sameMoney, type Money } from '../domain/money.ts';
import type { IntentItem } from './payment.ts';

/** An invoice that is ticked. It carries its balance, so that the sum survives paging and filters. */
export interface SelectedInvoice {
  readonly id: InvoiceId;
  readonly number: string;
  readonly version: string;
  readonly balance: Money;
  /** `YYYY-MM-DD`; what "the oldest first" goes by, with the invoice date where there is none. */
  readonly dueDate: CalendarDate;
  /** Smallest part of the balance that can be paid; without it the invoice is paid whole. */
  readonly minimum?: Money | undefined;
}

/** Ticked invoices by id, in the order of ticking. */
export type Selection = ReadonlyMap<InvoiceId, SelectedInvoice>;

/** Nothing ticked. */
export const EMPTY_SELECTION: Selection = new Map();

function selected(row: InvoiceRow): SelectedInvoice {
  const { id, number, version, balance, dueDate = row.invoiceDate, minimumPayment: minimum } = row;
  return { id, number, version, balance, dueDate, minimum };
}

/** The selection with these rows ticked or not. Rows that can't be paid are never ticked. */
export function tick(selection: Selection, rows: readonly InvoiceRow[], on: boolean): Selection {
  const next = new Map(selection);
  for (const row of rows) {
    if (!on) next.delete(row.id);
    else if (isPayable(row) && !next.has(row.id)) next.set(row.id, selected(row));
  }
  return next.size === selection.size ? selection : next;
}

/** The selection without these invoices. */
export function untick(selection: Selection, ids: Iterable<InvoiceId>): Selection {
  const next = new Map(selection);
  for (const id of ids) next.delete(id);
  return next.size === selection.size ? selection : next;
}

/**
 * The selection after fresh rows arrived: what can't be paid any more leaves it, what changed takes its new balance.
 * Invoices that are not among the rows stay as they were.
 */
export function reconcile(selection: Selection, rows: readonly InvoiceRow[]): Selection {
  if (selection.size === 0) return selection;
  let next: Map<InvoiceId, SelectedInvoice> | undefined;
  for (const row of rows) {
    const old = selection.get(row.id);
    if (!old || (isPayable(row) && old.version === row.version && sameMoney(old.balance, row.balance))) continue;
    next ??= new Map(selection);
    if (isPayable(row)) next.set(row.id, selected(row));
    else next.delete(row.id);
  }
  return next ?? selection;
}

/** What is ticked of one currency: its invoices and their sum. */
export interface SelectionGroup {
  readonly items: readonly IntentItem[];
  readonly total: Money;
}

/** The selection by currency, in the order of ticking; sums never cross currencies. */
export function groupByCurrency(selection: Selection): readonly SelectionGroup[] {
  const groups = new Map<string, { items: IntentItem[]; total: Money }>();
  for (const { id, number, version, balance, balance: amount } of selection.values()) {
    const group = groups.get(amount.currency + amount.exponent) ?? { items: [], total: { ...amount, amount: 0 } };
    group.items.push({ id, version, amount, number, balance });
    group.total = addMoney(group.total, amount);
    groups.set(amount.currency + amount.exponent, group);
  }
  return [...groups.values()];
}
