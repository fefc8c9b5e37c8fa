import { css } from 'lit';

/** Tokens of the panels of an invoice and of a checkout. Made from `tokens.json` by `npm run tokens`. */
export const panelTokens = css`
  :host {
    --_panel-background: var(--invoice-panel-background, var(--_color-surface));
    --_panel-border: var(--invoice-panel-border, var(--_color-border));
    --_panel-padding: var(--invoice-panel-padding, var(--_space-5));
  }
`;
