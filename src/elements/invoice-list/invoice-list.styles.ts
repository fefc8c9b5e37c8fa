import { css } from 'lit';

export const listStyles = css`
  :host {
    --_row: var(--invoice-row-height, 2.875rem);

    display: block;
    container-type: inline-size;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
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
    block-size: 2.5rem;
    padding: 0 0.75rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_subtle);
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
    text-align: start;
  }

  th.total {
    text-align: end;
  }

  .total [part='sort-button'] {
    flex-direction: row-reverse;
  }

  [part='sort-button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 1.75rem;
    margin-inline: -0.375rem;
    padding: 0 0.375rem;
    border: 0;
    border-radius: 0.25rem;
    background: none;
    cursor: pointer;
    font-weight: 600;
    text-align: start;
  }

  [part='sort-button']:hover {
    color: var(--_text);
  }

  [part='sort-button'] svg {
    inline-size: 0.625rem;
    fill: none;
    opacity: 0;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [part='sort-button']:hover svg {
    opacity: 0.5;
  }

  [aria-sort] {
    color: var(--_text);
  }

  [aria-sort] svg {
    opacity: 1 !important;
  }

  [aria-sort='descending'] svg {
    rotate: 180deg;
  }

  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--_accent);
    cursor: pointer;
    vertical-align: middle;
  }

  .panel,
  .default {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
  }

  .panel {
    padding: 3rem 1.5rem;
    color: var(--_muted);
    text-align: center;
  }

  .panel p,
  .notice p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .panel .title {
    color: var(--_text);
    font-size: 1rem;
    font-weight: 600;
  }

  .panel .button {
    margin-block-start: 0.5rem;
    color: var(--_text);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
  }

  /* In the line that the text will have. */
  .skeleton i {
    display: inline-block;
    inline-size: 75%;
    block-size: 0.75rem;
    vertical-align: middle;
    border-radius: 0.25rem;
    background: color-mix(in srgb, var(--_muted) 16%, transparent);
  }
`;
