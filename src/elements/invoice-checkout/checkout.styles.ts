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
    gap: 1.25rem;
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

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
  }

  [part='heading'] {
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }

  [part='order-id'] {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  header [part='back-link'] {
    margin-inline-start: auto;
  }

  a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.5rem;
    color: var(--_accent);
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
    font-size: 1rem;
    font-weight: 600;
  }

  /* Headings take the focus from what goes away; they are not for tabbing. */
  [tabindex='-1']:focus-visible {
    border-radius: 0.25rem;
  }

  .columns {
    display: grid;
    gap: 1.25rem;
    align-items: start;
  }

  .card {
    min-inline-size: 0;
    padding: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [part='allocation'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_border);
  }

  [part='summary'] ul {
    margin-block-start: 0.5rem;
  }

  .what {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part='allocation-link'] {
    justify-self: start;
    font-weight: 500;
  }

  [part='allocation-description'] {
    color: var(--_muted);
    font-size: 0.8125rem;
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
    gap: 1rem;
  }

  .sums dt {
    flex: none;
    color: var(--_muted);
  }

  .sums dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .sums .strong {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .sums .strong dt {
    color: inherit;
  }

  @container (inline-size >= 46rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(20rem, 25rem);
      gap: 1.5rem;
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
      padding: 1rem;
    }
  }
`;
