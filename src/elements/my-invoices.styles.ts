import { css } from 'lit';

export const myInvoicesStyles = css`
  :host {
    --_gap: var(--invoice-gap, 1rem);

    display: block;
    container-type: inline-size;
  }

  .layout {
    display: flex;
    align-items: stretch;
    gap: var(--_gap);
  }

  .main {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1rem;
  }

  .toolbar invoice-search {
    flex: 1 1 16rem;
    min-inline-size: 0;
    max-inline-size: 28rem;
  }

  .pay {
    position: sticky;
    z-index: 1;
    inset-block-end: 0.75rem;
  }

  /* With nothing ticked it waits below the table instead of covering rows. */
  .pay:has(mass-pay-bar:state(empty)) {
    position: static;
  }

  aside {
    flex: none;
  }

  [part='support-link'] {
    position: sticky;
    inset-block-start: 1rem;
    display: block;
    padding: 1rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    writing-mode: vertical-rl;
  }

  [part='support-link']:hover {
    background: var(--_subtle);
  }

  @container (inline-size < 60rem) {
    .layout {
      flex-direction: column;
    }

    .toolbar invoice-search {
      max-inline-size: none;
    }

    [part='support-link'] {
      padding: 0.625rem 1rem;
      text-align: center;
      writing-mode: horizontal-tb;
    }
  }
`;
