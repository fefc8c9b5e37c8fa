import { css } from 'lit';

/** What is owed, dates, service and parties, in as many columns as fit. */
export const factsStyles = css`
  .facts,
  .parties {
    margin-block-start: var(--_space-5);
    padding-block-start: var(--_space-5);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4) var(--_space-6);
  }

  .facts > div {
    flex: 1 1 auto;
    max-inline-size: 100%;
  }

  .parties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: var(--_space-4) var(--_space-6);
  }

  .facts dd {
    font-variant-numeric: tabular-nums;
  }

  .facts .big {
    font-size: var(--_font-size-title);
    font-weight: var(--_font-weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.4;
  }

  .facts dd > *,
  address > * {
    display: block;
  }

  .name:not(:first-child),
  .extra {
    color: var(--_color-text-muted);
  }

  address {
    font-style: normal;
  }

  .who {
    font-weight: var(--_font-weight-strong);
  }

  [part='due-hint'] {
    color: var(--_color-text-muted);
  }

  [part~='overdue'] {
    color: var(--_color-danger);
    font-weight: var(--_font-weight-medium);
  }

  @container (inline-size < 38em) {
    .facts {
      display: grid;
      gap: var(--_space-3);
    }

    .facts > div {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--_space-4);
    }

    .facts dt {
      flex: none;
    }

    .facts dd {
      text-align: end;
    }

    .facts dd [part~='link'] {
      margin-inline-start: auto;
    }
  }
`;
