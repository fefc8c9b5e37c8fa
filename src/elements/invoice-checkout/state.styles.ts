import { css } from 'lit';

/** The second column in each state: paying, under way, paid, over; and what stands there instead. */
export const stateStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }

  .pay .head {
    justify-content: space-between;
    margin-block-end: var(--_space-4);
  }

  [part='expires'],
  .hint {
    color: var(--_color-text-muted);
  }

  .card.pay {
    box-shadow: var(--_shadow);
  }

  [part='payment'] .sums .strong {
    margin-block-start: var(--_space-1);
    padding-block-start: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .wide {
    inline-size: 100%;
    min-block-size: 2.75rem;
    font-size: var(--_font-size-large);
    font-variant-numeric: tabular-nums;
  }

  [aria-disabled='true'] {
    cursor: default;
  }

  .button[aria-disabled='true'] {
    opacity: var(--_opacity-disabled);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    text-decoration: none;
  }

  a.primary {
    color: var(--_color-on-accent);
  }

  .icon {
    --_state: var(--_color-text-muted);

    inline-size: 2rem;
    padding: var(--_space-1);
    border-radius: 50%;
    background: color-mix(in srgb, var(--_state) 14%, transparent);
    color: var(--_state);
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .paid .icon {
    --_state: var(--_color-paid);
  }

  .underway .icon {
    --_state: var(--_color-accent);
  }

  .sentence:not(:empty) {
    margin-block-start: var(--_space-2);
  }

  .sentence + .notice,
  .sentence + [part='message'],
  .sentence + .hint,
  .notice + .hint {
    margin-block-start: var(--_space-3);
  }

  .paid .sums {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .ways:has(*) {
    margin-block-start: var(--_space-5);
  }

  .notice {
    padding: 0.625rem 0.875rem;
    /* Seen where the system takes the backgrounds away. */
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    background: color-mix(in srgb, var(--_color-warning) 10%, var(--_color-surface));
  }

  [part='message'] ul {
    list-style: disc;
  }

  .title {
    font-size: inherit;
    font-weight: var(--_font-weight-strong);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }

  .panel {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: 3rem var(--_space-6);
    color: var(--_color-text-muted);
    text-align: center;
  }

  .panel .title {
    color: var(--_color-text);
    font-size: var(--_font-size-large);
  }

  .panel .button {
    margin-block-start: var(--_space-2);
  }
`;
