import { css } from 'lit';

/** What is owed, dates, service and parties, in as many columns as fit. */
export const factsStyles = css`
  .facts,
  .parties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
    gap: 1rem 1.5rem;
    margin-block-start: 1.25rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_border);
  }

  .parties {
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
  }

  .facts dd {
    font-variant-numeric: tabular-nums;
  }

  .facts .big {
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.4;
  }

  .facts dd > *,
  address > * {
    display: block;
  }

  .name:not(:first-child),
  .extra {
    color: var(--_muted);
  }

  address {
    font-style: normal;
  }

  .who {
    font-weight: 600;
  }

  [part='due-hint'] {
    color: var(--_muted);
  }

  [part~='overdue'] {
    color: var(--_danger);
    font-weight: 500;
  }
`;
