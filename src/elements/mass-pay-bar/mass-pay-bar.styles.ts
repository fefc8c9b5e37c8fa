import { css } from 'lit';

/** Look of the bar before anything is ticked. */
export const massPayBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 0.75rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  p {
    margin: 0;
  }

  [part='summary'] {
    color: var(--_muted);
  }
`;
