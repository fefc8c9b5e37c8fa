import { css } from 'lit';

/** Global and semantic tokens, and those of buttons and boxes. Made from `tokens.json` by `npm run tokens`. */
export const baseTokens = css`
  :host {
    --_font-family: var(--invoice-font-family, inherit);
    --_font-size: var(--invoice-font-size, 0.875rem);
    --_font-size-tiny: var(--invoice-font-size-tiny, calc(var(--_font-size) - 0.125rem));
    --_font-size-small: var(--invoice-font-size-small, calc(var(--_font-size) - 0.0625rem));
    --_font-size-large: var(--invoice-font-size-large, calc(var(--_font-size) + 0.1875rem));
    --_font-size-title: var(--invoice-font-size-title, calc(var(--_font-size) + 0.5rem));
    --_font-weight-medium: var(--invoice-font-weight-medium, 500);
    --_font-weight-strong: var(--invoice-font-weight-strong, 600);
    --_line-height: var(--invoice-line-height, 1.45);
    --_space-1: var(--invoice-space-1, var(--_space));
    --_space-2: var(--invoice-space-2, calc(var(--_space) * 2));
    --_space-3: var(--invoice-space-3, calc(var(--_space) * 3));
    --_space-4: var(--invoice-space-4, calc(var(--_space) * 4));
    --_space-5: var(--invoice-space-5, calc(var(--_space) * 5));
    --_space-6: var(--invoice-space-6, calc(var(--_space) * 6));
    --_space: var(--invoice-space, 0.25rem);
    --_radius: var(--invoice-radius, 0.5rem);
    --_border-width: var(--invoice-border-width, 1px);
    --_duration: var(--invoice-duration, 120ms);
    --_blue: var(--invoice-blue, light-dark(#3451d1, #93a7ff));
    --_green: var(--invoice-green, light-dark(#0c6b42, #63d297));
    --_amber: var(--invoice-amber, light-dark(#8a4a00, #f4bb63));
    --_red: var(--invoice-red, light-dark(#b3261e, #ff9a90));
    --_violet: var(--invoice-violet, light-dark(#6a3fa8, #c6a6ff));
    --_gray: var(--invoice-gray, light-dark(#596275, #a0a9ba));
    --_color-text: var(--invoice-color-text, light-dark(#1b2233, #e7eaf0));
    --_color-text-muted: var(--invoice-color-text-muted, var(--_gray));
    --_color-surface: var(--invoice-color-surface, light-dark(#ffffff, #15181e));
    --_color-surface-subtle: var(
      --invoice-color-surface-subtle,
      color-mix(in oklab, var(--_color-text) 4%, var(--_color-surface))
    );
    --_color-surface-raised: var(--invoice-color-surface-raised, var(--_color-surface));
    --_color-border: var(--invoice-color-border, color-mix(in oklab, var(--_color-text) 12%, var(--_color-surface)));
    --_color-border-control: var(
      --invoice-color-border-control,
      color-mix(in oklab, var(--_color-text) 52%, var(--_color-surface))
    );
    --_color-accent: var(--invoice-color-accent, var(--_blue));
    --_color-on-accent: var(--invoice-color-on-accent, light-dark(#ffffff, #10162b));
    --_color-link: var(--invoice-color-link, var(--_color-accent));
    --_color-focus: var(--invoice-color-focus, var(--_color-accent));
    --_color-success: var(--invoice-color-success, var(--_green));
    --_color-warning: var(--invoice-color-warning, var(--_amber));
    --_color-danger: var(--invoice-color-danger, var(--_red));
    --_color-hover: var(--invoice-color-hover, var(--_color-surface-subtle));
    --_color-selected: var(--invoice-color-selected, color-mix(in srgb, var(--_color-accent) 8%, transparent));
    --_shadow: var(--invoice-shadow, 0 4px 16px light-dark(rgb(20 28 48 / 8%), rgb(0 0 0 / 40%)));
    --_shadow-overlay: var(--invoice-shadow-overlay, 0 8px 32px light-dark(rgb(20 28 48 / 16%), rgb(0 0 0 / 60%)));
    --_gap: var(--invoice-gap, var(--_space-4));
    --_focus-width: var(--invoice-focus-width, 2px);
    --_opacity-disabled: var(--invoice-opacity-disabled, 0.5);
    --_control-height: var(--invoice-control-height, 2.25rem);
    --_radius-control: var(--invoice-radius-control, calc(var(--_radius) - 0.125rem));
    --_button-background: var(--invoice-button-background, var(--_color-surface));
    --_button-color: var(--invoice-button-color, var(--_color-text));
    --_button-border: var(--invoice-button-border, var(--_color-border-control));
    --_button-padding: var(--invoice-button-padding, calc(var(--_space) * 3.5));
    --_button-font-weight: var(--invoice-button-font-weight, var(--_font-weight-medium));
    --_button-radius: var(--invoice-button-radius, var(--_radius-control));
    --_input-background: var(--invoice-input-background, var(--_color-surface));
    --_input-border: var(--invoice-input-border, var(--_color-border-control));
    --_skeleton-color: var(--invoice-skeleton-color, color-mix(in srgb, var(--_color-text-muted) 16%, transparent));
  }
`;
