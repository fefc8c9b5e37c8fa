import type { CSSResult, LitElement, ReactiveController } from 'lit';

/** What a module of a view exports besides its templates. */
export interface LazyView {
  readonly styles: readonly CSSResult[];
}

/**
 * Loads the templates and styles of an element when it is connected, so that a page pays for them only where it shows
 * the element. Never throws into the page: a module that can't be loaded leaves `failed`, until `load()` is called again.
 */
export class LazyViewController<View extends LazyView> implements ReactiveController {
  /** The module, once it is there. */
  view: View | undefined;
  /** Whether the last try to load it failed. */
  failed = false;

  readonly #host: LitElement;
  readonly #import: () => Promise<View>;
  readonly #waits: boolean;
  #loading = false;

  /** @param waits Whether the module is loaded by the first call of `load`, and not when the host is connected. */
  constructor(host: LitElement, load: () => Promise<View>, waits = false) {
    this.#host = host;
    this.#import = load;
    this.#waits = waits;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#waits) void this.load();
  }

  /** Loads the module, unless it is there or under way. */
  readonly load = async (): Promise<void> => {
    if (this.view || this.#loading) return;
    this.#loading = true;
    try {
      this.view = await this.#import();
      this.failed = false;
      // After the element's own; `adoptStyles` of Lit would replace those.
      const sheets = this.view.styles.flatMap(({ styleSheet }) => styleSheet ?? []);
      this.#host.shadowRoot?.adoptedStyleSheets.push(...sheets);
    } catch {
      this.failed = true;
    }
    this.#loading = false;
    this.#host.requestUpdate();
  };
}
