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
    gap: var(--_space-2) var(--_space-3);
    max-block-size: var(--_bar-size, none);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_border-width) solid var(--_bar-border);
    border-radius: var(--_radius);
    background: var(--_bar-background);
    box-shadow: var(--_bar-shadow);
    overflow: auto;
  }

  p {
    margin: 0;
  }

  [part='summary'] {
    color: var(--_color-text-muted);
  }
`;
