import { css } from 'lit';

/** The frame: header, two columns or one, cards, and what the order covers. */
export const checkoutStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  article,
  .stack {
    display: grid;
    gap: var(--_space-5);
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }

  ul {
    padding: 0;
    list-style: none;
  }

  header,
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-3);
  }

  [part='heading'] {
    font-size: var(--_font-size-title);
    font-weight: var(--_font-weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }

  [part='order-id'] {
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .about {
    flex: 1;
  }

  header [part='back-link'] {
    margin-inline-start: auto;
  }

  a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.5rem;
    color: var(--_color-link);
    text-decoration: none;
  }

  a:not(.button):hover {
    text-decoration: underline;
  }

  a:not([href]) {
    color: inherit;
    text-decoration: none !important;
  }

  h3 {
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  /* Headings take the focus from what goes away; they are not for tabbing. */
  [tabindex='-1']:focus-visible {
    border-radius: 0.25rem;
  }

  .columns {
    display: grid;
    gap: var(--_space-5);
    align-items: start;
  }

  .card {
    min-inline-size: 0;
    padding: var(--_panel-padding);
    border: var(--_border-width) solid var(--_panel-border);
    border-radius: var(--_radius);
    background: var(--_panel-background);
  }

  [part='allocation'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-4);
    padding-block: 0.625rem;
    border-block-end: var(--_border-width) solid var(--_color-border);
  }

  [part='summary'] ul {
    margin-block-start: var(--_space-2);
  }

  .what {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part='allocation-link'] {
    justify-self: start;
    font-weight: var(--_font-weight-medium);
  }

  [part='allocation-description'] {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  [part='allocation-amount'],
  .sums dd {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .sums {
    display: grid;
    gap: 0.375rem;
  }

  [part='summary'] .sums {
    margin-block-start: 0.875rem;
  }

  .sums div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-4);
  }

  .sums dt {
    flex: none;
    color: var(--_color-text-muted);
  }

  .sums dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .sums .strong {
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .sums .strong dt {
    color: inherit;
  }

  @container (inline-size >= 46rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(20rem, 25rem);
      gap: var(--_space-6);
    }

    [part='payment'] {
      position: sticky;
      inset-block-start: 1rem;
    }
  }

  @container (inline-size < 46rem) {
    /* What became of the payment is not looked for below a long list. */
    .underway,
    .paid,
    .ended {
      order: -1;
    }
  }

  @container (inline-size < 26rem) {
    .card {
      padding: var(--_space-4);
    }
  }
`;
