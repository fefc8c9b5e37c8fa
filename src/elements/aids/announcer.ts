import type { LitElement, ReactiveController } from 'lit';
import { queryKey } from '../../domain/query.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { selectGroups } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';
import { createLiveRegion, type LiveRegion } from './live-region.ts';
import { isLoadingAnother, loadingText, resultText, selectionText } from './spoken-texts.ts';

type Host = LitElement & { readonly store: InvoiceStore | undefined };

/** Milliseconds that something has to stand before it is said: what a second change follows is not worth hearing. */
const PAUSE = 250;
/** The same for a load: one that is over by then needs no word. */
const LONG = 1000;

const speakers = new WeakMap<InvoiceStore, (text: string) => void>();

/** Tells what a tag says to those who do not see it, through the provider, each time that it is something else. */
export class Teller {
  #said = '';

  /** Says it after what else happens now; nothing for an empty text. */
  tell(store: InvoiceStore, text: string): void {
    if (text !== this.#said && text !== '') speakers.get(store)?.(text);
    this.#said = text;
  }
}

/**
 * Tells screen readers what happened, in one polite region for all elements of a provider: results, what is ticked, and
 * what a tag tells, such as how a payment goes on. The newest wins; what is shown as an alert is not said here.
 */
class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #region: LiveRegion;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: InvoiceState | undefined;
  /** What the last results were of; nothing before the first ones and after a failure, so that these are told. */
  #told: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#region = createLiveRegion(host);
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { store } = this.#host;
    if (!store || store.state.settings.mute || store.state === this.#seen) return;
    speakers.set(store, (text) => this.#say(text));
    const before = this.#seen;
    this.#seen = store.state;
    this.#sayList(store.state, before);
    this.#saySelection(store.state, before);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#region.remove();
  }

  #say(text: string, pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#region.clear();
    if (text === '') return;
    this.#timer = setTimeout(() => {
      const { localizer } = this.#host.store?.state.settings ?? {};
      this.#region.say(text, localizer?.lang ?? '');
    }, pause);
  }

  #sayList(state: InvoiceState, before: InvoiceState | undefined): void {
    const { load, page, pageQuery, readers } = state;
    if (readers === 0) return;
    if (load === 'error') {
      // The list shows an alert.
      if (before?.load !== load) this.#say('');
      this.#told = '';
    } else if (load === 'loading' && before?.load !== load) {
      if (this.#told !== undefined && (this.#told === '' || isLoadingAnother(state)))
        this.#say(loadingText(state), LONG);
    } else if (load === 'ready' && page && pageQuery && page !== before?.page) {
      const key = queryKey(pageQuery);
      // The same list that is read again changes nothing for the person.
      if (key !== this.#told) this.#say(resultText(state));
      this.#told = key;
    }
  }

  #saySelection(state: InvoiceState, before: InvoiceState | undefined): void {
    const { selection, payment } = state;
    const size = before?.selection.size ?? 0;
    // What was paid is no longer ticked; that it was paid is the news.
    if (payment.phase === 'paid' && selection.size < size) return;
    const text = saidOfSelection(state);
    if (selection.size + size > 0 && text !== (before && saidOfSelection(before))) this.#say(text);
  }
}

function saidOfSelection(state: InvoiceState): string {
  const { localizer } = state.settings;
  const sums = selectGroups(state).map(({ total }) => localizer.money(total));
  return selectionText(state.selection.size, sums, localizer);
}

/** A provider, for people who do not see. */
export function aidProvider(host: Host): void {
  new Announcer(host);
}
