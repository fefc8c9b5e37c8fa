import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Portal, PortalEnv } from '../portal.ts';
import { listAccounts } from '../session.ts';
import { takeFlash } from './flash.ts';

/** What `html` makes: text that is escaped already. */
export type Markup = ReturnType<typeof html>;

/** One page of the portal. */
export interface Page {
  readonly title: string;
  readonly section?: 'services' | 'billing' | 'support';
  readonly status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 500;
  /** Whether the page loads the elements. */
  readonly script?: boolean;
  readonly main: Markup;
}

/** Sends a page in the portal's frame: header, navigation, the page itself, footer. */
export async function renderPage(context: Context<PortalEnv>, portal: Portal, page: Page): Promise<Response> {
  const { title, section, status = 200, script = false, main } = page;
  const accounts = await listAccounts(portal);
  const flash = await takeFlash(context, portal);
  const current = (name: Page['section']) => (name === section ? html`aria-current="page"` : '');
  context.header('Cache-Control', 'no-store');
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Quayside</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/portal.css" />
        ${script ? html`<script type="module" src="/assets/portal.js"></script>` : ''}
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to content</a>
        <header class="site-header">
          <div class="site-bar">
            <a class="brand" href="/"><img src="/static/icon.svg" alt="" width="28" height="28" />Quayside</a>
            <nav class="site-nav" aria-label="Main">
              <ul>
                <li><a href="/services" ${current('services')}>Services</a></li>
                <li class="nav-group">
                  <span id="nav-billing">Billing</span>
                  <ul aria-labelledby="nav-billing">
                    <li><a href="/billing/invoices" ${current('billing')}>My Invoices</a></li>
                  </ul>
                </li>
                <li><a href="/support" ${current('support')}>Support</a></li>
              </ul>
            </nav>
            <form class="account-switch" method="post" action="/account">
              <label class="visually-hidden" for="account">Account</label>
              <select id="account" name="account">
                ${accounts.map(
                  ({ account_id, name }) =>
                    html`<option value="${account_id}" ${account_id === context.var.account ? 'selected' : ''}>
                      ${name}
                    </option>`,
                )}
              </select>
              <button class="button small" type="submit">Switch</button>
            </form>
          </div>
        </header>
        <main id="main" tabindex="-1">
          ${
            flash
              ? html`<p class="notice ${flash.kind}" role="${flash.kind === 'error' ? 'alert' : 'status'}">
                  ${flash.text}
                </p>`
              : ''
          }
          ${main}
        </main>
        <footer class="site-footer">
          <p>
            Quayside is a demo of <code>invoice-elements</code>. Its companies, machines and payments are made up; no
            money moves. <a href="/hosts/">The same tags in other people's pages</a>
          </p>
        </footer>
      </body>
    </html>`;
  return context.html(document, status);
}

/** The top of a page: where it is, what it is, and what can be done there. */
export function pageHead(options: {
  readonly title: string;
  readonly back?: readonly [href: string, label: string];
  readonly aside?: Markup | '';
  readonly lead?: Markup | string;
}): Markup {
  const { title, back, aside = '', lead = '' } = options;
  return html`<div class="page-head">
    <div>
      ${back ? backLink(...back) : ''}
      <h1>${title}</h1>
      ${lead ? html`<p class="lead">${lead}</p>` : ''}
    </div>
    ${aside ? html`<div class="page-actions">${aside}</div>` : ''}
  </div>`;
}

/** The way back to the page above. */
function backLink(href: string, label: string): Markup {
  return html`<p class="crumb"><a href="${href}">← ${label}</a></p>`;
}

/** The top of a page whose element shows its own title: the way back, and the section for outlines and screen readers. */
export function quietHead(): Markup {
  return html`<div class="quiet-head">
    ${backLink('/billing/invoices', 'My Invoices')}
    <h1 class="visually-hidden">Billing</h1>
  </div>`;
}

/** A coloured label for a status or a state. */
export function badge(code: string, label: string): Markup {
  return html`<span class="badge ${code}">${label}</span>`;
}
