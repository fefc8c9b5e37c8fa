import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * One tab stop for a row of items: arrows move the focus (mirrored in right-to-left text), Home and End go to the ends.
 * Source: ARIA Authoring Practices, "Managing focus within components using a roving tabindex".
 */
export class RovingTabindexController implements ReactiveController {
  readonly #host: Host;
  readonly #items: () => HTMLElement[];

  /** @param items The items in order, as they are rendered now. */
  constructor(host: Host, items: () => HTMLElement[]) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const items = this.#items();
    const path = event.composedPath();
    const from = items.findIndex((item) => path.includes(item));
    const to = this.#target(event.key, from, items.length);
    if (from < 0 || to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  };

  #target(key: string, from: number, count: number): number | undefined {
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    return (from + (key === forward ? 1 : -1) + count) % count;
  }
}
