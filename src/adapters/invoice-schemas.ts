import { array, boolean, nullish, number, object, picklist, pipe, record, string, transform } from 'valibot';
import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { InvoicePage } from './adapter.ts';
import { toCounts, toLineItem, toParty, toRow } from './invoice-fields.ts';
import { calendarDate, count, filled, moneySchema, optionalText } from './value-schemas.ts';

const linksSchema = object({ invoice: optionalText, service: optionalText, pdf: optionalText });

const rowEntries = {
  id: filled,
  number: filled,
  version: filled,
  status: filled,
  rawStatus: optionalText,
  hostname: optionalText,
  primaryIp: optionalText,
  serviceId: optionalText,
  product: optionalText,
  invoiceDate: calendarDate,
  dueDate: nullish(calendarDate),
  total: moneySchema,
  balance: moneySchema,
  payable: boolean(),
  notPayableReason: optionalText,
  links: nullish(linksSchema),
};

/** One page, as `listInvoices` answers. */
export const pageSchema = pipe(
  object({
    rows: array(pipe(object(rowEntries), transform(toRow))),
    total: nullish(count),
    counts: nullish(record(string(), count)),
    nextCursor: optionalText,
  }),
  transform(({ rows, total, counts, nextCursor }): InvoicePage => ({
    rows,
    total: total ?? undefined,
    counts: counts ? toCounts(counts) : undefined,
    nextCursor: nextCursor ?? undefined,
  })),
);

const partySchema = pipe(
  object({ name: string(), address: array(string()), email: optionalText, taxId: optionalText }),
  transform((party) => toParty(party)),
);

const lineSchema = pipe(
  object({
    id: string(),
    kind: string(),
    description: string(),
    period: nullish(object({ start: calendarDate, end: calendarDate })),
    quantity: number(),
    unitPrice: moneySchema,
    amount: moneySchema,
    serviceId: optionalText,
    serviceLink: optionalText,
  }),
  transform(toLineItem),
);

const taxSchema = pipe(
  object({ label: string(), rate: optionalText, amount: moneySchema }),
  transform(({ rate, ...tax }) => ({ ...tax, rate: rate ?? undefined })),
);

const paymentSchema = pipe(
  object({
    id: string(),
    kind: picklist(['payment', 'refund', 'credit']),
    date: calendarDate,
    amount: moneySchema,
    gateway: optionalText,
    orderId: optionalText,
  }),
  transform(({ gateway, orderId, ...payment }) => ({
    ...payment,
    gateway: gateway ?? undefined,
    orderId: orderId ?? undefined,
  })),
);

/** One invoice with its lines, as `getInvoice` answers. */
export const detailSchema = pipe(
  object({
    ...rowEntries,
    billedTo: partySchema,
    payTo: partySchema,
    lines: array(lineSchema),
    subtotal: moneySchema,
    taxes: array(taxSchema),
    credit: moneySchema,
    payments: array(paymentSchema),
  }),
  transform((detail): InvoiceDetail => {
    const { billedTo, payTo, lines, subtotal, taxes, credit, payments } = detail;
    return { ...toRow(detail), billedTo, payTo, lines, subtotal, taxes, credit, payments };
  }),
);
