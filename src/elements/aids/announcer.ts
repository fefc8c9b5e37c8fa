import type { LitElement, ReactiveController } from 'lit';
import { queryKey } from '../../domain/query.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { InvoiceState } from '../../store/state.ts';
import { createLiveRegion } from './live-region.ts';
import { selectionNews } from './selection-news.ts';
import { Speech } from './speech.ts';
import { isLoadingAnother, loadingText, resultText } from './spoken-texts.ts';

type Host = LitElement & { readonly store: InvoiceStore | undefined };

const speakers = new WeakMap<InvoiceStore, (teller: Teller, text: string) => void>();

/** Tells what a tag says to those who do not see it, through the provider, each time that it is something else. */
export class Teller {
  /** News are said in any case; of the sums of what is ticked, only the newest. */
  readonly about: 'news' | 'sums';
  #said = '';
  #locale = '';

  constructor(about: 'news' | 'sums' = 'news') {
    this.about = about;
  }

  /**
   * Says it after what else happens now; nothing for an empty text.
   * @param localizer the one that the text was made with: the store may have another language by now.
   */
  tell(store: InvoiceStore, text: string, { locale }: Pick<Localizer, 'locale'>): void {
    // The same in another language is nothing else.
    const isNews = text !== this.#said && (this.#said === '' || locale === this.#locale);
    if (isNews && text !== '') speakers.get(store)?.(this, text);
    this.#said = text;
    this.#locale = locale;
  }
}

/**
 * Tells screen readers what happened, in one polite region for all elements of a provider: results, what is ticked, and
 * what a tag tells, such as how a payment goes on. What is shown as an alert is not said here.
 */
class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #speech: Speech;
  #seen: InvoiceState | undefined;
  /** What the last results were of; nothing before the first ones, and empty when the next ones are news in any case. */
  #told: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#speech = new Speech(createLiveRegion(host), () => host.store?.state.settings.localizer.lang ?? '');
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { store } = this.#host;
    if (!store || store.state.settings.mute || store.state === this.#seen) return;
    speakers.set(store, (teller, text) =>
      teller.about === 'sums' ? this.#speech.showSelection(text) : this.#speech.tell(teller, text),
    );
    const { state } = store;
    const before = this.#seen;
    this.#seen = state;
    this.#speech.show(
      tryText(() => this.#followList(state, before)),
      tryText(() => selectionNews(state, before)),
    );
  }

  hostDisconnected(): void {
    // Moved, not gone, when it is back by the end of this turn; the region has moved along.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#speech.stop();
    });
  }

  /** What there is to say of the list. */
  #followList(state: InvoiceState, before: InvoiceState | undefined): string {
    const { load, page, pageQuery, readers } = state;
    const isAwaited = (load !== 'loading' || readers === 0) && this.#speech.endLoading();
    if (readers === 0) return '';
    // Another account's list is another one, though the same is asked.
    if (!page && this.#told !== undefined) this.#told = '';
    if (load === 'error') {
      // The list shows an alert.
      if (before?.load !== load) this.#speech.dropList();
      this.#told = '';
    } else if (load === 'loading') {
      const isWorthIt = this.#told === '' || (this.#told !== undefined && isLoadingAnother(state));
      if (isWorthIt) this.#speech.startLoading(loadingText(state));
    } else if (load === 'ready' && page && pageQuery && page !== before?.page) {
      const key = queryKey(pageQuery);
      // The same list that is read again changes nothing for the person, unless they were told to wait for it.
      const isNews = isAwaited || key !== this.#told;
      this.#told = key;
      return isNews ? resultText(state) : '';
    }
    return '';
  }
}

/** A text of the host that fails must not take the elements along. */
function tryText(make: () => string): string {
  try {
    return make();
  } catch (error) {
    reportError(error);
    return '';
  }
}

/** A provider, for people who do not see. */
export function aidProvider(host: Host): void {
  new Announcer(host);
}
