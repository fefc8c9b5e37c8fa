import { css } from 'lit';

export const statusTabsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    border-block-end: var(--_border-width) solid var(--_color-border);
  }

  .tabs {
    display: flex;
    flex: 1;
    gap: var(--_space-1);
    min-inline-size: 0;
    margin-block-end: -1px;
  }

  [role='tab'] {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.375rem;
    min-block-size: var(--_tab-height);
    padding: var(--_space-2) var(--_space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_color-text-muted);
    cursor: pointer;
    font-weight: var(--_font-weight-medium);
  }

  [role='tab']:hover {
    border-block-end-color: var(--_color-border-control);
    color: var(--_color-text);
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_tab-indicator);
    color: var(--_color-text);
  }

  @media (forced-colors: active) {
    [role='tab'] {
      border-block-end-color: Canvas;
    }

    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }

  [role='tab']:focus-visible {
    border-radius: 0.25rem;
    outline-offset: -2px;
  }

  [part='tab-count'] {
    min-inline-size: calc(3ch + 0.75rem);
    min-block-size: 1.25rem;
    padding: 0 0.375rem;
    border-radius: 1rem;
    background: color-mix(in srgb, var(--_color-text-muted) 14%, transparent);
    font-size: var(--_font-size-tiny);
    font-variant-numeric: tabular-nums;
    line-height: 1.25rem;
    text-align: center;
  }

  /* Keeps its room, so that nothing moves when a number comes. */
  [part='tab-count']:empty {
    visibility: hidden;
  }

  [aria-selected='true'] [part='tab-count'] {
    background: var(--_color-selected);
  }

  .help-button {
    anchor-name: --invoice-status-help;
    flex: none;
    inline-size: 1.5rem;
    min-block-size: 1.5rem;
    padding: 0;
    border-radius: 50%;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    line-height: 1;
  }

  [part='meaning'] {
    min-block-size: 1.45em;
    margin: 0.625rem 0 0;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  /* Room for the longest, so that another one moves nothing. */
  @container (inline-size < 40rem) {
    [part='meaning'] {
      min-block-size: 2.9em;
    }
  }

  [popover]:not(:has(dl)) {
    opacity: 0;
  }
`;
