import type { InvoiceDetail, LineItem, LineItemKind, Party } from '../domain/invoice-detail.ts';
import { LINE_ITEM_KINDS } from '../domain/invoice-detail.ts';
import { INVOICE_STATUSES, type InvoiceLinks, type InvoiceRow, type KnownInvoiceStatus } from '../domain/invoice.ts';
import type { StatusFilter } from '../domain/query.ts';
import { isStatusFilter } from '../domain/query.ts';

/** The same properties, each of which may also be `null` or missing where it was optional. */
export type Loose<Shape> = {
  readonly [Key in keyof Shape]: undefined extends Shape[Key] ? Shape[Key] | null : Shape[Key];
};

/** A row as it comes in: any status text, and nothing that is missing made up. */
export interface RowFields extends Loose<Omit<InvoiceRow, 'status' | 'rawStatus' | 'links'>> {
  readonly status: string;
  readonly rawStatus?: string | null | undefined;
  readonly links?: Loose<InvoiceLinks> | null | undefined;
}

const STATUSES: ReadonlySet<string> = new Set(INVOICE_STATUSES);
const isKnownStatus = (status: string): status is KnownInvoiceStatus => STATUSES.has(status);

/** The row that the fields make. One that has a status of an unknown meaning is never payable. */
export function toRow(fields: RowFields): InvoiceRow {
  const { status } = fields;
  const known = isKnownStatus(status);
  return {
    id: fields.id,
    number: fields.number,
    version: fields.version,
    status: known ? status : 'unknown',
    rawStatus: fields.rawStatus ?? status,
    hostname: fields.hostname ?? undefined,
    primaryIp: fields.primaryIp ?? undefined,
    serviceId: fields.serviceId ?? undefined,
    product: fields.product ?? undefined,
    invoiceDate: fields.invoiceDate,
    dueDate: fields.dueDate ?? undefined,
    total: fields.total,
    balance: fields.balance,
    payable: known && fields.payable,
    notPayableReason: fields.notPayableReason ?? undefined,
    links: fields.links ? toLinks(fields.links) : undefined,
  };
}

function toLinks({ invoice, service, pdf }: Loose<InvoiceLinks>): InvoiceLinks {
  return { invoice: invoice ?? undefined, service: service ?? undefined, pdf: pdf ?? undefined };
}

/** What a detail has besides its row. */
export type DetailFields = Omit<InvoiceDetail, keyof InvoiceRow>;

/** One line as it comes in, of any kind. */
export type LineFields = Loose<Omit<LineItem, 'kind'>> & { readonly kind: string };

const isKnownKind = (kind: string): kind is LineItemKind => (LINE_ITEM_KINDS as readonly string[]).includes(kind);

/** The line that the fields make. */
export function toLineItem(fields: LineFields): LineItem {
  const { id, kind, description, period, quantity, unitPrice, amount, serviceId, serviceLink } = fields;
  return {
    id,
    kind: isKnownKind(kind) ? kind : 'other',
    description,
    period: period ?? undefined,
    quantity,
    unitPrice,
    amount,
    serviceId: serviceId ?? undefined,
    serviceLink: serviceLink ?? undefined,
  };
}

/** The party that the fields make. */
export function toParty({ name, address, email, taxId }: Loose<Party>): Party {
  return { name, address, email: email ?? undefined, taxId: taxId ?? undefined };
}

/** The counts of the filters that this version knows. */
export function toCounts(counts: Readonly<Record<string, number>>): Partial<Record<StatusFilter, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([filter]) => isStatusFilter(filter)));
}
