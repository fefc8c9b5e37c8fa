import { css } from 'lit';

export const rowsStyles = css`
  tbody td {
    block-size: var(--_row);
    padding: 0.375rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  tbody tr:last-child td {
    border-block-end: 0;
  }

  tbody tr:hover {
    background: var(--_subtle);
  }

  tbody tr.ticked {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }

  /* Not paler: what is read while the next page comes keeps its contrast. */
  [aria-busy='true'] th {
    border-block-end-color: var(--_accent);
    transition: border-color 0s 0.2s;
  }

  .select {
    padding-inline-end: 0;
  }

  td.hostname {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  td.ip,
  td.invoice-date {
    color: var(--_muted);
  }

  td.total {
    font-weight: 500;
    text-align: end;
  }

  td.number {
    font-weight: 500;
  }

  /* What is focused is not left under a bar that sticks to the bottom. */
  a,
  input {
    scroll-margin-block: 6rem;
  }

  a[href] {
    border-radius: 0.125rem;
    color: var(--_accent);
    text-decoration: none;
  }

  a[href]:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .operation a {
    display: inline-block;
  }

  td.operation {
    line-height: 1.5rem;
  }

  .operation a + a {
    margin-inline-start: 0.75rem;
  }

  .operation a:not([href]) {
    display: none;
  }

  [part='overdue'],
  [part='balance'] {
    display: block;
    color: var(--_warning);
    font-size: 0.75rem;
    font-weight: 500;
    line-height: 1.1;
  }

  [part='overdue'] {
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    [part~='status'] {
      border: 1px solid currentColor;
    }

    tbody tr.ticked td {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }

  /* Widths that no content changes: nothing moves when rows come. The hostname has what is left. */
  @container (inline-size >= 58rem) {
    .select {
      inline-size: 2.75rem;
    }

    .due-date,
    .total,
    .status {
      inline-size: 7.375rem;
    }

    .number,
    .ip,
    .invoice-date {
      inline-size: 8.375rem;
    }

    .operation {
      inline-size: 12.75rem;
      white-space: nowrap;
    }
  }

  @container (58rem <= inline-size < 72rem) {
    table {
      font-size: 0.8125rem;
    }

    th,
    thead td,
    tbody td {
      padding-inline: 0.5rem;
    }

    .due-date,
    .total {
      inline-size: 6.375rem;
    }

    .invoice-date,
    .status,
    .number,
    .ip {
      inline-size: 7.125rem;
    }

    .operation {
      inline-size: 6.25rem;
    }

    .operation a {
      display: block;
    }

    .operation a + a {
      margin-inline-start: 0;
    }

    .skeleton .operation i {
      margin-block: 1.125rem;
    }
  }
`;
