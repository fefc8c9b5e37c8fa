import { daysBetween, type CalendarDate } from './dates.ts';
import type { Money } from './money.ts';

/** Opaque id of an invoice; what URLs and requests carry. The number is for people. */
export type InvoiceId = string;

/** The statuses that the page knows, and those that real systems add. */
export const INVOICE_STATUSES = [
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

/** One of {@link INVOICE_STATUSES}. */
export type KnownInvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** A known status, or `unknown` for one that this version has not heard of; its own label is in `rawStatus`. */
export type InvoiceStatus = KnownInvoiceStatus | 'unknown';

/** Links that the billing system gives; each goes through `safeUrl` before it reaches the page. */
export interface InvoiceLinks {
  /** The invoice's own page. */
  readonly invoice?: string | undefined;
  /** The management page of the service that it bills. */
  readonly service?: string | undefined;
  /** The invoice as a PDF file. */
  readonly pdf?: string | undefined;
}

/** One row of the table. */
export interface InvoiceRow {
  readonly id: InvoiceId;
  /** What people call it, such as `INV-2026-0042`. */
  readonly number: string;
  /** Changes with every change of the invoice; sent back with a payment so that an old amount is refused. */
  readonly version: string;
  readonly status: InvoiceStatus;
  /** The status as the billing system spells it; the label of an unknown one. */
  readonly rawStatus: string;
  readonly hostname?: string | undefined;
  readonly primaryIp?: string | undefined;
  /** Id of the service that it bills; fills `{id}` of `service-href`. */
  readonly serviceId?: string | undefined;
  /** What was ordered, such as `Dedicated server`. */
  readonly product?: string | undefined;
  readonly invoiceDate: CalendarDate;
  readonly dueDate?: CalendarDate | undefined;
  /** What was billed: the Total column. */
  readonly total: Money;
  /** What is still owed: sums, allocations and keys use this. */
  readonly balance: Money;
  /** Whether the billing system takes a payment for it now: its fact, not a guess of the page. */
  readonly payable: boolean;
  /** Smallest part of the balance that can be paid; without it the invoice is paid whole. */
  readonly minimumPayment?: Money | undefined;
  /** Why not, as a short code of the billing system. */
  readonly notPayableReason?: string | undefined;
  /** The order whose payment for it is under way: it can be gone on with, or waited for. */
  readonly paymentOrderId?: string | undefined;
  readonly links?: InvoiceLinks | undefined;
}

/**
 * Days until a payable balance is due, negative when the date has passed; infinite when nothing is to be paid or there is
 * no date. `today` is the account's calendar date.
 */
export function daysLeft({ payable, balance, dueDate }: InvoiceRow, today: CalendarDate): number {
  return payable && balance.amount > 0 && dueDate !== undefined ? daysBetween(today, dueDate) : Infinity;
}

/** Whether the invoice's due date has passed with a payable balance. `today` is the account's calendar date. */
export function isOverdue(row: InvoiceRow, today: CalendarDate): boolean {
  return daysLeft(row, today) < 0;
}

/** Whether a payment can be started for it: the server says so, something is owed, and the status is understood. */
export function isPayable(row: InvoiceRow): boolean {
  return row.payable && row.balance.amount > 0 && row.status !== 'unknown';
}
