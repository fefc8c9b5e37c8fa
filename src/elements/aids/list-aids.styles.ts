import { css } from 'lit';

/** A table that the focus waits on, and the list on paper: all rows, and nothing to press. */
export const listAidStyles = css`
  table:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }

  @media print {
    :host {
      min-block-size: 0;
      overflow: visible;
    }

    .select input,
    .sort,
    .notice,
    .panel .button,
    [part='sort-button'] svg,
    td.operation {
      display: none !important;
    }

    tbody tr {
      break-inside: avoid;
    }
  }
`;
