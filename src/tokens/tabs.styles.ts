import { css } from 'lit';

/** Tokens of the tabs. Made from `tokens.json` by `npm run tokens`. */
export const tabsTokens = css`
  :host {
    --_tab-height: var(--invoice-tab-height, 2.5rem);
    --_tab-indicator: var(--invoice-tab-indicator, var(--_color-accent));
  }
`;
