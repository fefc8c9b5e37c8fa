import { css } from 'lit';

/** The look of `gatewayChoice`: one box with a line for each way to pay, the chosen one tinted. */
export const gatewayChoiceStyles = css`
  .gateways {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .gateways legend {
    margin-block-end: 0.5rem;
    padding: 0;
    font-weight: 600;
  }

  [part='gateway'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75rem;
    min-block-size: 3rem;
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--_border);
    background: var(--_surface);
    cursor: pointer;
  }

  [part='gateway'] + [part='gateway'] {
    margin-block-start: -1px;
  }

  legend + [part='gateway'] {
    border-start-start-radius: calc(var(--_radius) - 0.125rem);
    border-start-end-radius: calc(var(--_radius) - 0.125rem);
  }

  [part='gateway']:last-child {
    border-end-start-radius: calc(var(--_radius) - 0.125rem);
    border-end-end-radius: calc(var(--_radius) - 0.125rem);
  }

  [part='gateway']:hover:not(:has(:disabled)) {
    background: var(--_subtle);
  }

  [part='gateway']:has(:checked) {
    position: relative;
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
  }

  [part='gateway']:has(:focus-visible) {
    outline: 2px solid var(--invoice-color-focus, var(--_accent));
    outline-offset: 2px;
    z-index: 1;
    position: relative;
  }

  /* Not faded: why it can't be chosen must be read as well. */
  [part='gateway']:has(:disabled) {
    color: var(--_muted);
    cursor: default;
  }

  [part='gateway'] input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--_accent);
    cursor: inherit;
    outline: none;
  }

  [part='gateway'] .about {
    display: grid;
    overflow-wrap: anywhere;
  }

  [part='gateway'] .name {
    font-weight: 500;
  }

  [part='gateway'] .description,
  [part='gateway'] .price {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  [part='gateway'] .price {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @media (forced-colors: active) {
    [part='gateway']:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
