import { ContextProvider } from '@lit/context';
import { initialState, Task } from '@lit/task';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { InvoiceError, isMendable } from '../../domain/errors.ts';
import { queryKey } from '../../domain/query.ts';
import { emit } from '../../events.ts';
import type { OwnMessages } from '../../i18n/all-messages.ts';
import { invoiceContext } from '../../controllers/context.ts';
import { createInvoiceStore, type InvoiceStore } from '../../store/invoice-store.ts';
import { EMPTY_SELECTION } from '../../store/selection.ts';
import { selectGroups } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';
import { bringAids } from '../bring-aids.ts';
import { BackgroundController } from './background-controller.ts';
import { followLanguage } from './language.ts';
import { loadPage, reportFailure } from './load-page.ts';
import { parsePageSizes, parseQuery, parseStatuses, parseToday, type QueryAttributes } from './settings.ts';

/** Answers the bearer token of the session; `force` asks for a new one after the server refused the last. */
export type GetToken = (options: { readonly force: boolean }) => string | undefined | Promise<string | undefined>;

/** What brought the page that a store holds: it stays with the store while providers come and go. */
const adapters = new WeakMap<InvoiceStore, InvoiceAdapter | undefined>();

/**
 * Headless root of the invoice elements: owns the adapter, the store and the load task. Every other tag finds it by
 * context, however deep below it and in whatever order they load. Draws nothing (`display: contents`).
 *
 * @summary Connects the invoice elements below it with a billing system.
 * @slot - The elements, anywhere below.
 * @fires {CustomEvent<InvoiceLoadDetail>} invoice-load - Fact: a page of invoices arrived.
 * @fires {CustomEvent<InvoiceSelectionDetail>} invoice-selection-change - Fact: the selection changed, by the person or because an invoice can't be paid any more.
 * @fires {CustomEvent<InvoiceCheckoutDetail>} invoice-checkout-request - Request: an order is ready to be paid. Default: go to its checkout URL.
 * @fires {CustomEvent<{ order: PaymentOrder }>} invoice-pay-complete - Fact: the invoices of a payment order are settled.
 * @fires {CustomEvent<InvoiceErrorDetail>} invoice-error - Fact: a load or a payment failed.
 * @fires {CustomEvent<{}>} invoice-auth-required - Fact: the session is over; sign the person in again, then call `reload()`.
 */
