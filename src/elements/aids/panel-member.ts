import type { LitElement, ReactiveController } from 'lit';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { joinPanels } from './tab-panels.ts';

/** What a tag knows of the provider around it. */
export interface StoreSource {
  readonly store: InvoiceStore | undefined;
}

/** Keeps a tag among the tabs or the lists of its provider, whichever that is, as long as it is on the page. */
export class PanelMember implements ReactiveController {
  readonly #source: StoreSource;
  readonly #enter: (store: InvoiceStore) => void;
  readonly #leave: (store: InvoiceStore) => void;
  #store: InvoiceStore | undefined;

  constructor(
    host: LitElement,
    source: StoreSource,
    enter: (store: InvoiceStore) => void,
    leave: (store: InvoiceStore) => void,
  ) {
    this.#source = source;
    this.#enter = enter;
    this.#leave = leave;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { store } = this.#source;
    if (store !== this.#store) this.hostDisconnected();
    this.#store = store;
    if (!store) return;
    this.#enter(store);
    joinPanels(store);
  }

  hostDisconnected(): void {
    const store = this.#store;
    this.#store = undefined;
    if (!store) return;
    this.#leave(store);
    joinPanels(store);
  }
}
