import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';

/** What of an invoice a row of the list carries. */
export function rowOf(detail: InvoiceDetail): InvoiceRow {
  const { billedTo, payTo, lines, subtotal, taxes, credit, payments, ...row } = detail;
  return row;
}
