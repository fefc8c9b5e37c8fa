import { css } from 'lit';

/**
 * The sheet alone, black on white. Size and margins of the paper are the page's: a shadow tree has no `@page`. Last of
 * all styles, for it takes back what they set.
 */
export const printStyles = css`
  @media print {
    :host {
      --_color-text: #000;
      --_color-text-muted: #444;
      --_color-surface: #fff;
      --_color-border: #bbb;
      --_color-danger: #000;
      --_color-accent: #000;

      color-scheme: only light;
      font-size: 10pt;
    }

    .tools,
    .pay,
    .notice,
    [part='message'],
    [part~='service-link'],
    [part='meaning'] {
      display: none !important;
    }

    .layout {
      display: block;
    }

    [part='invoice'] {
      padding: 0;
      border: 0;
      background: none;
    }

    [part~='status'] {
      --_status: #000;

      border: 1px solid #000;
      background: none;
    }

    /* Printers leave out what is a background. */
    [part~='status']::before {
      display: none;
    }

    .facts,
    .parties,
    table,
    .history {
      margin-block-start: 0.875rem;
    }

    .facts,
    .parties {
      padding-block-start: 0.875rem;
    }

    tbody tr > * {
      padding-block: var(--_space-1);
    }

    thead {
      display: table-header-group;
    }

    tr,
    .totals,
    .facts,
    .parties,
    .head {
      break-inside: avoid;
    }

    h3 {
      break-after: avoid;
    }
  }
`;
