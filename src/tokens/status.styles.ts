import { css } from 'lit';

/** Tokens of the badges. Made from `tokens.json` by `npm run tokens`. */
export const statusTokens = css`
  :host {
    --_color-paid: var(--invoice-color-paid, var(--_color-success));
    --_color-unpaid: var(--invoice-color-unpaid, var(--_color-warning));
    --_color-cancelled: var(--invoice-color-cancelled, var(--_color-text-muted));
    --_color-refunded: var(--invoice-color-refunded, var(--_violet));
    --_color-expired: var(--invoice-color-expired, var(--_color-danger));
    --_badge-radius: var(--invoice-badge-radius, 1rem);
    --_badge-tint: var(--invoice-badge-tint, 12%);
    --_badge-font-size: var(--invoice-badge-font-size, var(--_font-size-small));
  }
`;
