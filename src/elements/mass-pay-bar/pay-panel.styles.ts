import { css } from 'lit';

/** Look of the bar once something is ticked. */
export const panelStyles = css`
  section {
    padding-block-end: calc(var(--_space-3) + var(--_bar-end, 0px));
  }

  section > * {
    inline-size: 100%;
  }

  .line,
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  /* No box of its own, which would move with what is in it. */
  .groups {
    display: contents;
  }

  .groups > :first-child {
    margin-inline-start: auto;
  }

  /* Sums of several currencies stand below each other, and so do their buttons. */
  .groups:has(> :nth-child(2)) {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-2) var(--_space-3);
    inline-size: 100%;
  }

  .groups > :not(:only-child) {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    row-gap: 0;
    text-align: end;
  }

  .groups > :not(:only-child) .muted {
    grid-area: 2 / 1;
  }

  .groups > :not(:only-child) button {
    grid-area: 1 / 2;
    text-align: center;
  }

  [part='total'] {
    font-size: var(--_font-size-large);
    font-variant-numeric: tabular-nums;
    font-weight: var(--_font-weight-strong);
  }

  .muted {
    color: var(--_color-text-muted);
  }

  .clear {
    min-block-size: 1.75rem;
    margin-inline: calc(-1 * var(--_space-2));
    padding: 0.125rem var(--_space-2);
    border-color: transparent;
    background: none;
    color: var(--_color-link);
  }

  @container (inline-size >= 30rem) {
    .clear + .clear {
      margin-inline-start: 0;
    }
  }

  @container (inline-size < 30rem) {
    .line {
      column-gap: var(--_space-2);
    }

    .group {
      inline-size: 100%;
      justify-content: space-between;
    }
  }
`;
