import { css } from 'lit';

export const massPayBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .line,
  .groups,
  .group,
  [part='message'] {
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

  p {
    margin: 0;
  }

  [part='summary'] {
    color: var(--_muted);
  }

  [part='total'] {
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .clear {
    min-block-size: 1.75rem;
    padding: 0.125rem 0.5rem;
    border-color: transparent;
    color: var(--_accent);
  }

  [part='message'] {
    justify-content: space-between;
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.75rem;
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_subtle);
  }

  [part='message'][role='alert'] {
    background: color-mix(in srgb, var(--_warning) 12%, var(--_surface));
  }

  a {
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
