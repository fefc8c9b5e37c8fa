import {
  array,
  boolean,
  nullish,
  number,
  object,
  picklist,
  pipe,
  record,
  string,
  transform,
  type InferOutput,
} from 'valibot';
import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';
import type { InvoicePage } from '../adapter.ts';
import { toCounts, toLineItem, toParty, toRow } from '../invoice-fields.ts';
import { calendarDate, count, filled, moneySchema, optionalText } from '../value-schemas.ts';

const linksSchema = object({ invoice: optionalText, service: optionalText, pdf: optionalText });

const invoiceSchema = object({
  id: filled,
  number: filled,
  version: filled,
  status: filled,
  hostname: optionalText,
  primary_ip: optionalText,
  service_id: optionalText,
  product: optionalText,
  invoice_date: calendarDate,
  due_date: nullish(calendarDate),
  total: moneySchema,
  balance: moneySchema,
  payable: boolean(),
  not_payable_reason: optionalText,
  links: nullish(linksSchema),
});

type WireInvoice = InferOutput<typeof invoiceSchema>;

function rowOf(wire: WireInvoice): InvoiceRow {
  return toRow({
    ...wire,
    primaryIp: wire.primary_ip,
    serviceId: wire.service_id,
    invoiceDate: wire.invoice_date,
    dueDate: wire.due_date,
    notPayableReason: wire.not_payable_reason,
  });
}

/** `InvoicePage` of the contract, as the port's page. */
export const wirePageSchema = pipe(
  object({
    data: array(pipe(invoiceSchema, transform(rowOf))),
    page: object({ total: nullish(count), next_cursor: optionalText }),
    counts: nullish(record(string(), count)),
  }),
  transform(({ data, page, counts }): InvoicePage => ({
    rows: data,
    total: page.total ?? undefined,
    counts: counts ? toCounts(counts) : undefined,
    nextCursor: page.next_cursor ?? undefined,
  })),
);

const partySchema = pipe(
  object({ name: string(), address: array(string()), email: optionalText, tax_id: optionalText }),
  transform((wire) => toParty({ ...wire, taxId: wire.tax_id })),
);

const lineSchema = pipe(
  object({
    id: string(),
    kind: string(),
    description: string(),
    period: nullish(object({ start: calendarDate, end: calendarDate })),
    quantity: number(),
    unit_price: moneySchema,
    amount: moneySchema,
    service_id: optionalText,
    service_link: optionalText,
  }),
  transform((wire) =>
    toLineItem({
      ...wire,
      unitPrice: wire.unit_price,
      serviceId: wire.service_id,
      serviceLink: wire.service_link,
    }),
  ),
);

const taxSchema = pipe(
  object({ label: string(), rate: optionalText, amount: moneySchema }),
  transform(({ label, rate, amount }) => ({ label, rate: rate ?? undefined, amount })),
);

const paymentSchema = pipe(
  object({
    id: string(),
    kind: picklist(['payment', 'refund', 'credit']),
    date: calendarDate,
    amount: moneySchema,
    gateway: optionalText,
    order_id: optionalText,
  }),
  transform(({ order_id, gateway, ...payment }) => ({
    ...payment,
    gateway: gateway ?? undefined,
    orderId: order_id ?? undefined,
  })),
);

/** `InvoiceDetail` of the contract, as the port's detail. */
export const wireDetailSchema = pipe(
  object({
    ...invoiceSchema.entries,
    billed_to: partySchema,
    pay_to: partySchema,
    lines: array(lineSchema),
    subtotal: moneySchema,
    taxes: array(taxSchema),
    credit: moneySchema,
    payments: array(paymentSchema),
  }),
  transform((wire): InvoiceDetail => {
    const { billed_to: billedTo, pay_to: payTo, lines, subtotal, taxes, credit, payments } = wire;
    return { ...rowOf(wire), billedTo, payTo, lines, subtotal, taxes, credit, payments };
  }),
);
