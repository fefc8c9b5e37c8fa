import type { LitElement } from 'lit';
import { FocusKeeper } from './focus-keeper.ts';
import { adopt, hideOnPaper } from './paper.styles.ts';
import type { StoreSource } from './panel-member.ts';
import { firstList } from './tab-panels.ts';

/** Pages, for people who do not see or point: the focus stays on the page that was pressed, wherever its button is now. */
export function aidPages(host: LitElement, source: StoreSource): void {
  adopt(host, hideOnPaper);
  const find = (selector: string) => host.renderRoot.querySelectorAll<HTMLElement>(selector);
  new FocusKeeper(host, {
    follow(focused) {
      const step = [...find('.step')].indexOf(focused);
      const page = focused.dataset['page'];
      return () => (step < 0 ? find(`[data-page="${page}"]:not(.step)`)[0] : find('.step')[step]);
    },
    next: ['[aria-current]', '[part=range]'],
    outside: () => firstList(source.store),
  });
}
