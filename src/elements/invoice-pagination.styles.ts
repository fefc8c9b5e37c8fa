import { css } from 'lit';

export const paginationStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-block-size: var(--_control-height);
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }

  p {
    margin: 0;
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
  }

  p:only-child {
    align-content: center;
    min-block-size: var(--_control-height);
  }

  .buttons {
    display: flex;
    align-items: center;
    gap: 0.125rem;
  }

  button,
  .gap {
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_control-height);
    min-block-size: var(--_control-height);
    padding: 0 0.375rem;
    border: 1px solid transparent;
    border-radius: var(--_button-radius);
    background: none;
    font-variant-numeric: tabular-nums;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, var(--_color-text-muted) 12%, transparent);
  }

  [aria-current='page'] {
    border-color: var(--_color-border);
    background: var(--_color-surface);
    font-weight: var(--_font-weight-strong);
  }

  .step {
    font-size: 1.25rem;
    line-height: 1;
  }

  [aria-disabled='true'] {
    background: none !important;
    cursor: default;
    opacity: 0.4;
  }

  .gap {
    min-inline-size: 1.5rem;
    color: var(--_color-text-muted);
  }

  @container (inline-size < 26rem) {
    button:not(.step) {
      min-inline-size: 1.75rem;
      padding: 0;
    }
  }
`;
