import { css } from 'lit';

/**
 * The look that all elements share. Public custom properties are read here once, as `--_…`, with their defaults; light
 * and dark follow the inherited `color-scheme`. The manifest lists them on every tag that has these styles.
 *
 * @cssproperty --invoice-font-family - Typeface.
 * @cssproperty --invoice-font-size - Size of the text.
 * @cssproperty --invoice-color-text - Text.
 * @cssproperty --invoice-color-text-muted - Text of less weight: hints, headers, counts.
 * @cssproperty --invoice-color-surface - Background of the table, of boxes and buttons.
 * @cssproperty --invoice-color-surface-subtle - Background of headers and of what the pointer is on.
 * @cssproperty --invoice-color-border - Lines between things.
 * @cssproperty --invoice-color-border-control - Outline of boxes and buttons.
 * @cssproperty --invoice-color-accent - Links, the chosen tab, the main button.
 * @cssproperty --invoice-color-on-accent - Text on the accent.
 * @cssproperty --invoice-color-focus - Ring around what has the focus; else the accent.
 * @cssproperty --invoice-color-danger - Errors and passed due dates.
 * @cssproperty --invoice-color-warning - What asks for attention.
 * @cssproperty --invoice-radius - Roundness of corners.
 */
export const sharedStyles = css`
  :host {
    --_text: var(--invoice-color-text, light-dark(#1b2233, #e7eaf0));
    --_muted: var(--invoice-color-text-muted, light-dark(#596275, #a0a9ba));
    --_surface: var(--invoice-color-surface, light-dark(#ffffff, #15181e));
    --_subtle: var(--invoice-color-surface-subtle, light-dark(#f6f8fa, #1c2028));
    --_border: var(--invoice-color-border, light-dark(#e2e7ee, #2c323d));
    --_control: var(--invoice-color-border-control, light-dark(#8a94a6, #6b7588));
    --_accent: var(--invoice-color-accent, light-dark(#3451d1, #93a7ff));
    --_on-accent: var(--invoice-color-on-accent, light-dark(#ffffff, #10162b));
    --_danger: var(--invoice-color-danger, light-dark(#b3261e, #ff9a90));
    --_warning: var(--invoice-color-warning, light-dark(#8a4a00, #f4bb63));
    --_radius: var(--invoice-radius, 0.5rem);
    --_shadow: 0 4px 16px light-dark(rgb(20 28 48 / 8%), rgb(0 0 0 / 40%));

    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--invoice-font-family, inherit);
    font-size: var(--invoice-font-size, 0.875rem);
    line-height: 1.45;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* Set and not inherited: a value that is inherited by name makes each change of a row restyle all in it. */
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select {
    margin: 0;
    color: inherit;
    font: inherit;
  }

  :focus-visible {
    outline: 2px solid var(--invoice-color-focus, var(--_accent));
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    min-block-size: 2.25rem;
    padding: 0.375rem 0.875rem;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_surface);
    cursor: pointer;
    font-weight: 500;
    white-space: nowrap;
  }

  .button:hover:not(:disabled) {
    background: var(--_subtle);
  }

  :disabled {
    cursor: default;
    opacity: 0.5;
  }

  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .field {
    min-block-size: 2.25rem;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    .primary:not(:disabled) {
      border-color: ButtonText;
    }
  }
`;
