import { css } from 'lit';

/** The frame, the head, and what stands there without rows. */
export const frameStyles = css`
  /* As high as a short page of rows, whatever there is to show: what stands below stays where it is. */
  :host {
    --_rows: calc(min(var(--_list-min-rows), var(--_page-size, 10)) * var(--_row-height));

    display: block;
    container-type: inline-size;
    min-block-size: calc(var(--_header-height) + var(--_rows) + 0.25rem);
    overflow: clip;
    border: var(--_border-width) solid var(--_list-border);
    border-radius: var(--_list-radius);
    background: var(--_list-background);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }

  th,
  thead td {
    block-size: var(--_header-height);
    padding: 0 var(--_cell-padding);
    border-block-end: var(--_border-width) solid var(--_row-border);
    background: var(--_header-background);
    color: var(--_header-color);
    font-size: var(--_header-font-size);
    font-weight: var(--_header-font-weight);
    text-align: start;
  }

  .sort {
    margin-inline-start: var(--_space-2);
  }

  [part='sort-button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.125rem;
    min-block-size: 1.75rem;
    max-inline-size: calc(100% + var(--_cell-padding));
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    hyphens: auto;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [part='sort-button']:hover {
    color: var(--_color-text);
  }

  [part='sort-button'] svg {
    flex: none;
    inline-size: 0.625rem;
    fill: none;
    opacity: 0;
    stroke: currentColor;
    stroke-width: 1.5;
    transition: rotate var(--_duration);
  }

  [aria-sort] svg {
    opacity: 1;
  }

  [aria-sort='descending'] svg {
    rotate: 180deg;
  }

  input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--_color-accent);
    cursor: pointer;
    vertical-align: middle;
  }

  /* The browsers' own is of another grey than the page, in the dark. */
  input:not(:checked, :indeterminate) {
    appearance: none;
    border: 1px solid var(--_input-border);
    border-radius: 0.1875rem;
    background: var(--_input-background);
  }

  .panel,
  .default {
    display: grid;
    gap: var(--_space-2);
  }

  .panel {
    align-content: center;
    min-block-size: var(--_rows);
    padding: var(--_space-6);
    color: var(--_color-text-muted);
    text-align: center;
  }

  .panel p,
  .notice p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .panel .title {
    color: var(--_color-text);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .panel .button {
    justify-self: center;
    margin-block-start: var(--_space-2);
  }

  /* Over the head, also while one scrolls, and out of the flow: the rows stay where they are read. */
  div:has(> .notice) {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    block-size: 0;
  }

  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-4);
    min-block-size: var(--_header-height);
    padding: 0 var(--_cell-padding);
    border-block-end: var(--_border-width) solid var(--_row-border);
    background: color-mix(in srgb, var(--_color-warning) 10%, var(--_color-surface));
    box-shadow: var(--_shadow);
  }

  /* In the line that the text will have. */
  .skeleton i {
    display: inline-block;
    inline-size: 75%;
    block-size: 0.75rem;
    vertical-align: middle;
    border-radius: 0.25rem;
    background: var(--_skeleton-color);
    animation: wait 1.5s ease-in-out infinite alternate;
  }

  @keyframes wait {
    to {
      opacity: 0.4;
    }
  }
`;
