import { css } from 'lit';

/** Tokens of the bar that pays. Made from `tokens.json` by `npm run tokens`. */
export const barTokens = css`
  :host {
    --_bar-background: var(--invoice-bar-background, var(--_color-surface-raised));
    --_bar-border: var(--invoice-bar-border, var(--_color-border));
    --_bar-shadow: var(--invoice-bar-shadow, var(--_shadow));
  }
`;
