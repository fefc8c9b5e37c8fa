import type { TemplateResult } from 'lit';
import type { LazyViewController } from '../../controllers/lazy-view.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';
import { warnOnce } from '../../warn.ts';
import type { InvoiceColumn } from './column.ts';
import type * as ColumnsView from './columns/view.ts';
import { headTemplate, type HeadContext } from './head-template.ts';
import { rowTemplate, type RowContext } from './row-template.ts';
import { skeletonTemplate } from './view-templates.ts';

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

const defaultLayout: TableLayout = { head: headTemplate, row: rowTemplate, skeleton: () => skeletonTemplate() };

/** So many columns of which nothing is known yet, besides the box to tick. */
function waitingLayout(columns: number): TableLayout {
  const skeleton = () => skeletonTemplate(['select', ...Array<string>(columns).fill('')]);
  return { head: skeleton, row: skeleton, skeleton };
}

/**
 * What draws the table now. The code for columns of a host comes when a host asks for some; without it the table is the
 * default one.
 */
export function chooseLayout(
  host: ColumnsHost,
  { view, failed, load }: LazyViewController<typeof ColumnsView>,
): TableLayout {
  if (view) return view.layoutOf(host) ?? defaultLayout;
  const count = (host.columns ?? host.querySelectorAll(':scope>invoice-column')).length;
  if (count > 0 && !failed) {
    void load();
    return waitingLayout(count);
  }
  if (failed) warnOnce('Columns could not be loaded.');
  return defaultLayout;
}
