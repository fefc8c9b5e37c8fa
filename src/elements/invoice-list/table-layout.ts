import type { LazyViewController } from '../../controllers/lazy-view.ts';
import { warnOnce } from '../../warn.ts';
import type * as ColumnsView from './columns/view.ts';
import { headTemplate } from './head-template.ts';
import type { ColumnsHost, TableLayout } from './layout.ts';
import { rowTemplate } from './row-template.ts';
import { skeletonTemplate } from './view-templates.ts';

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
