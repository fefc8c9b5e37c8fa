import { css } from 'lit';

/** A paid order prints as its receipt: black on white, one column, nothing to press. */
export const printStyles = css`
  @media print {
    :host {
      --_color-text: #000;
      --_color-text-muted: #444;
      --_color-surface: #fff;
      --_color-border: #bbb;

      color-scheme: light;
    }

    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .card {
      padding: 0;
      border: 0;
    }

    [part='payment'] {
      order: -1;
      position: static;
      margin-block-end: var(--_space-4);
      break-inside: avoid;
    }

    [part='allocation'] {
      break-inside: avoid;
    }

    a:not(.button) {
      color: inherit;
    }

    .pay,
    .ways,
    [part='back-link'],
    [part='error'] {
      display: none;
    }
  }
`;
