import type { TemplateResult } from 'lit';
import type { InvoiceRow } from '../../domain/invoice.ts';
import type { InvoiceColumn } from './column.ts';
import type { HeadContext } from './head-template.ts';
import type { RowContext } from './row-template.ts';

/** An element for which a host can choose columns. */
export interface ColumnsHost extends HTMLElement {
  readonly columns: readonly (InvoiceColumn | string)[] | undefined;
}

/** What draws the rows of the table: those of the default table, or with the columns that a host chose. */
export interface TableLayout {
  head(context: HeadContext): TemplateResult;
  row(row: InvoiceRow, context: RowContext): TemplateResult;
  /** A row that stands for one to come. */
  skeleton(): TemplateResult;
}
