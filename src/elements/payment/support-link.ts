import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { safeUrl } from '../../domain/safe-url.ts';
import { emit } from '../../events.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import { isPlainClick } from '../dom.ts';

/** What the link is made of. */
interface SupportContext {
  readonly host: LitElement;
  readonly settings: Pick<InvoiceSettings, 'supportHref'>;
  readonly localizer: Localizer;
}

/** The way to a person who can help, where the host names one. A plain click asks the host first. */
export function supportLink({ host, settings, localizer }: SupportContext): TemplateResult | typeof nothing {
  const { supportHref: href } = settings;
  if (href === undefined || safeUrl(href, document.baseURI) === undefined) return nothing;
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event) || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    if (!emit(host, 'invoice-support-request', { href: event.currentTarget.href })) event.preventDefault();
  };
  return html`<a class="button" href=${href} @click=${follow}>${localizer.messages.support}</a>`;
}
