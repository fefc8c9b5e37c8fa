import { css } from 'lit';

/** Buttons and boxes of the panel. */
export const fieldStyles = css`
  button,
  input,
  select,
  textarea {
    min-block-size: 1.875rem;
    margin: 0;
    border: 1px solid var(--outline);
    border-radius: 0.375rem;
    background: var(--field);
    color: inherit;
    font: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--main);
    outline-offset: 2px;
  }
  button {
    padding-inline: 0.75rem;
    font-weight: 500;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
  }
  .main {
    border-color: var(--main);
    background: var(--main);
    color: var(--on-main);
  }
  input,
  select {
    min-inline-size: 0;
    padding-inline: 0.5rem;
  }
  input[type='range'] {
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--main);
  }
  input[aria-invalid='true'] {
    outline: 2px solid var(--bad);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .fields {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.375rem 0.625rem;
  }
  .fields select {
    grid-column: 2 / -1;
  }
  .colors {
    grid-template-columns: minmax(0, 1fr) 6.375rem 6.375rem;
  }
  .head {
    color: var(--muted);
    font-weight: 500;
  }
  .head:first-child {
    grid-column: 2;
  }
  .color {
    display: flex;
    border: 1px solid var(--outline);
    border-radius: 0.375rem;
    background: var(--field);
  }
  .color input {
    border: 0;
    background: none;
  }
  .color [type='color'] {
    flex: none;
    inline-size: 1.75rem;
    padding: 0.25rem 0 0.25rem 0.25rem;
    cursor: pointer;
  }
  ::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  ::-webkit-color-swatch {
    border: 1px solid var(--outline);
    border-radius: 0.25rem;
  }
  .color .hex {
    flex: 1;
    inline-size: 0;
    padding-inline: 0.375rem 0.125rem;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    color: var(--muted);
  }
  .number input {
    inline-size: 5.125rem;
    color: var(--ink);
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.5rem;
    padding: 0.5rem 0.625rem;
    font-family: var(--mono, monospace);
    font-size: 0.75rem;
    resize: vertical;
    white-space: pre;
  }
  [role='status'] {
    display: inline;
    margin-inline-start: 0.5rem;
  }
  ul {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li p {
    margin: 0 0 0.25rem;
    color: var(--muted);
  }
  li input {
    inline-size: 100%;
  }
`;
