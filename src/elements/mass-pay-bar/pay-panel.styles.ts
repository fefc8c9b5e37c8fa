import { css } from 'lit';

/** Look of the bar once something is ticked. */
export const panelStyles = css`
  section > * {
    inline-size: 100%;
  }

  .line,
  .groups,
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .groups {
    justify-content: flex-end;
    gap: 0.5rem 1.5rem;
    margin-inline-start: auto;
  }

  [part='total'] {
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .muted {
    color: var(--_muted);
  }

  .clear {
    min-block-size: 1.75rem;
    padding: 0.125rem 0.5rem;
    border-color: transparent;
    color: var(--_accent);
  }

  @container (inline-size < 30rem) {
    .groups,
    .group {
      inline-size: 100%;
      justify-content: space-between;
    }
  }
`;
