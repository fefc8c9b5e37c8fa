import { css } from 'lit';

/** Tokens of the table. Made from `tokens.json` by `npm run tokens`. */
export const listTokens = css`
  :host {
    --_list-background: var(--invoice-list-background, var(--_color-surface));
    --_list-border: var(--invoice-list-border, var(--_color-border));
    --_list-radius: var(--invoice-list-radius, var(--_radius));
    --_header-background: var(--invoice-header-background, var(--_color-surface-subtle));
    --_header-color: var(--invoice-header-color, var(--_color-text-muted));
    --_header-font-size: var(--invoice-header-font-size, var(--_font-size-small));
    --_header-font-weight: var(--invoice-header-font-weight, var(--_font-weight-strong));
    --_header-height: var(--invoice-header-height, 2.5rem);
    --_list-min-rows: var(--invoice-list-min-rows, 10);
    --_row-height: var(--invoice-row-height, 3.125rem);
    --_row-border: var(--invoice-row-border, var(--_color-border));
    --_row-stripe: var(--invoice-row-stripe, transparent);
    --_cell-padding: var(--invoice-cell-padding, calc(var(--_space) * 2.5));
  }
`;
