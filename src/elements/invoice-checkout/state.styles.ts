import { css } from 'lit';

/** The second column in each state: paying, under way, paid, over; and what stands there before and instead. */
export const stateStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .pay .head {
    justify-content: space-between;
    margin-block-end: 1rem;
  }

  [part='expires'],
  .hint {
    color: var(--_muted);
  }

  .pay legend {
    color: var(--_muted);
    font-weight: 500;
  }

  .pay .sums .strong {
    margin-block-start: 0.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }

  .wide {
    inline-size: 100%;
    min-block-size: 2.75rem;
    font-size: 1rem;
    font-variant-numeric: tabular-nums;
  }

  [aria-disabled='true'] {
    cursor: default;
  }

  .button[aria-disabled='true'] {
    opacity: 0.5;
  }

  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    color: inherit;
    text-decoration: none;
  }

  a.primary {
    color: var(--_on-accent);
  }

  .icon {
    --_state: var(--_muted);

    inline-size: 2rem;
    padding: 0.25rem;
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
    --_state: var(--invoice-color-paid, light-dark(#0c6b42, #63d297));
  }

  .underway .icon {
    --_state: var(--_accent);
  }

  .sentence:not(:empty) {
    margin-block-start: 0.5rem;
  }

  .sentence + .notice,
  .sentence + [part='message'],
  .sentence + .hint,
  .notice + .hint {
    margin-block-start: 0.75rem;
  }

  .paid .sums {
    margin-block-start: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_border);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .ways:has(*) {
    margin-block-start: 1.25rem;
  }

  .notice {
    padding: 0.625rem 0.875rem;
    /* Seen where the system takes the backgrounds away. */
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.125rem);
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
  }

  [part='message'] ul {
    list-style: disc;
  }

  .title {
    font-size: inherit;
    font-weight: 600;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }

  .panel {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 3rem 1.5rem;
    color: var(--_muted);
    text-align: center;
  }

  .panel .title {
    color: var(--_text);
    font-size: 1rem;
  }

  .panel .button {
    margin-block-start: 0.5rem;
    color: var(--_text);
  }

  .skeleton {
    block-size: 0.875rem;
    margin-block: 0.75rem;
    border-radius: 0.25rem;
    background: color-mix(in srgb, var(--_muted) 16%, transparent);
  }

  .short {
    inline-size: 40%;
    max-inline-size: 10rem;
  }

  .tall {
    block-size: 6rem;
  }
`;
