import type { LitElement } from 'lit';
import type { InvoiceRow } from '../../domain/invoice.ts';
import type { Localizer } from '../../i18n/localizer.ts';

/** The meaning of a status where one points at it; set on the way, for a title in each row would cost each page. */
export function explainStatus(
  host: LitElement,
  rows: () => readonly InvoiceRow[],
  source: { readonly localizer: Localizer },
): void {
  host.renderRoot.addEventListener('pointerover', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.part.contains('status')) return;
    const row = rows()[target.closest('tr')?.sectionRowIndex ?? -1];
    if (row) target.title = row.status === 'unknown' ? '' : source.localizer.messages.meanings[row.status];
  });
}
