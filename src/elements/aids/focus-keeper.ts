import type { LitElement, ReactiveController } from 'lit';

/** What a tag knows of its own focus. */
export interface FocusPlan {
  /**
   * Called before a change with what has the focus; answers what is the same thing after it. By default the same
   * element.
   */
  readonly follow?: (focused: HTMLElement) => () => HTMLElement | undefined;
  /** Where the focus goes when the thing is gone: selectors, the best one first. */
  readonly next: readonly string[];
  /** Where it goes when nothing of the tag is left. */
  readonly outside?: () => HTMLElement | undefined;
}

/** Whether an element can have the focus: what is hidden or disabled loses it when the browser paints. */
export function canTakeFocus(element: Element | null | undefined): element is HTMLElement {
  return (
    element instanceof HTMLElement && !element.matches(':disabled, [inert] *') && element.getClientRects().length > 0
  );
}

/** Focuses what is no control too, as long as the focus stays there. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  // A table is higher than the window: the browser would scroll to its start, while the person looks at what changed.
  element.focus({ preventScroll: !isControl(element) });
}

/** The element with the focus, shadow trees included. */
function focusIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement ? focusIn(activeElement.shadowRoot) : activeElement;
}

/**
 * Keeps the focus on the same thing over a change of a tag, and moves it on when the thing is gone, so that it never
 * falls back to the start of the page. Takes it from nobody who went elsewhere.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #plan: FocusPlan;
  #before: Element | null | undefined;
  #same: (() => HTMLElement | undefined) | undefined;
  /** Where the focus waits for what comes, for want of something better. */
  #parked: Element | undefined;

  constructor(host: LitElement, plan: FocusPlan) {
    this.#host = host;
    this.#plan = plan;
    host.addController(this);
  }

  hostUpdate(): void {
    // Of two changes in one turn the first one knows what had the focus.
    if (this.#before) return;
    const focused = this.#host.shadowRoot?.activeElement;
    this.#before = focused;
    if (focused instanceof HTMLElement) this.#same = this.#plan.follow?.(focused) ?? (() => focused);
  }

  hostUpdated(): void {
    // The tag itself has something to do after this.
    if (this.#before) void this.#host.updateComplete.then(() => this.#settle());
  }

  #settle(): void {
    const [before, same] = [this.#before, this.#same];
    this.#before = this.#same = undefined;
    const { shadowRoot, ownerDocument } = this.#host;
    if (!before || !shadowRoot) return;
    const focused = shadowRoot.activeElement;
    const isParked = focused !== null && focused === this.#parked;
    if (!focused && focusIn(ownerDocument) !== ownerDocument.body) return;
    const target = isParked ? undefined : same?.();
    if (canTakeFocus(target)) {
      if (target !== focused) target.focus();
      return;
    }
    const next = this.#next();
    if (!next || (isParked && !isControl(next))) return;
    this.#parked = isControl(next) ? undefined : next;
    focusOn(next);
  }

  #next(): HTMLElement | undefined {
    const found = this.#plan.next.map((selector) => this.#host.shadowRoot?.querySelector(selector));
    return found.find(canTakeFocus) ?? this.#plan.outside?.();
  }
}

const isControl = (element: Element) => element.matches('a, button, input');
