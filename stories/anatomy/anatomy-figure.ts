import { html, LitElement, nothing } from 'lit';
import type { Told } from '../manifest.ts';
import type { Elsewhere } from './elsewhere.ts';
import { figureStyles, listStyles } from './anatomy-figure.styles.ts';
import { findParts, type FoundPart } from './find-parts.ts';
import { absentPart, shownPart } from './part-entries.ts';
import { placePins, type Point } from './place-pins.ts';
import { textBoxes } from './text-boxes.ts';

interface Pin extends Point {
  readonly number: number;
}

/** A tag with a number at each of its parts, and what they are. The tag itself stands in the slot. */
export class AnatomyFigure extends LitElement {
  static override styles = [figureStyles, listStyles];
  static override properties = {
    tag: {},
    parts: { attribute: false },
    elsewhere: { attribute: false },
    found: { state: true },
    pins: { state: true },
    pointed: { state: true },
  };

  /** The tag whose parts are shown; it stands in the slot. */
  declare tag: string;
  declare parts: readonly Told[];
  declare elsewhere: Readonly<Record<string, Elsewhere>>;
  declare private found: readonly FoundPart[];
  declare private pins: readonly Pin[];
  declare private pointed: FoundPart | undefined;

  #frame = 0;
  // Sizes tell of what is drawn in shadow trees below, mutations of what changes within the same size.
  readonly #resized = new ResizeObserver(() => this.#lookSoon());
  readonly #changed = new MutationObserver(() => this.#lookSoon());

  constructor() {
    super();
    this.tag = '';
    this.parts = [];
    this.elsewhere = {};
    this.found = [];
    this.pins = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#changed.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  protected override firstUpdated(): void {
    const subject = this.#subject;
    if (!subject?.shadowRoot) return;
    this.#resized.observe(this);
    this.#resized.observe(subject);
    this.#changed.observe(subject.shadowRoot, { childList: true, subtree: true, attributeFilter: ['part', 'hidden'] });
    this.#lookSoon();
  }

  /** How many parts are on the picture. */
  get drawn(): number {
    return this.pins.length;
  }

  /** The parts that are neither on the picture nor said to be elsewhere. */
  get missing(): readonly string[] {
    const absent = this.found.filter(({ number }) => number === 0);
    return absent.filter(({ name, hidden }) => !hidden && !this.elsewhere[name]).map(({ name }) => name);
  }

  override render() {
    const shown = this.found.filter(({ number }) => number > 0);
    const absent = this.found.filter(({ number }) => number === 0);
    return html`
      <div class="picture">
        <slot></slot>
        <div class="outlines" aria-hidden="true">
          ${(this.pointed?.elements ?? []).map(() => html`<span class="outline"></span>`)}
        </div>
        <div class="pins" aria-hidden="true">
          ${this.pins.map(
            ({ number }) =>
              html`<span class=${this.pointed && this.pointed.number !== number ? 'pin dim' : 'pin'}>${number}</span>`,
          )}
        </div>
      </div>
      ${
        shown.length > 0
          ? html`<section>
              <h2>On the picture</h2>
              <ol>
                ${shown.map((part) => shownPart(part, this.#point))}
              </ol>
            </section>`
          : nothing
      }
      ${
        absent.length > 0
          ? html`<section>
              <h2>In other states</h2>
              <ul>
                ${absent.map((part) => absentPart(part, this.elsewhere[part.name]))}
              </ul>
            </section>`
          : nothing
      }
    `;
  }

  readonly #point = (part: FoundPart | undefined): void => {
    this.pointed = part;
  };

  protected override updated(): void {
    const set = (element: Element, values: Record<string, number>) => {
      if (!(element instanceof HTMLElement)) return;
      for (const [name, value] of Object.entries(values)) element.style.setProperty(`--_${name}`, `${value}px`);
    };
    [...this.renderRoot.querySelectorAll('.pin')].forEach((pin, at) => {
      const place = this.pins[at];
      if (place) set(pin, { x: place.x, y: place.y });
    });
    [...this.renderRoot.querySelectorAll('.outline')].forEach((outline, at) => {
      const element = this.pointed?.elements[at];
      if (!element) return;
      const { x, y, width, height } = this.#placeOf(element);
      set(outline, { x, y, width, height });
    });
  }

  #placeOf(element: Element): DOMRect {
    return this.#onPicture(element.getBoundingClientRect());
  }

  #onPicture({ left, top, width, height }: DOMRect): DOMRect {
    const picture = this.renderRoot.querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
    return new DOMRect(left - picture.left - 1, top - picture.top - 1, width, height);
  }

  get #subject(): Element | null {
    return this.querySelector(this.tag);
  }

  #lookSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    const subject = this.#subject;
    if (!subject) return;
    this.found = findParts(subject, this.parts);
    const shown = this.found.filter(({ number }) => number > 0);
    const first = shown.flatMap(({ elements: [element] }) => (element ? [this.#placeOf(element)] : []));
    const picture = this.renderRoot.querySelector('.picture')?.getBoundingClientRect();
    const texts = textBoxes(subject).map((box) => this.#onPicture(box));
    const places = placePins(first, texts, picture ?? { width: 0, height: 0 });
    this.pins = places.map((place, at) => ({ ...place, number: shown[at]?.number ?? 0 }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'anatomy-figure': AnatomyFigure;
  }
}
