import type { LitElement } from 'lit';
import type { InvoiceRow } from '../../domain/invoice.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { closestTo } from '../dom.ts';

/** The meaning of a status where one points at it; set on the way, for a title in each row would cost each page. */
export function explainStatus(
  host: LitElement,
  rows: () => readonly InvoiceRow[],
  source: { readonly localizer: Localizer },
): void {
  const explained = new Set<HTMLElement>();
  host.renderRoot.addEventListener('pointerover', (event) => {
    const badge = closestTo(event, '[part~=status]');
    const row = rows()[badge?.closest('tr')?.sectionRowIndex ?? -1];
    if (!badge || !row || row.status === 'unknown') return;
    badge.title = source.localizer.messages.meanings[row.status];
    explained.add(badge);
  });
  host.addController({
    hostUpdated() {
      // Rows are drawn over: the badge may be that of another invoice now.
      for (const badge of explained) badge.removeAttribute('title');
      explained.clear();
    },
  });
}
