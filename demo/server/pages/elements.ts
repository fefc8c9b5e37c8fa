import { html } from 'hono/html';
import type { Portal } from '../portal.ts';
import type { Markup } from './layout.ts';

/** The provider around some of its elements, as any host would write them. */
export function provider(portal: Portal, account: string, elements: Markup): Markup {
  return html`<invoice-provider
    api="/api/v1"
    scope="${account}"
    locale="en"
    time-zone="UTC"
    invoice-href="/billing/invoices/{id}"
    service-href="/services/{id}"
    support-href="/support"
    checkout-origins="${portal.gateway.origin()}"
    >${elements}</invoice-provider
  >`;
}

/** What a browser without scripts shows in place of the elements. */
export function noScript(hint: Markup | string = ''): Markup {
  return html`<noscript><p class="notice error">This page needs JavaScript. ${hint}</p></noscript>`;
}