export class InvoiceProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    adapter: { attribute: false },
    store: { attribute: false },
    getToken: { attribute: false },
    messages: { attribute: false },
    api: {},
    locale: {},
    timeZone: { attribute: 'time-zone' },
    status: {},
    search: {},
    sort: {},
    pageSize: { type: Number, attribute: 'page-size' },
    scope: {},
    statuses: {},
    pageSizes: { attribute: 'page-sizes' },
    invoiceHref: { attribute: 'invoice-href' },
    serviceHref: { attribute: 'service-href' },
    supportHref: { attribute: 'support-href' },
    checkoutOrigins: { attribute: 'checkout-origins' },
  };

  /** The billing system. Takes precedence over `api`. */
  declare adapter: InvoiceAdapter | undefined;
  /** The store; made by the provider unless the host brings one, before or after it is connected. */
  declare store: InvoiceStore | undefined;
  /** Token of the session for the REST adapter that `api` makes. */
  declare getToken: GetToken | undefined;
  /** Texts that replace those of the language, or bring one that is not there. */
  declare messages: OwnMessages | undefined;

  /** Base URL of the REST contract, such as `/api/v1`; makes the REST adapter. */
  declare api: string | undefined;
  /** BCP 47 tag for texts and formats; else the nearest `lang`, else English. */
  declare locale: string | undefined;
  /** IANA zone of the account, for "today"; else the zone of the machine. */
  declare timeZone: string | undefined;
  /** First tab: `all`, `paid`, `unpaid`, `cancelled`, `refunded`, `expired`. */
  declare status: string | undefined;
  /** First search. */
  declare search: string | undefined;
  /** First sort order: `number`, `invoice-date`, `due-date` or `total`; with a minus sign descending. */
  declare sort: string | undefined;
  /** First number of rows a page; one of `page-sizes`. */
  declare pageSize: number | undefined;
  /** Key of the signed-in account: names what is kept in this browser. Without it nothing is kept. */
  declare scope: string | undefined;
  /** Tabs, in order, separated by commas. */
  declare statuses: string | undefined;
  /** Values of "Show", in order, separated by commas. */
  declare pageSizes: string | undefined;
  /** Link to an invoice, `{id}` replaced; else the link that the adapter gives. */
  declare invoiceHref: string | undefined;
  /** Link to a service, `{id}` replaced; else the link that the adapter gives. */
  declare serviceHref: string | undefined;
  /** Link to Online Support. */
  declare supportHref: string | undefined;
  /** Origins that a checkout redirect may go to besides the page's own, separated by commas. */
  declare checkoutOrigins: string | undefined;

  #rest: InvoiceAdapter | undefined;
  /** What of `api` the adapter was made for. */
  #restFor: string | undefined;
  #usedStore: InvoiceStore | undefined;
  /** The adapter that the store in use was given. */
  #given: InvoiceAdapter | undefined;
  #reloads = 0;
  #unsubscribe: (() => void) | undefined;
  #window: AbortController | undefined;
  #selection = EMPTY_SELECTION;
  /** Moves when the provider comes back after it was gone, so that the task runs again. */
  #life = 0;
  readonly #background = new BackgroundController(this, () => this.#adapter);
  readonly #updateLanguage = followLanguage(this);
  readonly #context = new ContextProvider(this, { context: invoiceContext });

  readonly #list = new Task(this, {
    args: () => {
      const state = this.store?.state;
      const wanted = state && state.readers > 0 ? queryKey(state.query) : undefined;
      return [this.#adapter, this.store, wanted, state?.reloads, this.#life] as const;
    },
    task: ([adapter, store, wanted], { signal }) =>
      adapter && store && wanted !== undefined ? loadPage(this, adapter, store, this.timeZone, signal) : initialState,
  });

  protected override firstUpdated(): void {
    bringAids(this, ({ aidProvider }) => aidProvider(this));
  }

  override connectedCallback(): void {
    this.store ??= createInvoiceStore();
    this.#useStore(this.store);
    super.connectedCallback();
    if (this.#window) return;
    this.#life++;
    this.#window = new AbortController();
    const { signal } = this.#window;
    const reloadIf = (isOld: boolean) => isOld && this.reload();
    addEventListener('online', () => reloadIf(isMendable(this.store?.state.error)), { signal });
    // The browser kept the page while the person was elsewhere: what it shows is old.
    addEventListener('pageshow', ({ persisted }) => reloadIf(persisted), { signal });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, not gone, when it is back by the end of this turn.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#list.abort();
      this.#background.stop();
      this.#window?.abort();
      this.#unsubscribe?.();
      this.#window = this.#usedStore = undefined;
    });
  }

  /** Loads again what is shown: the current page, the invoice, the order. */
  reload(): void {
    if (!this.#background.refresh()) this.store?.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const own = this as unknown as Record<string, unknown>;
    // A removed attribute is `null` in Lit.
    for (const key in InvoiceProvider.properties) own[key] ??= undefined;
    const { store } = this;
    if (!store) return;
    this.#useStore(store);
    if (changed.has('api') || changed.has('adapter') || store.state.reloads !== this.#reloads) void this.#useApi();
    this.#reloads = store.state.reloads;
    if (changed.size > 0) {
      this.#updateLanguage();
      const { invoiceHref, serviceHref, supportHref, checkoutOrigins, scope } = this;
      store.configure({
        today: parseToday(this.timeZone, new Date()),
        statuses: parseStatuses(this.statuses),
        pageSizes: parsePageSizes(this.pageSizes),
        invoiceHref,
        serviceHref,
        supportHref,
        checkoutOrigins,
        scope,
      });
      const { settings, query } = store.state;
      const isNew = (key: keyof QueryAttributes) => changed.has(key) || changed.has('store');
      store.setQuery(parseQuery((key) => (isNew(key) ? this[key] : undefined), settings, query));
    }
    const adapter = this.#adapter;
    // Two providers with one store and an adapter each do not take it from each other for ever: the last to come has it.
    if (adapter === this.#given || adapter === adapters.get(store)) return;
    this.#given = adapter;
    adapters.set(store, adapter);
    store.setCapabilities(adapter?.capabilities);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  get #adapter(): InvoiceAdapter | undefined {
    return this.adapter ?? this.#rest;
  }

  #useStore(store: InvoiceStore): void {
    // Set while the provider is away: it comes back to it.
    if (store === this.#usedStore || !this.isConnected) return;
    this.#unsubscribe?.();
    this.#usedStore = store;
    this.#given = undefined;
    this.#selection = store.state.selection;
    this.#unsubscribe = store.subscribe(this.#onState);
    this.#context.setValue(store);
  }

  async #useApi(): Promise<void> {
    const { api, store } = this;
    if (this.adapter || this.#restFor === api) return;
    this.#restFor = api;
    this.#rest = undefined;
    if (api === undefined) return;
    try {
      const { createRestAdapter } = await import('../../adapters/rest/index.ts');
      if (this.#restFor !== api) return;
      this.#rest = createRestAdapter({ baseUrl: api, getToken: (options) => this.getToken?.(options) });
      this.requestUpdate();
    } catch (cause) {
      if (this.#restFor !== api) return;
      // The next reload tries again.
      this.#restFor = undefined;
      if (store) reportFailure(this, store, new InvoiceError('network', 'no code', { cause }));
    }
  }

  readonly #onState = (state: InvoiceState): void => {
    if (state.selection !== this.#selection) {
      this.#selection = state.selection;
      const totals = selectGroups(state).map(({ total }) => total);
      emit(this, 'invoice-selection-change', { invoiceIds: [...state.selection.keys()], totals });
    }
    this.requestUpdate();
  };
}
