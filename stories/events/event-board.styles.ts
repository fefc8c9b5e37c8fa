import { css } from 'lit';

/** The page and its log, side by side where there is room. */
export const boardStyles = css`
  :host {
    --ink: light-dark(#1b2233, #e7eaf0);
    --muted: light-dark(#596275, #a0a9ba);
    --line: light-dark(#dfe4ec, #2c323d);
    --outline: light-dark(#838da0, #6b7588);
    --panel: light-dark(#f6f8fa, #1a1e25);
    --main: light-dark(#3451d1, #93a7ff);
    display: block;
    container-type: inline-size;
  }
  :host,
  .log {
    color: var(--ink);
    font:
      400 0.8125rem / 1.45 'Inter Variable',
      system-ui,
      sans-serif;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  .page {
    min-inline-size: 0;
    margin-block-end: 1rem;
  }
  .log {
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--panel);
  }
  fieldset {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  h2 {
    margin: 0;
    padding: 0 0 0.375rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  h2 {
    flex: 1;
    padding: 0;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--main);
  }
  .head {
    display: flex;
    align-items: center;
    margin-block: 1rem 0.5rem;
  }
  button {
    min-block-size: 1.875rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--outline);
    border-radius: 0.375rem;
    background: light-dark(#ffffff, #12151a);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
  }
  :focus-visible {
    outline: 2px solid var(--main);
    outline-offset: 2px;
  }
  .entries {
    overflow: auto;
    max-block-size: 32rem;
    border-radius: 0.25rem;
  }
  p {
    margin: 0;
    color: var(--muted);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }
  .kind {
    padding: 0 0.5rem;
    border: 1px solid currentcolor;
    border-radius: 1rem;
    color: var(--muted);
    font-size: 0.75rem;
  }
  .request {
    color: var(--main);
  }
  .prevented {
    color: light-dark(#8a4a00, #f4bb63);
  }
  code {
    flex-basis: 100%;
    color: var(--muted);
    font-family: var(--mono, monospace);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  @container (inline-size >= 60rem) {
    .page {
      margin: 0;
    }
    .board {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 21rem;
      align-items: start;
      gap: 1.5rem;
    }
  }
`;
