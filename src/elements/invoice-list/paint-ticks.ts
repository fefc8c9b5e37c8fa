import { isPayable, type InvoiceRow } from '../../domain/invoice.ts';
import { selectIsStale, selectPageTicks } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';

/**
 * Sets every box by what is selected, for rows outlive the invoices that they show; only boxes that differ are touched.
 * @param root Where the table is drawn.
 * @param rows The invoices that are drawn.
 */
export function paintTicks(root: ParentNode, rows: readonly InvoiceRow[], state: InvoiceState): void {
  const body = root.querySelector('tbody');
  const all = root.querySelector<HTMLInputElement>('input.all');
  if (!body || !all) return;
  for (const [at, row] of rows.entries()) {
    const line = body.rows[at];
    const box = line?.cells[0]?.firstElementChild;
    const on = state.selection.has(row.id);
    if (!(box instanceof HTMLInputElement)) continue;
    box.checked = on;
    line?.classList.toggle('ticked', on);
  }
  const ticks = selectPageTicks(state);
  all.checked = ticks === 'all';
  all.indeterminate = ticks === 'some';
  // While a notice of old rows lies over it, too.
  all.disabled = selectIsStale(state) || !rows.some(isPayable);
}
