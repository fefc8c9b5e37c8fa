import type { Context } from 'hono';
import { html } from 'hono/html';
import type { WireMoney } from '../billing/wire.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { ELEMENTS_POLICY } from '../security.ts';
import { noScript, provider } from './elements.ts';
import { formatMoney } from './format.ts';
import { pageHead, renderPage, type Markup } from './layout.ts';

/** Billing → My Invoices. */
export async function invoicesPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const { account } = context.var;
  const main = html`${pageHead({
    title: 'My Invoices',
    lead: 'Find an invoice, see what it is for, and pay.',
    aside: accountCredit(await readCredit(portal, account)),
  })}
  ${noScript()} ${provider(portal, account, html`<my-invoices></my-invoices>`)}`;
  return renderPage(context, portal, { title: 'My Invoices', section: 'billing', script: true, main });
}

/** The account's credit, one sum for each currency. */
function readCredit(portal: Portal, account: string): Promise<WireMoney[]> {
  return portal.database.query<{ amount: number; currency: string }>(
    `select currency, sum(amount)::bigint as amount from account_credits
     where account_id = $1 group by currency order by currency`,
    [account],
  );
}

function accountCredit(sums: readonly WireMoney[]): Markup | '' {
  if (sums.length === 0) return '';
  return html`<p class="credit">
    <span class="muted">Account credit:</span> <strong>${sums.map(formatMoney).join(' + ')}</strong>
  </p>`;
}

/** The file for plain pages under the strictest policy; nothing else is on it. */
export function strictPage(context: Context<PortalEnv>, portal: Portal): Response | Promise<Response> {
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
          ${provider(portal, context.var.account, html`<my-invoices></my-invoices>`)}
        </body>
      </html>`,
  );
}
