import { css, type CSSResultGroup } from 'lit';
import { baseTokens } from '../tokens/base.styles.ts';

/** The look that all elements share; light and dark follow the inherited `color-scheme`. */
export const sharedStyles: CSSResultGroup = [
  baseTokens,
  css`
    :host {
      box-sizing: border-box;
      color: var(--_color-text);
      font-family: var(--_font-family);
      font-size: var(--_font-size);
      line-height: var(--_line-height);
    }

    @media (prefers-contrast: more) {
      :host {
        --_color-border: var(--_color-border-control);
        --_color-text-muted: var(--_color-text);
      }
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

    /* What is focused is not left under a bar that sticks to the bottom, nor under a notice at the top. */
    a,
    button,
    input,
    select {
      scroll-margin-block: 4rem var(--_covered, 0px);
    }

    button,
    input,
    select {
      margin: 0;
      color: inherit;
      font: inherit;
    }

    :focus-visible {
      outline: var(--_focus-width) solid var(--_color-focus);
      outline-offset: 2px;
    }

    /*
     * What scrolls sideways fades at its end, which the padding keeps free for what stands last; once it is scrolled, at
     * its start too, where the browser lets scrolling drive an animation.
     */
    .fade {
      padding-inline-end: 1.5rem;
      overflow-x: auto;
      scrollbar-width: none;
      mask: linear-gradient(90deg, #0000, #000 1.5rem calc(100% - 1.5rem), #0000) right / calc(100% + 1.5rem) no-repeat;
      animation: fade;
      /* Important only so that the minifier does not make one property of both, which no browser reads. */
      animation-timeline: scroll(self inline) !important;
    }

    .fade:dir(rtl) {
      mask-position: left;
    }

    @keyframes fade {
      1%,
      to {
        mask-size: 100%;
      }
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .button,
    .field {
      min-block-size: var(--_control-height);
      border: var(--_border-width) solid var(--_input-border);
      border-radius: var(--_radius-control);
      background: var(--_input-background);
    }

    .button {
      padding: var(--_space-1) var(--_button-padding);
      border-color: var(--_button-border);
      border-radius: var(--_button-radius);
      background: var(--_button-background);
      color: var(--_button-color);
      cursor: pointer;
      font-weight: var(--_button-font-weight);
      white-space: nowrap;
    }

    /* Only towards what is pointed at: a page that changes its scheme does so at once. */
    .button:hover:not(:disabled) {
      background: var(--_color-hover);
      transition: background-color var(--_duration);
    }

    .field:hover:not(:disabled) {
      border-color: var(--_color-text-muted);
    }

    :disabled {
      cursor: default;
      opacity: var(--_opacity-disabled);
    }

    .primary {
      border-color: var(--_color-accent);
      background: var(--_color-accent);
      color: var(--_color-on-accent);
    }

    .primary:hover:not(:disabled) {
      background: color-mix(in oklab, var(--_color-accent) 88%, var(--_color-text));
    }

    @media (prefers-reduced-motion) {
      * {
        transition: none !important;
        animation: none !important;
      }
    }

    @media (forced-colors: active) {
      .fade {
        mask: none;
        scrollbar-width: thin;
      }

      .primary:not(:disabled) {
        border-color: ButtonText;
      }
    }
  `,
];
