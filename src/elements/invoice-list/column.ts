import type { InvoiceRow } from '../../domain/invoice.ts';

/** The columns that the list knows; `product` and `balance` are not in the table unless a host lists them. */
export type InvoiceColumnName =
  | 'number'
  | 'hostname'
  | 'primary-ip'
  | 'invoice-date'
  | 'due-date'
  | 'total'
  | 'status'
  | 'operation'
  | 'product'
  | 'balance';

/** One column that a host chose: one that the list knows, changed or not, or one of the host's own. */
export interface InvoiceColumn {
  /** An {@link InvoiceColumnName}, or a name of the host's own for a column with `render` or `text`. */
  readonly name: string;
  /** The header; by default the list's own, or the name. */
  readonly label?: string | undefined;
  /**
   * What a cell shows: a text, which is never read as HTML, or a node, which is put in as it is. Nothing is a dash.
   * Called each time the rows are drawn, so also for the same invoice again.
   */
  readonly render?: ((invoice: InvoiceRow) => string | Node | null | undefined) | undefined;
  /** The text of a cell with fields of the invoice in braces, such as `{hostname} · {primaryIp}`. */
  readonly text?: string | undefined;
  /** Makes the text a link; fields of the invoice in braces, encoded, such as `/servers/{serviceId}`. */
  readonly href?: string | undefined;
  /** Where the texts stand; by default at the start, amounts at the end. */
  readonly align?: 'start' | 'end' | undefined;
  /** Width in the table as a CSS length, such as `8rem`. */
  readonly width?: string | undefined;
}
