import type { LitElement } from 'lit';
import type * as Aids from './aids/index.ts';

/**
 * Gives a tag what helps people who do not see or point, once it is drawn: the first paint does not wait for it. What
 * can't be loaded is tried again with the next change.
 */
export function bringAids(host: LitElement, give: (aids: typeof Aids) => void): void {
  let asked = false;
  const hostUpdated = () => {
    if (!asked) import('./aids/index.ts').then(give, () => (asked = false));
    asked = true;
  };
  host.addController({ hostUpdated });
  hostUpdated();
}
