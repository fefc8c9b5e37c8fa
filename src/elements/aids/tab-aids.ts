import type { LitElement } from 'lit';
import { RovingTabindexController } from '../../controllers/roving-tabindex.ts';
import { adopt, hideOnPaper } from './paper.styles.ts';
import { PanelMember, type StoreSource } from './panel-member.ts';
import { groupOf } from './tab-panels.ts';

/**
 * Has the Tab key leave from where the arrows led, and come back to the tab that is chosen, or to the first one: what is
 * asked may have no tab.
 */
function moveTabStop(host: LitElement): void {
  const find = (selector: string) => host.renderRoot.querySelector(`[role=tab]${selector}`);
  const stopAt = (stop: Element | null) => {
    if (!stop) return;
    for (const tab of host.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')) tab.tabIndex = tab === stop ? 0 : -1;
  };
  const rest = () => find('[aria-selected=true]') ?? find('');
  // An update takes the tab stop from nobody who is there.
  const hostUpdated = () => stopAt(host.shadowRoot?.activeElement?.closest('[role=tab]') ?? rest());
  host.renderRoot.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('[role=tab]')) stopAt(target);
  });
  host.renderRoot.addEventListener('focusout', () => stopAt(rest()));
  host.addController({ hostUpdated });
  hostUpdated();
}

/** Tabs, for people who do not see or point. */
export function aidTabs(host: LitElement, source: StoreSource): void {
  new RovingTabindexController(host, () => [...host.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')]);
  moveTabStop(host);
  adopt(host, hideOnPaper);
  new PanelMember(
    host,
    source,
    (store) => groupOf(store).tabs.add(host),
    (store) => groupOf(store).tabs.delete(host),
  );
}
