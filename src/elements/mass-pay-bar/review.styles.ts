import { css } from 'lit';

/** Look of the amounts to change. */
export const reviewStyles = css`
  .review {
    max-block-size: min(28rem, 45vh);
    /* The focus ring of what is at the edge is not cut off. */
    padding: var(--_space-3) var(--_space-1) var(--_space-1);
    overflow: auto;
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  /* One line of columns for all, so that amounts stand under each other. */
  .review fieldset {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) 9rem minmax(6rem, auto);
    gap: var(--_space-2) var(--_space-3);
    min-inline-size: 0;
    max-inline-size: 42rem;
    margin-block: 0;
    margin-inline: auto 0;
    padding: 0;
    border: 0;
  }

  .review fieldset + fieldset {
    margin-block-start: var(--_space-4);
  }

  .review legend {
    padding: 0;
    font-weight: var(--_font-weight-strong);
  }

  .review ul,
  .review li,
  .review .spread {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
  }

  .review ul {
    row-gap: var(--_space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .review li,
  .review .spread {
    row-gap: var(--_space-1);
  }

  .review .spread button {
    justify-self: start;
  }

  .review .muted {
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
  }

  .review input {
    inline-size: 100%;
    padding-inline: var(--_space-2);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .review input[aria-invalid='true'] {
    border-color: var(--_color-danger);
  }

  .review .wrong {
    grid-column: 1 / -1;
    color: var(--_color-danger);
    text-align: end;
  }

  .review .wrong:empty {
    display: none;
  }

  @container (inline-size < 36em) {
    .review fieldset {
      grid-template-columns: minmax(0, 1fr) 9rem;
    }

    .review .spread button {
      grid-column: 2;
      justify-self: stretch;
    }

    .review li .muted {
      grid-column: 1 / -1;
    }
  }
`;
