import type { LitElement, ReactiveController } from 'lit';
import { RovingTabindexController } from '../../controllers/roving-tabindex.ts';
import { adopt, hideOnPaper } from './paper.styles.ts';
import { PanelMember, type StoreSource } from './panel-member.ts';
import { tabAidStyles } from './tab-aids.styles.ts';
import { groupOf } from './tab-panels.ts';

/** How much of the last tab has to be in sight; WebKit leaves no room behind it from right to left. */
const ENOUGH = 0.5;

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

/** Marks the bar while its last tab is out of sight. */
class MoreMark implements ReactiveController {
  readonly #host: LitElement;
  #observer: IntersectionObserver | undefined;
  #last: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    // It calls back at once where the tabs are there already.
    host.addController(this);
  }

  hostUpdated(): void {
    const tabs = this.#host.renderRoot.querySelector('.tabs');
    const last = tabs?.lastElementChild;
    if (!this.#host.isConnected || !last || last === this.#last) return;
    this.hostDisconnected();
    this.#last = last;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 1;
        tabs.parentElement?.classList.toggle('more', ratio < ENOUGH);
      },
      { root: tabs, threshold: ENOUGH },
    );
    this.#observer.observe(last);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#last = undefined;
  }
}

/** Tabs, for people who do not see or point. */
export function aidTabs(host: LitElement, source: StoreSource): void {
  new RovingTabindexController(host, () => [...host.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')]);
  moveTabStop(host);
  new MoreMark(host);
  adopt(host, hideOnPaper);
  adopt(host, tabAidStyles);
  new PanelMember(
    host,
    source,
    (store) => groupOf(store).tabs.add(host),
    (store) => groupOf(store).tabs.delete(host),
  );
}
