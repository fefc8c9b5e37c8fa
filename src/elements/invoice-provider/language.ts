import type { ReactiveControllerHost } from 'lit';
import type { OwnMessages } from '../../i18n/all-messages.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { findCatalogue } from '../../i18n/catalogues.ts';
import { localizerFor, resolveLocale } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { warnOnce } from '../../warn.ts';

interface Host extends ReactiveControllerHost, Element {
  readonly store: InvoiceStore | undefined;
  readonly locale: string | undefined;
  readonly messages: OwnMessages | undefined;
}

/**
 * Gives the store of a provider its texts and formats: those of `locale`, else of the nearest `lang`, shadow trees
 * included, also when that changes.
 * @returns Asks again which language it is; called when a property of the provider has changed.
 */
export function followLanguage(host: Host): () => void {
  /** The store that has texts, which it keeps until the next ones are there. */
  let told: InvoiceStore | undefined;
  /** What the texts were made from. */
  let from: readonly unknown[] = [];
  let newest = 0;

  const observer = new MutationObserver(() => update());
  const nearestLang = (element: Element | undefined): string | undefined => {
    if (!element) return undefined;
    const root: Node & { readonly host?: Element } = element.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    return element.closest('[lang]')?.getAttribute('lang') ?? nearestLang(root.host);
  };

  const update = () => {
    if (!host.isConnected) return;
    const { store, messages } = host;
    const locale = resolveLocale(host.locale, nearestLang(host));
    const now = [store, messages, locale];
    // Whatever else of the page is in another language now, here nobody renders for it.
    if (!now.some((each, at) => each !== from[at])) return;
    from = now;
    const load = findCatalogue(locale);
    const turn = ++newest;
    const speak = (catalogue?: Catalogue, mute = false) => {
      if (turn !== newest) return;
      store?.configure({ localizer: localizerFor(locale, catalogue, messages), mute });
      if (!mute) told = store;
    };
    // Elements wait for the first texts, so that nobody sees English ones turn into others.
    if (!load || store !== told) speak(undefined, load !== undefined);
    load?.().then(
      ({ catalogue }) => speak(catalogue),
      (cause: unknown) => {
        warnOnce(`No texts for "${locale}".`, cause);
        speak();
        // The next change asks again.
        if (turn === newest) from = [];
      },
    );
  };

  // At once, for elements below may render before the provider does; and anew where another language is spoken.
  host.addController({ hostConnected: update, hostDisconnected: () => observer.disconnect() });
  return update;
}
