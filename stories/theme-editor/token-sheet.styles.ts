import { css } from 'lit';

/** A table of tokens; below each other where it is narrow. */
export const sheetStyles = css`
  :host {
    --muted: light-dark(#596275, #a0a9ba);
    --line: light-dark(#e2e7ee, #2c323d);
    --outline: light-dark(#8a94a6, #6b7588);
    display: block;
    color: light-dark(#1b2233, #e7eaf0);
    font:
      400 0.875rem / 1.45 'Inter Variable',
      system-ui,
      sans-serif;
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    overflow-wrap: anywhere;
    text-align: start;
  }
  thead th {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  th:first-child {
    inline-size: 7.5rem;
  }
  th:nth-child(2) {
    inline-size: 17rem;
  }
  code {
    font-family: var(--mono, monospace);
    font-size: 0.8125rem;
  }
  tbody th code {
    font-weight: 600;
  }
  .sample {
    display: inline-block;
    max-inline-size: 6.5rem;
    vertical-align: middle;
  }
  .color,
  .shadow {
    inline-size: 2.75rem;
    block-size: 1.5rem;
    border: 1px solid var(--outline);
    border-radius: 0.375rem;
    forced-color-adjust: none;
  }
  .shadow {
    border-color: var(--line);
    background: light-dark(#ffffff, #1c2028);
  }
  .dimension {
    block-size: 0.75rem;
    min-inline-size: 1px;
    background: light-dark(#3451d1, #93a7ff);
    forced-color-adjust: none;
  }
  .fontFamily,
  .fontWeight {
    font-size: 1.25rem;
  }
  @container (inline-size < 48rem) {
    thead {
      position: absolute;
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--line);
    }
    tbody th,
    tbody td {
      grid-column: 1 / -1;
      padding: 0;
      border: 0;
      inline-size: auto;
    }
    tbody th {
      grid-area: 1 / 1;
    }
    tbody td:first-child {
      grid-area: 1 / 2;
      max-inline-size: 6.5rem;
    }
    tbody td:last-child {
      color: var(--muted);
    }
  }
`;
