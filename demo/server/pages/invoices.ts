import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Portal, PortalEnv } from '../portal.ts';
import { ELEMENTS_POLICY } from '../security.ts';
import { pageHead, renderPage } from './layout.ts';

/** The provider and the page's elements, as any host would write them. */
function myInvoices(account: string) {
  return html`<invoice-provider
    api="/api/v1"
    scope="${account}"
    locale="en"
    time-zone="UTC"
    invoice-href="/billing/invoices/{id}"
    service-href="/services/{id}"
    support-href="/support"
    ><my-invoices></my-invoices
  ></invoice-provider>`;
}

/** Billing → My Invoices. */
export function invoicesPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const main = html`${pageHead({ title: 'My Invoices', lead: 'Find an invoice, see what it is for, and pay.' })}
    <noscript><p class="notice error">This page needs JavaScript.</p></noscript>
    ${myInvoices(context.var.account)}`;
  return renderPage(context, portal, { title: 'My Invoices', section: 'billing', script: true, main });
}

/** The file for plain pages under the strictest policy; nothing else is on it. */
export function strictPage(context: Context<PortalEnv>): Response | Promise<Response> {
  context.header('Content-Security-Policy', ELEMENTS_POLICY);
  context.header('Cache-Control', 'no-store');
  return context.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>My Invoices under a strict policy</title>
          <script type="module" src="/cdn/invoice-elements.js"></script>
        </head>
        <body>
          <h1>My Invoices</h1>
          ${myInvoices(context.var.account)}
        </body>
      </html>`,
  );
}
