import { css } from 'lit';

export const myInvoicesStyles = css`
  :host {
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
    gap: var(--_space-3) var(--_space-4);
  }

  .toolbar invoice-search {
    flex: 1 1 16rem;
    min-inline-size: 0;
    max-inline-size: 28rem;
  }

  .main:has(mass-pay-bar:not(:state(empty))) {
    --_covered: calc(50vh + 1rem);
  }

  .pay {
    /* More than that scrolls inside it. */
    --_bar-size: 50vh;
    --_covered: 0px;

    position: sticky;
    z-index: 1;
    inset-block-end: 0.75rem;
  }

  /* With nothing ticked it waits below the table instead of covering rows. */
  .pay:has(mass-pay-bar:state(empty)) {
    position: static;
  }

  /* Its place is known when the rows are there. */
  .resizing .pay:has(mass-pay-bar:state(empty)) {
    visibility: hidden;
  }

  /* On a low screen, or one that is zoomed in, it would cover what is read. */
  @media (height < 24rem) {
    .main {
      --_covered: 0px !important;
    }

    .pay {
      --_bar-size: none;

      position: static;
    }
  }

  aside {
    flex: none;
  }

  /* What the link takes; WebKit forgets the padding of what is written downwards. */
  aside:has([part='support-link']) {
    min-inline-size: calc(var(--_font-size) * var(--_line-height) + 1.25rem + 2 * var(--_border-width));
  }

  [part='support-link'] {
    position: sticky;
    inset-block-start: 1rem;
    display: block;
    padding: var(--_space-4) 0.625rem;
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    color: var(--_color-link);
    font-weight: var(--_font-weight-strong);
    text-decoration: none;
    writing-mode: vertical-rl;
  }

  [part='support-link']:hover {
    background: var(--_color-surface-subtle);
  }

  @container (inline-size < 60rem) {
    .layout {
      flex-direction: column;
    }

    .toolbar invoice-search {
      max-inline-size: none;
    }

    /* At the very edge, so that no row shows below it. */
    .pay {
      --_bar-end: env(safe-area-inset-bottom);

      inset-block-end: 0;
    }

    [part='support-link'] {
      padding: 0.625rem var(--_space-4);
      text-align: center;
      writing-mode: horizontal-tb;
    }
  }

  /* On paper there is nothing to press. */
  @media print {
    .toolbar,
    .pay,
    aside {
      display: none;
    }
  }
`;
