import type { CalendarDate } from '../dates.ts';
import type { InvoiceRecord, LineRow, TaxRow } from '../db/rows.ts';
import { rankOf, shareOf } from './currency.ts';

/** Days between the invoice date and the due date. */
export const PAYMENT_TERM = 14;

/** Days past the due date after which an unpaid invoice expires. */
export const GRACE_DAYS = 30;

/** The number of an invoice: the year, and a count that never begins again. */
export function invoiceNumber(date: CalendarDate, serial: number): string {
  return `INV-${date.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
}

/** A line before its invoice exists. */
export type LineDraft = Omit<LineRow, 'account_id' | 'invoice_id' | 'position' | 'amount'>;

/** An invoice before its sums are known. */
export interface InvoiceDraft extends Omit<
  InvoiceRecord,
  'subtotal' | 'tax' | 'total' | 'balance' | 'total_rank' | 'version'
> {
  lines: readonly LineDraft[];
  taxLabel: string | null;
  taxBasisPoints: number;
}

/** An invoice with all that its sums are made of. */
export interface ComposedInvoice {
  invoice: InvoiceRecord;
  lines: LineRow[];
  taxes: TaxRow[];
}

/** Sums an invoice up: lines make the subtotal, tax is on the subtotal, credit comes off; all of it is still owed. */
export function composeInvoice({ lines: drafts, taxLabel, taxBasisPoints, ...head }: InvoiceDraft): ComposedInvoice {
  const key = { account_id: head.account_id, invoice_id: head.id };
  const lines = drafts.map((draft, position) => ({
    ...key,
    ...draft,
    position,
    amount: draft.quantity * draft.unit_amount,
  }));
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const tax = taxLabel === null ? 0 : shareOf(subtotal, taxBasisPoints);
  const rate = String(taxBasisPoints / 100);
  const taxes = taxLabel === null ? [] : [{ ...key, position: 0, label: taxLabel, rate, amount: tax }];
  const total = subtotal + tax - head.credit;
  const total_rank = rankOf(total, head.currency);
  return { invoice: { ...head, version: 1, subtotal, tax, total, balance: total, total_rank }, lines, taxes };
}
