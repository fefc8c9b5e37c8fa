import { selectGroups } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';
import { selectionText } from './spoken-texts.ts';

type Ticked = Pick<InvoiceState, 'selection'>;

/** What there is to say of what is ticked now; empty when it is what it was, or nobody has to hear of it. */
export function selectionNews(state: InvoiceState, before: InvoiceState | undefined): string {
  const { selection } = state;
  if (selection === before?.selection || selection.size + (before?.selection.size ?? 0) === 0) return '';
  // What was paid is no longer ticked; that it was paid is the news.
  if (before && isPaidOff(state, before)) return '';
  const text = textOf(state);
  // Both in the language of now: another language is no other selection.
  return before && text === textOf({ ...before, settings: state.settings }) ? '' : text;
}

function textOf(state: InvoiceState): string {
  const { localizer } = state.settings;
  const sums = selectGroups(state).map(({ total }) => localizer.money(total));
  return selectionText(state.selection.size, sums, localizer);
}

/** Whether all that has changed is that invoices of the order that was paid are no longer ticked. */
function isPaidOff({ payment, selection }: InvoiceState, before: Ticked): boolean {
  if (payment.phase !== 'paid') return false;
  const paid = new Set(payment.order.allocations.map(({ invoiceId }) => invoiceId));
  const gone = [...before.selection.keys()].filter((id) => !selection.has(id));
  const isLess = gone.length > 0 && selection.size + gone.length === before.selection.size;
  return isLess && gone.every((id) => paid.has(id));
}
