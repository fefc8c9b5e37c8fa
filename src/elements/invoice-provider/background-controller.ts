import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { Background } from './background.ts';
import { emitError } from './emit-error.ts';
import { RETURN_PARAMETER } from './return-name.ts';

/** Not needed for the first paint: what pays, and what runs beside the list, comes when there is something to do. */
const load = () => import('./background.ts');

type Host = ReactiveControllerHost & HTMLElement & { readonly store: InvoiceStore | undefined };

/** Runs payments, what is shown whole, and live news, beside the list of a provider. */
export class BackgroundController implements ReactiveController {
  readonly #host: Host;
  readonly #adapter: () => InvoiceAdapter | undefined;
  /** What the running one was made for: adapter, store and scope. */
  #madeFor: readonly unknown[] = [];
  #life: AbortController | undefined;
  #background: Background | undefined;

  constructor(host: Host, adapter: () => InvoiceAdapter | undefined) {
    this.#host = host;
    this.#adapter = adapter;
    host.addController(this);
  }

  hostUpdated(): void {
    const { store, isConnected } = this.#host;
    const adapter = this.#adapter();
    if (!store || !adapter || !isConnected) return;
    const { selection, payment, invoices, orders, settings, page } = store.state;
    const { scope } = settings;
    const madeFor = [adapter, store, scope];
    if (madeFor.some((each, at) => each !== this.#madeFor[at])) {
      const isLive = page && (adapter.subscribe !== undefined || scope !== undefined);
      const isBack = location.search.includes(RETURN_PARAMETER);
      const isIdle = payment.phase === 'idle' && selection.size + invoices.size + orders.size === 0;
      if (isIdle && !isLive && !isBack) return;
      this.stop();
      this.#madeFor = madeFor;
      this.#life = new AbortController();
      void this.#start(adapter, store, this.#life.signal);
    }
    this.#background?.update();
  }

  /** Loads everything again that is shown; `false` when there is nothing but the list. */
  refresh(): boolean {
    this.#background?.refresh();
    return this.#background !== undefined;
  }

  /** Ends everything but what was sent. */
  stop(): void {
    this.#life?.abort();
    this.#life = this.#background = undefined;
    this.#madeFor = [];
  }

  async #start(adapter: InvoiceAdapter, store: InvoiceStore, signal: AbortSignal): Promise<void> {
    try {
      const { createBackground } = await load();
      if (signal.aborted) return;
      this.#background = createBackground(this.#host, adapter, store, signal);
      this.#background.update();
    } catch (cause) {
      if (signal.aborted) return;
      // The next change tries again. Nothing was sent.
      this.stop();
      const error = new InvoiceError('network', 'no code', { cause });
      if (store.dispatch({ type: 'refuse', error })) emitError(this.#host, error);
    }
  }
}
