import { array, boolean, number, object, picklist, pipe, record, string, transform, type GenericSchema } from 'valibot';
import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { InvoicePage } from './adapter.ts';
import { readCounts, readKind, readStatus } from './invoice-fields.ts';
import { calendarDate, count, filled, maybe, moneySchema, optionalText } from './value-schemas.ts';

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
  dueDate: maybe(calendarDate),
  total: moneySchema,
  balance: moneySchema,
  payable: boolean(),
  notPayableReason: optionalText,
  paymentOrderId: optionalText,
  minimumPayment: maybe(moneySchema),
  links: maybe(object({ invoice: optionalText, service: optionalText, pdf: optionalText })),
};

/** The rows of a page. */
export const rowsSchema = array(pipe(object(rowEntries), transform(readStatus)));

/** Counts by status filter; those that this version does not know are left out. */
export const countsSchema = maybe(pipe(record(string(), count), transform(readCounts)));

/** One page, as `listInvoices` answers. */
export const pageSchema = object({
  rows: rowsSchema,
  total: maybe(count),
  counts: countsSchema,
  nextCursor: optionalText,
}) satisfies GenericSchema<unknown, InvoicePage>;

const partySchema = object({ name: string(), address: array(string()), email: optionalText, taxId: optionalText });

const lineSchema = object({
  id: string(),
  kind: string(),
  description: string(),
  period: maybe(object({ start: calendarDate, end: calendarDate })),
  quantity: number(),
  unitPrice: moneySchema,
  amount: moneySchema,
  serviceId: optionalText,
  serviceLink: optionalText,
});

const paymentSchema = object({
  id: string(),
  kind: picklist(['payment', 'refund', 'credit']),
  date: calendarDate,
  amount: moneySchema,
  gateway: optionalText,
  orderId: optionalText,
});

/** One invoice with its lines, as `getInvoice` answers. */
export const detailSchema = pipe(
  object({
    ...rowEntries,
    billedTo: partySchema,
    payTo: partySchema,
    lines: array(pipe(lineSchema, transform(readKind))),
    subtotal: moneySchema,
    taxes: array(object({ label: string(), rate: optionalText, amount: moneySchema })),
    credit: moneySchema,
    payments: array(paymentSchema),
  }),
  transform((detail): InvoiceDetail => readStatus(detail)),
);
