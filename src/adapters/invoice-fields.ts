import { LINE_ITEM_KINDS, type LineItemKind } from '../domain/invoice-detail.ts';
import { INVOICE_STATUSES, type InvoiceRow, type KnownInvoiceStatus } from '../domain/invoice.ts';
import { isStatusFilter, type StatusFilter } from '../domain/query.ts';

/** What of an invoice depends on a status of any text. */
export interface StatusFields {
  readonly status: string;
  readonly rawStatus?: string | undefined;
  readonly payable: boolean;
}

const isKnownStatus = (status: string): status is KnownInvoiceStatus =>
  (INVOICE_STATUSES as readonly string[]).includes(status);

/** The invoice with a status that we know, or `unknown`. One that has a status of an unknown meaning is never payable. */
export function readStatus<Fields extends StatusFields>(
  fields: Fields,
): Omit<Fields, keyof StatusFields> & Pick<InvoiceRow, keyof StatusFields> {
  const { status, rawStatus = status, payable } = fields;
  const known = isKnownStatus(status);
  return { ...fields, status: known ? status : 'unknown', rawStatus, payable: known && payable };
}

const isKnownKind = (kind: string): kind is LineItemKind => (LINE_ITEM_KINDS as readonly string[]).includes(kind);

/** The line with a kind that we know, or `other`. */
export function readKind<Fields extends { readonly kind: string }>(
  fields: Fields,
): Omit<Fields, 'kind'> & { readonly kind: LineItemKind } {
  return { ...fields, kind: isKnownKind(fields.kind) ? fields.kind : 'other' };
}

/** The counts of the filters that this version knows. */
export function readCounts(counts: Readonly<Record<string, number>>): Partial<Record<StatusFilter, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([filter]) => isStatusFilter(filter)));
}
