import { css } from 'lit';

/** The sheet with its head, facts and parties, and what stands for it. */
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
    gap: 1rem;
    align-items: start;
  }

  [part='invoice'],
  .paper {
    min-inline-size: 0;
    padding: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem 1.5rem;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
  }

  h2 {
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }

  h3,
  dt {
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 500;
    line-height: 1.25rem;
  }

  [part='meaning'] {
    color: var(--_muted);
  }

  [part='reason'] {
    font-weight: 500;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: 0.375rem 0.25rem;
  }

  a.button {
    display: inline-flex;
    align-items: center;
    color: inherit;
    text-decoration: none;
  }

  [part~='link'] {
    border-radius: 0.125rem;
    color: var(--_accent);
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

  @container (inline-size >= 40rem) {
    [part='invoice'],
    .paper {
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

  @container (inline-size >= 58rem) {
    /* How to pay stands beside it. */
    [part='go-to-pay'] {
      display: none;
    }

    .with-pay {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
  }

  @media (forced-colors: active) {
    [part~='status'] {
      border: 1px solid currentColor;
    }
  }
`;
