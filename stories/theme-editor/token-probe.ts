import { LitElement, css, html } from 'lit';
import { barTokens } from '../../src/tokens/bar.styles.ts';
import { baseTokens } from '../../src/tokens/base.styles.ts';
import { listTokens } from '../../src/tokens/list.styles.ts';
import { panelTokens } from '../../src/tokens/panel.styles.ts';
import { statusTokens } from '../../src/tokens/status.styles.ts';
import { tabsTokens } from '../../src/tokens/tabs.styles.ts';

/** All tokens with their defaults, as the elements have them. */
export const allTokens = [baseTokens, statusTokens, listTokens, tabsTokens, barTokens, panelTokens];

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** One of the two schemes that each colour has a value for. */
export type Scheme = 'light' | 'dark';

const canvas = document.createElement('canvas');
const paper = canvas.getContext('2d', { willReadFrequently: true });

/** Any colour of CSS as it is drawn on white, a see-through one too. */
function toRgb(color: string): Rgb {
  if (!paper) throw new Error('no canvas to draw colours on');
  for (const fill of ['#ffffff', color]) {
    paper.fillStyle = fill;
    paper.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = paper.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** `#rrggbb`. */
export const toHex = (color: Rgb): string => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Stands unseen among elements, and tells what tokens come to there. */
export class TokenProbe extends LitElement {
  static override styles = [
    ...allTokens,
    css`
      :host {
        position: absolute;
        overflow: hidden;
        inline-size: 0;
        block-size: 0;
        visibility: hidden;
        forced-color-adjust: none;
      }
      span {
        position: absolute;
      }
      .light {
        color-scheme: light;
      }
      .dark {
        color-scheme: dark;
      }
    `,
  ];

  /** What a colour is in a scheme. */
  color(name: string, scheme: Scheme): Rgb {
    return toRgb(this.#computed(`.${scheme}`, 'color', name));
  }

  /** A length, in pixels. */
  pixels(name: string): number {
    return Number.parseFloat(this.#computed('.light', 'inline-size', name));
  }

  /** A weight of a font, or another number. */
  text(name: string): string {
    return this.#computed('.light', 'font-weight', name);
  }

  protected override render() {
    return html`<span class="light"></span><span class="dark"></span>`;
  }

  #computed(selector: string, property: string, name: string): string {
    const span = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!span) return '';
    span.style.setProperty(property, `var(--_${name})`);
    return getComputedStyle(span).getPropertyValue(property);
  }
}

if (!customElements.get('token-probe')) customElements.define('token-probe', TokenProbe);

declare global {
  interface HTMLElementTagNameMap {
    'token-probe': TokenProbe;
  }
}
