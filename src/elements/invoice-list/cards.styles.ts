import { css } from 'lit';

/** The same table as cards, for narrow containers. Roles in the templates keep it a table for screen readers. */
export const cardsStyles = css`
  @container (inline-size < 70em) {
    table,
    thead,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      border-block-end: var(--_border-width) solid var(--_row-border);
      background: var(--_header-background);
    }

    /* One line, which scrolls where it is too long: as high with any number of columns, in any language. */
    .fade {
      display: flex;
      align-items: center;
      gap: var(--_space-4);
      min-block-size: 3.5rem;
      padding-inline-start: var(--_space-4);
    }

    /* Under a notice nothing can be scrolled to. */
    .fade:has(button:disabled) {
      overflow: hidden;
    }

    th,
    thead td {
      flex: none;
      block-size: auto;
      padding: 0;
      border: 0;
    }

    th.plain {
      position: absolute;
      clip-path: inset(50%);
    }

    /* As many cards beside each other as fit; their outer lines lie under the frame. */
    tbody {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 23.25em), 1fr));
      margin-block-end: calc(-1 * var(--_border-width));
      margin-inline-end: calc(-1 * var(--_border-width));
    }

    /*
     * What it is at the start, what it costs at the end, then a line for each date and the links. What is not there
     * leaves no hole, and a long sum takes its room from the hostname, not from the number beside the status.
     */
    tbody tr {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      grid-auto-flow: dense;
      align-content: start;
      gap: 0.1875rem var(--_space-2);
      padding: var(--_space-3) var(--_space-4);
      padding-inline-start: calc(var(--_space-4) + 2rem);
      border: 0 solid var(--_row-border);
      border-block-end-width: var(--_border-width);
      border-inline-end-width: var(--_border-width);
    }

    tbody td {
      block-size: auto;
      padding: 0;
      border: 0;
    }

    tbody .select {
      position: absolute;
      inset-block-start: var(--_space-3);
      inset-inline-start: var(--_space-4);
    }

    td.number,
    td.hostname,
    td.ip {
      grid-column: 1;
      order: -3;
    }

    td.number {
      grid-column: 1 / 3;
    }

    td.status {
      grid-column: 3;
      order: -2;
    }

    td.total {
      grid-area: auto / 2 / span 2 / 4;
      order: -1;
      font-weight: var(--_font-weight-strong);
    }

    /* They end where they ended, whatever their text: what grows to the other side shifts nothing. */
    td.status,
    td.total {
      direction: rtl;
      text-align: start;
    }

    td.status:dir(rtl),
    td.total:dir(rtl) {
      direction: ltr;
    }

    .status span {
      flex-direction: row-reverse;
    }

    td.invoice-date,
    td.due-date {
      display: flex;
      flex-wrap: wrap;
      grid-column: 1 / -1;
      gap: 0 var(--_space-2);
      align-items: baseline;
      justify-content: flex-end;
      font-size: var(--_font-size-small);
    }

    td.invoice-date::before,
    td.due-date::before {
      order: -1;
      margin-inline-end: auto;
      color: var(--_color-text-muted);
      content: var(--_label-invoice-date);
    }

    td.due-date::before {
      content: var(--_label-due-date);
    }

    [part~='due-hint'] {
      order: -1;
    }

    td.operation {
      grid-column: 1 / -1;
      order: 1;
      margin-block-start: var(--_space-1);
    }

    /* A notice that is no higher than the head. */
    .notice {
      min-block-size: 3.5rem;
      font-size: var(--_font-size-small);
      line-height: 1.3;
    }

    .skeleton td:not(.select) i {
      inline-size: 5rem;
    }
  }

  /* Too narrow for a number beside a status. */
  @container (inline-size < 23.25em) {
    tbody tr {
      display: flex;
      flex-wrap: wrap;
    }

    tbody td {
      flex: 1 0 100%;
    }

    td.status,
    td.total {
      flex: none;
    }

    td.total {
      flex-grow: 1;
    }
  }

  @container (inline-size < 40em) {
    .more {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
