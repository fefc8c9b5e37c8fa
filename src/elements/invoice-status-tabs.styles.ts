import { css } from 'lit';

export const statusTabsStyles = css`
  :host {
    display: block;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    border-block-end: 1px solid var(--_border);
  }

  .tabs {
    display: flex;
    flex: 1;
    gap: 0.25rem;
    min-inline-size: 0;
    margin-block-end: -1px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  [role='tab'] {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2.5rem;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    font-weight: 500;
  }

  [role='tab']:hover {
    color: var(--_text);
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  [role='tab']:focus-visible {
    border-radius: 0.25rem;
    outline-offset: -2px;
  }

  [part='tab-count'] {
    min-inline-size: 1.5rem;
    min-block-size: 1.25rem;
    padding: 0 0.375rem;
    border-radius: 1rem;
    background: color-mix(in srgb, var(--_muted) 14%, transparent);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
    line-height: 1.25rem;
    text-align: center;
  }

  .help-button {
    anchor-name: --invoice-status-help;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    padding: 0;
    border: 1px solid var(--_control);
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1;
  }

  .help-button:hover {
    color: var(--_text);
  }

  [part='meaning'] {
    min-block-size: 1.45em;
    margin: 0.625rem 0 0;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  [popover] {
    position-anchor: --invoice-status-help;
    position-area: block-end span-inline-start;
    inset: auto;
    max-inline-size: min(26rem, 90vi);
    margin: 0.375rem 0;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
  }

  dl {
    margin: 0;
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0 0 0.5rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
`;
