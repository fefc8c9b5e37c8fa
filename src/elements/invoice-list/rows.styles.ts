import { css } from 'lit';

/** The rows. */
export const rowsStyles = css`
  tbody td {
    block-size: var(--_row);
    padding: 0.375rem var(--_cell-padding);
    border-block-end: var(--_border-width) solid var(--_row-border);
    overflow-wrap: anywhere;
  }

  tbody tr:last-child td {
    border-block-end: 0;
  }

  tbody tr:nth-child(even) {
    background: var(--_row-stripe);
  }

  tbody tr:hover {
    background: var(--_color-hover);
  }

  tbody tr.ticked {
    background: var(--_color-selected);
    box-shadow: inset 0.125rem 0 var(--_color-accent);
  }

  tbody tr.ticked:dir(rtl) {
    box-shadow: inset -0.125rem 0 var(--_color-accent);
  }

  /* Not paler: what is read while the next page comes keeps its contrast. */
  [aria-busy='true'] th {
    border-block-end-color: var(--_color-accent);
    transition: border-color 0s 0.2s;
  }

  .select {
    padding-inline-end: 0;
  }

  td.ip {
    overflow-wrap: normal;
  }

  td.hostname,
  td.ip {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  td.hostname {
    white-space: nowrap;
  }

  td.ip,
  td.invoice-date {
    color: var(--_color-text-muted);
  }

  td.total {
    text-align: end;
  }

  td.total,
  td.number {
    font-weight: var(--_font-weight-medium);
  }

  a[href] {
    color: var(--_color-link);
    text-decoration: none;
  }

  a[href]:hover {
    text-decoration: underline;
  }

  .number a,
  .operation a {
    display: inline-block;
  }

  .operation a {
    white-space: nowrap;
  }

  .operation a:first-child {
    margin-inline-end: var(--_space-2);
  }

  td.operation {
    line-height: 1.5rem;
  }

  .operation a:not([href]),
  [part~='due-hint']:empty {
    display: none;
  }

  [part~='due-hint'],
  [part='balance'] {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-tiny);
    font-weight: var(--_font-weight-medium);
    line-height: 1;
  }

  [part='balance'] {
    color: var(--_color-warning);
  }

  [part~='overdue'] {
    color: var(--_color-danger);
  }

  @media (forced-colors: active) {
    tbody tr.ticked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
