import { css } from 'lit';

/** How to pay: beside the sheet where there is room, below it where there is none. */
export const payStyles = css`
  .pay {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
    padding: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .pay h3 {
    color: var(--_text);
    font-size: 1rem;
    font-weight: 600;
  }

  .later,
  [part='amount-hint'],
  .currency {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .part {
    display: grid;
    gap: 0.25rem;
  }

  .part label {
    font-weight: 600;
  }

  .currency {
    font-weight: 400;
  }

  [part='amount-input'] {
    inline-size: 100%;
    padding: 0.375rem 0.75rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [part='amount-input'][aria-invalid='true'] {
    border-color: var(--_danger);
  }

  [part='amount-hint'].fault {
    color: var(--_danger);
  }

  .to-pay {
    display: grid;
    gap: 0.25rem;
    font-variant-numeric: tabular-nums;
  }

  .to-pay > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
  }

  .to-pay dt {
    font-size: inherit;
    font-weight: 400;
  }

  .to-pay .strong {
    padding-block-start: 0.375rem;
    border-block-start: 1px solid var(--_border);
  }

  .to-pay .strong > * {
    color: var(--_text);
    font-weight: 600;
  }

  [part='pay-button'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    white-space: normal;
  }

  @container (inline-size >= 58rem) {
    .pay {
      position: sticky;
      inset-block-start: 1rem;
    }
  }
`;
