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
    margin-block-end: var(--_space-2);
    padding: 0;
    color: var(--_color-text-muted);
    font-weight: var(--_font-weight-medium);
  }

  .options {
    container-type: inline-size;
  }

  [part='gateway'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-content: center;
    align-items: baseline;
    gap: 0 var(--_space-3);
    min-block-size: 3rem;
    padding: var(--_space-2) 0.875rem;
    border: var(--_border-width) solid var(--_color-border);
    background: var(--_color-surface);
    cursor: pointer;
  }

  [part='gateway'] + [part='gateway'] {
    margin-block-start: -1px;
  }

  [part='gateway']:first-child {
    border-start-start-radius: var(--_radius-control);
    border-start-end-radius: var(--_radius-control);
  }

  [part='gateway']:last-child {
    border-end-start-radius: var(--_radius-control);
    border-end-end-radius: var(--_radius-control);
  }

  [part='gateway']:hover:not(:has(:disabled)) {
    background: var(--_color-hover);
  }

  [part='gateway']:has(:checked) {
    position: relative;
    border-color: var(--_color-accent);
    background: linear-gradient(var(--_color-selected) 0 0), var(--_color-surface);
  }

  [part='gateway']:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 2px;
    z-index: 1;
    position: relative;
  }

  /* Not faded: why it can't be chosen must be read as well. */
  [part='gateway']:has(:disabled) {
    color: var(--_color-text-muted);
    cursor: default;
  }

  /* Drawn here: browsers fill theirs with a grey of their own in dark schemes. */
  [part='gateway'] input {
    align-self: start;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    /* In the middle of the first line, however many the name takes. */
    margin-block-start: calc((1lh - 1.125rem) / 2);
    border: var(--_border-width) solid var(--_input-border);
    border-radius: 50%;
    background: var(--_input-background);
    cursor: inherit;
    appearance: none;
    outline: none;
  }

  [part='gateway'] input:checked {
    border: 0.3125rem solid var(--_color-accent);
  }

  /* The description has the whole width below the name and what it costs. */
  [part='gateway'] .about {
    display: contents;
    overflow-wrap: anywhere;
  }

  [part='gateway'] .name {
    font-weight: var(--_font-weight-medium);
  }

  [part='gateway'] .description,
  [part='gateway'] .price {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  [part='gateway'] .description {
    grid-column: 2 / -1;
  }

  [part='gateway'] .price {
    grid-row: 1;
    grid-column: 3;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @container (inline-size < 19em) {
    [part='gateway'] .price {
      grid-row: auto;
      grid-column: 2;
      text-align: start;
    }
  }

  @media (forced-colors: active) {
    [part='gateway']:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
