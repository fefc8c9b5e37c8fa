import { css } from 'lit';

/** The tables of lines and payments. */
export const linesStyles = css`
  table {
    inline-size: 100%;
    margin-block-start: 1.5rem;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.625rem 0.75rem 0.625rem 0;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    padding-block: 0 0.5rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  th.what {
    font-weight: 500;
  }

  thead th.what {
    font-weight: 500;
  }

  td.period,
  td.date,
  td.gateway {
    color: var(--_muted);
  }

  [part~='line-kind'] {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
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
    font-weight: 500;
  }

  .none {
    margin-block-start: 1.5rem;
    color: var(--_muted);
  }

  .history {
    margin-block-start: 1.75rem;
  }

  .history h3 {
    color: var(--_text);
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .history table {
    margin-block-start: 0.75rem;
  }

  .history tbody tr:last-child > * {
    border-block-end: 0;
  }

  @container (inline-size >= 40rem) {
    td.period,
    td.date {
      white-space: nowrap;
    }
  }
`;
