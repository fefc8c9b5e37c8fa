import { css } from 'lit';

/** In a narrow container a row is a block: what it is, and at its end what it costs. */
export const narrowLinesStyles = css`
  @container (inline-size < 46em) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) fit-content(60%);
      gap: 0.125rem var(--_space-1);
      padding-block: var(--_space-3);
      border-block-end: var(--_border-width) solid var(--_color-border);
    }

    tbody tr:first-child {
      border-block-start: var(--_border-width) solid var(--_color-border);
    }

    tbody tr > * {
      padding: 0;
      border: 0;
    }

    tbody .what,
    tbody .period,
    tbody .date {
      grid-column: 1 / span 2;
    }

    tbody .amount,
    tbody .gateway {
      grid-column: 3;
      padding-inline-start: var(--_space-3);
      text-align: end;
    }

    tbody .amount {
      grid-row: 1;
    }

    tbody .period,
    tbody .quantity,
    tbody .price,
    tbody .date,
    tbody .gateway {
      color: var(--_color-text-muted);
      font-size: var(--_font-size-small);
    }

    tbody .quantity {
      grid-row: 3;
      grid-column: 1;
      text-align: start;
    }

    tbody .quantity::after {
      content: ' ×';
    }

    tbody .price {
      grid-row: 3;
      grid-column: 2 / -1;
      text-align: start;
    }
  }
`;
