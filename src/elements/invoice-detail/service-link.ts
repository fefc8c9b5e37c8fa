import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceDetail, LineItem } from '../../domain/invoice-detail.ts';
import { emit } from '../../events.ts';
import { createLinkFinder } from '../../store/links.ts';
import { isPlainClick } from '../dom.ts';
import type { InvoiceContext } from './detail-context.ts';

/**
 * A link to the service behind the invoice, or behind one of its lines; the plain text where there is no safe link. A
 * plain click asks the host first.
 */
export function serviceLink(
  { host, invoice, settings }: InvoiceContext,
  text: string,
  line?: LineItem,
): TemplateResult | string {
  const href = createLinkFinder(settings, document.baseURI)(line ? rowOf(invoice, line) : invoice).service;
  if (href === undefined) return line ? text : '';
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event) || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    const detail = { invoice, href: event.currentTarget.href, ...(line && { serviceId: line.serviceId }) };
    if (!emit(host, 'invoice-service-request', detail)) event.preventDefault();
  };
  return html`<a part=${line ? 'link line-link' : 'link service-link'} href=${href || nothing} @click=${follow}>
    ${text}
  </a>`;
}

/** A line has a service of its own, or none at all; never that of the whole invoice. */
function rowOf(invoice: InvoiceDetail, { serviceId, serviceLink }: LineItem): InvoiceDetail {
  return { ...invoice, serviceId, links: { service: serviceLink } };
}
