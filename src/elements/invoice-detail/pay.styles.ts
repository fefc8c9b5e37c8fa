import { css } from 'lit';

/** How to pay: beside the sheet where there is room, below it where there is none. */
export const payStyles = css`
  .pay {
    display: grid;
    gap: var(--_space-5);
    min-inline-size: 0;
    padding: var(--_panel-padding);
    border: var(--_border-width) solid var(--_panel-border);
    border-radius: var(--_radius);
    background: var(--_panel-background);
    box-shadow: var(--_shadow);
  }

  .pay h3 {
    color: var(--_color-text);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .later,
  [part='amount-hint'] {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  .part {
    display: grid;
    gap: var(--_space-1);
  }

  .part label {
    color: var(--_color-text-muted);
    font-weight: var(--_font-weight-medium);
  }

  .currency {
    font-weight: 400;
  }

  [part='amount-input'] {
    inline-size: 100%;
    padding: 0.375rem var(--_space-3);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [part='amount-input'][aria-invalid='true'] {
    border-color: var(--_color-danger);
  }

  [part='amount-hint'].fault {
    color: var(--_color-danger);
  }

  .to-pay {
    display: grid;
    gap: 0.375rem;
    font-variant-numeric: tabular-nums;
  }

  .to-pay > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-4);
  }

  .to-pay dt {
    font-size: inherit;
    font-weight: 400;
  }

  .to-pay .strong {
    margin-block-start: var(--_space-1);
    padding-block-start: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_color-border);
    font-size: var(--_font-size-large);
  }

  .to-pay .strong > * {
    color: var(--_color-text);
    font-weight: var(--_font-weight-strong);
  }

  [part='pay-button'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    font-size: var(--_font-size-large);
    font-variant-numeric: tabular-nums;
    white-space: normal;
  }

  @container (inline-size >= 66em) {
    .pay {
      position: sticky;
      inset-block-start: 1rem;
    }
  }
`;
