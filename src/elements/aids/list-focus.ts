import type { LitElement } from 'lit';
import type { InvoiceRow } from '../../domain/invoice.ts';
import { canTakeFocus, FocusKeeper } from './focus-keeper.ts';

const CONTROLS = 'a, button, input';

/** Rows are drawn over: what was the row of one invoice is that of another then. The focus goes with the invoice. */
export function keepListFocus(host: LitElement, rowsNow: () => readonly InvoiceRow[]): void {
  /** The invoices that the rows show, while the next ones are drawn. */
  let shown = rowsNow();
  const lines = () => host.renderRoot.querySelector('tbody')?.rows;

  new FocusKeeper(host, {
    follow(focused) {
      const [cell, line] = [focused.closest('td'), focused.closest('tr')];
      const at = line?.sectionRowIndex ?? -1;
      const invoice = line?.parentElement?.localName === 'tbody' ? shown[at] : undefined;
      if (!invoice || !cell) return () => focused;
      const control = [...cell.querySelectorAll(CONTROLS)].indexOf(focused);
      return () => {
        const now = lines()?.[positionOf(invoice, at, rowsNow())];
        const same = now?.cells[cell.cellIndex]?.querySelectorAll(CONTROLS)[control];
        return [same, ...(now?.querySelectorAll(CONTROLS) ?? [])].find(canTakeFocus);
      };
    },
    next: ['[part=retry-button]', '[part=show-all-button]', 'table'],
  });
  host.addController({
    hostUpdated() {
      shown = rowsNow();
    },
  });
}

/** Where the invoice is now; where it is not there any more, who took its place. */
function positionOf({ id }: InvoiceRow, before: number, rows: readonly InvoiceRow[]): number {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? Math.min(before, rows.length - 1) : at;
}
