import { css } from 'lit';

/** The picture above or beside its list. */
export const figureStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    container-type: inline-size;
    color: light-dark(#1b2233, #e7eaf0);
    font:
      0.875rem/1.45 'Inter Variable',
      system-ui,
      sans-serif;
  }

  .picture {
    position: relative;
    padding: 1.5rem;
    border: 1px solid light-dark(#e2e7ee, #2c323d);
    border-radius: 0.75rem;
    background:
      radial-gradient(light-dark(#d5dbe6, #343c4a) 1px, transparent 1px) 0 0 / 16px 16px,
      light-dark(#f9fafc, #101319);
  }

  .pins,
  .outlines {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .pin,
  .number {
    display: grid;
    place-items: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border-radius: 50%;
    background: light-dark(#b4235a, #ff9cc0);
    color: light-dark(#ffffff, #3d0a1e);
    font-size: 0.6875rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .pin {
    position: absolute;
    inset: var(--_y) auto auto var(--_x);
    box-shadow: 0 0 0 1.5px light-dark(#ffffff, #101319);
    translate: -50% -50%;
  }

  .outline {
    position: absolute;
    inset: var(--_y) auto auto var(--_x);
    inline-size: var(--_width);
    block-size: var(--_height);
    border-radius: 4px;
    background: light-dark(#b4235a1f, #ff9cc024);
    outline: 2px solid light-dark(#b4235a, #ff9cc0);
    outline-offset: 1px;
  }

  .pin.dim {
    opacity: 0.25;
  }

  @media (forced-colors: active) {
    .pin,
    .number {
      border: 1px solid CanvasText;
    }
  }
`;

/** The list of the parts. */
export const listStyles = css`
  h2 {
    margin: 0 0 0.5rem;
    font-size: 0.9375rem;
  }

  ol,
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0.125rem 1.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    min-inline-size: 0;
  }

  button,
  .absent {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: 0.625rem;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.4375rem 0.5rem;
    border: 0;
    border-radius: 0.5rem;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  button:hover,
  button:focus-visible {
    background: light-dark(#f6f8fa, #1c2028);
  }

  button:focus-visible {
    outline: 2px solid light-dark(#3451d1, #93a7ff);
  }

  code {
    font: 600 0.8125rem var(--mono, monospace);
    overflow-wrap: anywhere;
  }

  .about code {
    font-weight: 400;
    font-size: 0.75rem;
  }

  .about {
    display: block;
    color: light-dark(#596275, #a0a9ba);
    font-size: 0.8125rem;
  }

  .number.none {
    background: none;
    box-shadow: inset 0 0 0 1px light-dark(#8a94a6, #6b7588);
    color: light-dark(#596275, #a0a9ba);
  }

  a {
    color: light-dark(#3451d1, #93a7ff);
  }
`;
