import type { CalendarDate } from './dates.ts';
import type { InvoiceRow } from './invoice.ts';
import type { Money } from './money.ts';

/** What a line bills; `other` for a kind that this version does not know. */
export const LINE_ITEM_KINDS = ['renewal', 'upgrade', 'additional-ip', 'setup', 'credit', 'discount', 'other'] as const;

/** One of {@link LINE_ITEM_KINDS}. */
export type LineItemKind = (typeof LINE_ITEM_KINDS)[number];

/** One line of an invoice. */
export interface LineItem {
  readonly id: string;
  readonly kind: LineItemKind;
  readonly description: string;
  /** First and last day that the line pays for. */
  readonly period?: { readonly start: CalendarDate; readonly end: CalendarDate } | undefined;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly amount: Money;
  readonly serviceId?: string | undefined;
  /** The service's page; goes through `safeUrl`. */
  readonly serviceLink?: string | undefined;
}

/** Who is billed, or who bills. */
export interface Party {
  readonly name: string;
  /** Address lines in the order to print them. */
  readonly address: readonly string[];
  readonly email?: string | undefined;
  /** VAT or other tax number. */
  readonly taxId?: string | undefined;
}

/** One tax of the invoice. */
export interface TaxLine {
  readonly label: string;
  /** Percent in decimal notation, such as `19` or `7.7`. */
  readonly rate?: string | undefined;
  readonly amount: Money;
}

/** A payment or refund that touched the invoice. */
export interface InvoicePayment {
  readonly id: string;
  readonly kind: 'payment' | 'refund' | 'credit';
  readonly date: CalendarDate;
  readonly amount: Money;
  readonly gateway?: string | undefined;
  /** The payment order that it came with. */
  readonly orderId?: string | undefined;
}

/** Everything about one invoice. */
export interface InvoiceDetail extends InvoiceRow {
  readonly billedTo: Party;
  readonly payTo: Party;
  readonly lines: readonly LineItem[];
  readonly subtotal: Money;
  readonly taxes: readonly TaxLine[];
  /** Account credit that was applied. */
  readonly credit: Money;
  readonly payments: readonly InvoicePayment[];
}
