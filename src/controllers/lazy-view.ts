import { adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController } from 'lit';

/** What a module of a view exports besides its templates. */
export interface LazyView {
  readonly styles: readonly CSSResultOrNative[];
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
  #loading = false;

  constructor(host: LitElement, load: () => Promise<View>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.view) void this.load();
  }

  /** Loads the module, unless that is under way. */
  async load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.view = await this.#import();
      this.failed = false;
      if (this.#host.shadowRoot) adoptStyles(this.#host.shadowRoot, [...this.view.styles]);
    } catch {
      this.failed = true;
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}
