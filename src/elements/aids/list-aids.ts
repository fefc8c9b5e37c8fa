import type { LitElement } from 'lit';
import type { InvoicePage } from '../../adapters/adapter.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { explainStatus } from './explain-status.ts';
import { keepListFocus } from './list-focus.ts';
import { listAidStyles } from './list-aids.styles.ts';
import { adopt } from './paper.styles.ts';
import { PanelMember, type StoreSource } from './panel-member.ts';
import { selectRanges } from './select-range.ts';
import { groupOf } from './tab-panels.ts';

interface ListSource extends StoreSource {
  readonly localizer: Localizer;
  /** What the list shows. */
  readonly slice: { readonly page: InvoicePage | undefined } | undefined;
}

/** WebKit takes no name from a caption whose text is in a slot, but where it is referred to. */
function nameTable(host: LitElement): void {
  const hostUpdated = () => {
    const table = host.renderRoot.querySelector('table');
    if (!table?.caption) return;
    table.caption.id = 'caption';
    table.setAttribute('aria-labelledby', 'caption');
    // Chromium describes a table by a caption that does not name it by itself: the same words would be said twice.
    table.setAttribute('aria-description', '');
  };
  host.addController({ hostUpdated });
  hostUpdated();
}

/** A list, for people who do not see or point, and on paper. */
export function aidList(host: LitElement, internals: ElementInternals | undefined, source: ListSource): void {
  const rows = () => source.slice?.page?.rows ?? [];
  keepListFocus(host, rows);
  selectRanges(host, source);
  explainStatus(host, rows, source);
  nameTable(host);
  new PanelMember(
    host,
    source,
    (store) => groupOf(store).lists.set(host, internals),
    (store) => {
      groupOf(store).lists.delete(host);
      // It may come to another provider, which has no tabs.
      if (internals) internals.role = internals.ariaLabel = null;
    },
  );
  adopt(host, listAidStyles);
}
