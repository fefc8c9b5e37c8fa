import { css } from 'lit';

/** Look of the amounts to change. */
export const reviewStyles = css`
  .review {
    max-block-size: min(28rem, 45vh);
    padding-block-start: 0.75rem;
    overflow: auto;
    border-block-start: 1px solid var(--_border);
  }

  .review fieldset {
    max-inline-size: 42rem;
    margin-inline-start: auto;
  }

  .review ul {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0.25rem;
    list-style: none;
  }

  .review li,
  .review .spread {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) auto minmax(6rem, auto);
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .review .spread {
    margin-block-end: 0.75rem;
    padding-inline: 0.25rem;
  }

  .review .muted {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .review input {
    inline-size: 9rem;
    padding-inline: 0.5rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .review input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .review .wrong {
    grid-column: 1 / -1;
    color: var(--_danger);
    text-align: end;
  }

  .review fieldset {
    min-inline-size: 0;
    margin-block: 0;
    padding: 0;
    border: 0;
  }

  .review legend {
    padding: 0;
    font-weight: 600;
  }

  .review fieldset + fieldset {
    margin-block-start: 0.75rem;
  }

  @container (inline-size < 30rem) {
    .review li,
    .review .spread {
      grid-template-columns: 1fr auto;
    }

    .review .spread label,
    .review li .muted {
      grid-column: 1 / -1;
    }

    .review .spread input {
      inline-size: 100%;
    }
  }
`;
