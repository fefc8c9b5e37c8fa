import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localizerFor, type Localizer } from '../i18n/localizer.ts';
import type { InvoiceStore } from '../store/invoice-store.ts';
import type { InvoiceState } from '../store/state.ts';
import { warnOnce } from '../warn.ts';
import { ensureContextRoot, invoiceContext } from './context.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Slices of one selector have the same keys. */
function sameSlice<T extends object>(a: T | undefined, b: T | undefined): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}

/** Options of a {@link StoreController}. */
export interface StoreControllerOptions {
  /** Tells the store what the host shows, so that the provider loads it, until the returned function is called. */
  readonly open?: (store: InvoiceStore) => (() => void) | undefined;
}

/**
 * Connects an element to the store of its provider: the host re-renders only when the selected slice changed. Without
 * a provider the slice is `undefined`, the host stays inert, and the console is told once.
 */
export class StoreController<T extends object> implements ReactiveController {
  /** The store, while there is one. */
  store: InvoiceStore | undefined;
  /** What the selector made of the state; `undefined` without a provider. */
  slice: T | undefined;

  readonly #host: Host;
  readonly #select: (state: InvoiceState) => T;
  readonly #options: StoreControllerOptions;
  #localizer: Localizer | undefined;
  #leave: (() => void) | undefined;

  constructor(host: Host, select: (state: InvoiceState) => T, options: StoreControllerOptions = {}) {
    this.#host = host;
    this.#select = select;
    this.#options = options;
    // Before the consumer, whose first request the context root must hear.
    host.addController(this);
    new ContextConsumer(host, { context: invoiceContext, subscribe: true, callback: (store) => this.#enter(store) });
  }

  /** Texts and formats of the provider's language; English without a provider. */
  get localizer(): Localizer {
    return this.#localizer ?? localizerFor('en');
  }

  hostConnected(): void {
    ensureContextRoot(this.#host.ownerDocument);
    void this.#warnWithoutProvider();
  }

  /** Whatever language is spoken around the host, what it draws is in that of its texts; what hosts slot in is not. */
  hostUpdated(): void {
    for (const drawn of this.#host.shadowRoot?.children ?? []) drawn.setAttribute('lang', this.localizer.lang);
  }

  hostDisconnected(): void {
    this.#enter(undefined);
  }

  /** The host shows something else now: opens that, closes what was open, and reads the slice again. */
  reopen(): void {
    const { store } = this;
    if (!store) return;
    const leave = this.#leave;
    this.#leave = undefined;
    this.store = undefined;
    this.#enter(store);
    // Last, so that what is opened again was never closed, and is not loaded twice.
    leave?.();
  }

  #enter(store: InvoiceStore | undefined): void {
    if (store === this.store) return;
    this.#leave?.();
    this.#leave = undefined;
    this.store = store;
    if (store) {
      const unsubscribe = store.subscribe((state) => this.#read(state));
      const close = this.#options.open?.(store);
      this.#leave = () => {
        unsubscribe();
        close?.();
      };
    }
    this.#read(store?.state);
  }

  #read(state: InvoiceState | undefined): void {
    const slice = state && !state.settings.mute ? this.#select(state) : undefined;
    const localizer = state?.settings.localizer;
    if (sameSlice(slice, this.slice) && localizer === this.#localizer) return;
    this.slice = slice;
    this.#localizer = localizer;
    this.#host.requestUpdate();
  }

  async #warnWithoutProvider(): Promise<void> {
    await customElements.whenDefined('invoice-provider');
    if (this.store) return;
    // A further task: a provider that is upgraded now has not offered its store yet.
    setTimeout(() => {
      if (this.store || !this.#host.isConnected) return;
      warnOnce(`<${this.#host.localName}> has no <invoice-provider> around it and shows nothing.`);
    });
  }
}
