import { css } from 'lit';

/** The same table as cards, for narrow containers. Roles in the templates keep it a table for screen readers. */
export const cardsStyles = css`
  @container (inline-size < 58rem) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead tr {
      display: flex;
      align-items: center;
      gap: 0.25rem 0.75rem;
      padding: 0.25rem 1rem;
      overflow-x: auto;
      border-block-end: 1px solid var(--_border);
      background: var(--_subtle);
    }

    th,
    thead td {
      display: flex;
      flex: none;
      align-items: center;
      inline-size: auto;
      padding: 0;
      border: 0;
    }

    th.plain {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: auto 1fr auto;
      grid-template-areas:
        'select number status'
        'select hostname total'
        'select ip .'
        'select invoiced due'
        'operation operation operation';
      gap: 0.125rem 0.75rem;
      padding: 0.75rem 1rem;
      border-block-end: 1px solid var(--_border);
    }

    tbody tr:last-child {
      border-block-end: 0;
    }

    tbody td {
      block-size: auto;
      padding: 0;
      border: 0;
    }

    td.select {
      grid-area: select;
      inline-size: 1.5rem;
    }

    td.number {
      grid-area: number;
      font-size: 0.9375rem;
    }

    td.status {
      grid-area: status;
      text-align: end;
    }

    td.hostname {
      grid-area: hostname;
    }

    td.ip {
      grid-area: ip;
    }

    td.total {
      grid-area: total;
      font-size: 0.9375rem;
      font-weight: 600;
    }

    td.invoice-date {
      grid-area: invoiced;
    }

    td.due-date {
      grid-area: due;
      text-align: end;
    }

    td.operation {
      display: flex;
      grid-area: operation;
      gap: 1.25rem;
      min-block-size: 1.5rem;
      margin-block-start: 0.375rem;
      padding-inline-start: 2.25rem;
    }

    .operation a + a {
      margin: 0;
    }

    td.invoice-date,
    td.due-date {
      font-size: 0.8125rem;
    }

    td.invoice-date::before,
    td.due-date::before {
      display: block;
      color: var(--_muted);
      font-size: 0.75rem;
      content: var(--_label);
    }

    td.invoice-date::before {
      --_label: var(--_label-invoice-date);
    }

    td.due-date::before {
      --_label: var(--_label-due-date);
    }

    .skeleton i {
      inline-size: 5rem;
    }
  }
`;
