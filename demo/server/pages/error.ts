import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Portal, PortalEnv } from '../portal.ts';
import type { Problem } from '../problem.ts';
import { renderPage } from './layout.ts';

/** A page that says what went wrong and where to go on; it needs no database, which may be what failed. */
export async function errorPage(context: Context<PortalEnv>, portal: Portal, problem: Problem): Promise<Response> {
  const missing = problem.status === 404;
  const title = missing ? 'We could not find that page' : problem.message;
  const main = html`<section class="empty">
    <p class="empty-code">${problem.status}</p>
    <h1>${title}</h1>
    <p>
      ${
        missing
          ? 'The address may be mistyped, or what it names belongs to another account.'
          : html`If it happens again, tell support the code <code>${context.var.requestId}</code>.`
      }
    </p>
    <p><a class="button primary" href="/billing/invoices">Go to My Invoices</a></p>
  </section>`;
  try {
    return await renderPage(context, portal, { title, status: problem.status, main });
  } catch {
    return context.text(`${problem.message}. Request ${context.var.requestId}.`, problem.status);
  }
}
