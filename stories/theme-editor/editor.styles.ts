import { css } from 'lit';

/** The panel, the stage beside it or below, and what tells how things are. */
export const editorStyles = css`
  :host {
    --ink: light-dark(#1b2233, #e7eaf0);
    --muted: light-dark(#596275, #a0a9ba);
    --line: light-dark(#dfe4ec, #2c323d);
    --outline: light-dark(#838da0, #6b7588);
    --panel: light-dark(#f6f8fa, #1a1e25);
    --field: light-dark(#ffffff, #12151a);
    --main: light-dark(#3451d1, #93a7ff);
    --on-main: light-dark(#ffffff, #10162b);
    --good: light-dark(#0c6b42, #63d297);
    --bad: light-dark(#b3261e, #ff9a90);
    display: grid;
    min-block-size: 100dvh;
    color: var(--ink);
    font:
      400 0.8125rem / 1.4 'Inter Variable',
      system-ui,
      sans-serif;
    container-type: inline-size;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .layout {
    display: grid;
    align-items: start;
  }
  .panel {
    min-inline-size: 0;
    border-block-end: 1px solid var(--line);
    background: var(--panel);
  }
  .stage {
    position: relative;
    display: grid;
    gap: 2rem;
    min-inline-size: 0;
    block-size: 100%;
    align-content: start;
    padding: clamp(0.75rem, 3cqi, 2rem);
    background: var(--invoice-color-surface, light-dark(#ffffff, #15181e));
    color: var(--invoice-color-text, light-dark(#1b2233, #e7eaf0));
    font-family: var(--invoice-font-family, inherit);
  }
  @container (inline-size >= 60rem) {
    .layout {
      grid-template-columns: 22rem minmax(0, 1fr);
      min-block-size: 100dvh;
    }
    .panel {
      position: sticky;
      inset-block-start: 0;
      overflow: auto;
      block-size: 100dvh;
      border-block-end: 0;
      border-inline-end: 1px solid var(--line);
    }
  }
  header {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.875rem 1.25rem 0.75rem;
    border-block-end: 1px solid var(--line);
    background: var(--panel);
  }
  @container (inline-size < 60rem) {
    header {
      position: static;
    }
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
  }
  .verdict {
    flex-basis: 100%;
    margin: 0;
  }
  .good,
  .bad {
    color: var(--good);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .bad {
    color: var(--bad);
  }
  svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    vertical-align: -0.125rem;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  details {
    padding-inline: 1.25rem;
    border-block-end: 1px solid var(--line);
  }
  details[open] {
    padding-block-end: 1rem;
  }
  summary {
    margin-inline: -1.25rem;
    padding: 0.625rem 1.25rem;
    cursor: pointer;
  }
  h3,
  h4 {
    display: inline;
    margin: 0;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  h4 {
    display: block;
    margin-block: 0.75rem 0.5rem;
    color: var(--muted);
    text-transform: capitalize;
  }
  .contrast {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  caption {
    padding-block-end: 0.25rem;
    color: var(--muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.3125rem 0.5rem 0.3125rem 0;
    border-block-start: 1px solid var(--line);
    font-weight: 500;
    text-align: start;
    vertical-align: top;
  }
  td {
    inline-size: 4.25rem;
    font-weight: 600;
  }
  thead th {
    border: 0;
    color: var(--muted);
    text-transform: capitalize;
  }
  small {
    display: block;
    color: var(--muted);
    font-size: 0.75rem;
    font-weight: 400;
  }
`;
