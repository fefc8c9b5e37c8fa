import { css } from 'lit';

export const paginationStyles = css`
  :host {
    display: block;
    min-block-size: 2.25rem;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }

  p {
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
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
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    padding: 0 0.375rem;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.125rem);
    background: none;
    font-variant-numeric: tabular-nums;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, var(--_muted) 12%, transparent);
  }

  [aria-current='page'] {
    border-color: var(--_border);
    background: var(--_surface);
    font-weight: 600;
  }

  .step {
    font-size: 1.25rem;
    line-height: 1;
  }

  .step:dir(rtl) span {
    scale: -1 1;
  }

  [aria-disabled='true'] {
    background: none !important;
    cursor: default;
    opacity: 0.4;
  }

  .gap {
    min-inline-size: 1.5rem;
    color: var(--_muted);
  }

  @container (inline-size < 26rem) {
    button:not(.step) {
      min-inline-size: 1.75rem;
      padding: 0;
    }
  }
`;
