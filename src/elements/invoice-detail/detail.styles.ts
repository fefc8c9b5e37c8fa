import { css } from 'lit';

/** The sheet and its head. */
export const detailStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }

  h2,
  dd,
  p,
  bdi,
  address {
    overflow-wrap: anywhere;
  }

  .layout {
    display: grid;
    gap: var(--_space-4);
    align-items: start;
  }

  [part='invoice'] {
    min-inline-size: 0;
    padding: var(--_panel-padding);
    border: var(--_border-width) solid var(--_panel-border);
    border-radius: var(--_radius);
    background: var(--_panel-background);
  }

  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem var(--_space-6);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem var(--_space-3);
  }

  h2 {
    font-size: var(--_font-size-title);
    font-weight: var(--_font-weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }

  h3,
  dt {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-medium);
    line-height: 1.25rem;
  }

  [part='meaning'] {
    color: var(--_color-text-muted);
  }

  [part='reason'] {
    font-weight: var(--_font-weight-medium);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block: 0.375rem var(--_space-1);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    text-decoration: none;
  }

  [part~='link'] {
    border-radius: 0.125rem;
    color: var(--_color-link);
    text-decoration: none;
  }

  [part~='link']:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  dd [part~='link'] {
    inline-size: fit-content;
    min-block-size: 1.5rem;
    line-height: 1.5rem;
  }

  @container (inline-size < 30em) {
    .tools > * {
      flex: 1 1 auto;
    }

    [part='go-to-pay'] {
      flex-basis: 100%;
    }
  }

  @container (inline-size >= 46em) {
    [part='invoice'] {
      padding: 1.75rem 2rem;
    }

    .head {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .head > * {
      grid-column: 1;
    }

    .tools {
      grid-row: 1 / span 2;
      grid-column: 2;
      align-self: start;
      margin-block: 0;
    }
  }

  @container (inline-size >= 66em) {
    /* How to pay stands beside it. */
    [part='go-to-pay'] {
      display: none;
    }

    .with-pay {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
  }
`;
