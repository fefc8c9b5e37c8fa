import { css, type CSSResult } from 'lit';

/** On paper nothing can be pressed. */
export const hideOnPaper = css`
  @media print {
    .bar,
    .buttons,
    [part='meaning'] {
      display: none !important;
    }
  }
`;

/** Adds styles to those that an element has. */
export function adopt(host: HTMLElement, { styleSheet }: CSSResult): void {
  if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
