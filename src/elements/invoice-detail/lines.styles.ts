import { css } from 'lit';

/** The tables of lines and payments. */
export const linesStyles = css`
  table {
    inline-size: 100%;
    margin-block-start: var(--_space-6);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding-block: 0.625rem;
    padding-inline: 0 var(--_space-3);
    border-block-end: var(--_border-width) solid var(--_color-border);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    padding-block: 0 var(--_space-2);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-medium);
  }

  th.what {
    font-weight: var(--_font-weight-medium);
  }

  td.period,
  td.date,
  td.gateway {
    color: var(--_color-text-muted);
  }

  [part~='line-kind'] {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    font-weight: 400;
  }

  .quantity,
  .price,
  .amount {
    text-align: end;
    white-space: nowrap;
  }

  th.amount,
  td.amount {
    padding-inline-end: 0;
  }

  td.amount {
    font-weight: var(--_font-weight-medium);
  }

  .none {
    margin-block-start: var(--_space-6);
    color: var(--_color-text-muted);
  }

  .history {
    margin-block-start: 1.75rem;
  }

  .history h3 {
    color: var(--_color-text);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .history table {
    margin-block-start: var(--_space-3);
  }

  .history tbody tr:last-child > * {
    border-block-end: 0;
  }

  @container (inline-size >= 46em) {
    td.period,
    td.date {
      white-space: nowrap;
    }
  }
`;
