import { css } from 'lit';

/** The sums, below the amounts that they add up. */
export const totalsStyles = css`
  .totals {
    display: grid;
    gap: 0.375rem;
    margin-block-start: 0.75rem;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .totals > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1.5rem;
  }

  .totals dt {
    font-size: inherit;
    font-weight: 400;
  }

  .totals dd {
    white-space: nowrap;
  }

  .totals .strong > * {
    color: var(--_text);
    font-weight: 600;
  }

  .totals .last {
    margin-block-start: 0.375rem;
    padding-block-start: 0.625rem;
    border-block-start: 1px solid var(--_border);
    font-size: 1rem;
  }

  @container (inline-size >= 40rem) {
    .totals {
      inline-size: min(20rem, 100%);
    }
  }
`;
