import { css } from 'lit';

/** The sums, below the amounts that they add up. */
export const totalsStyles = css`
  .totals {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    margin-block-start: var(--_space-3);
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .totals > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-6);
  }

  .totals dt {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: inherit;
    font-weight: 400;
  }

  .totals dd {
    white-space: nowrap;
  }

  .totals .strong > * {
    color: var(--_color-text);
    font-weight: var(--_font-weight-strong);
  }

  .totals .last {
    margin-block-start: 0.375rem;
    padding-block-start: 0.625rem;
    border-block-start: var(--_border-width) solid var(--_color-border);
    font-size: var(--_font-size-large);
  }

  @container (inline-size >= 46em) {
    .totals {
      inline-size: min(20rem, 100%);
    }
  }
`;
