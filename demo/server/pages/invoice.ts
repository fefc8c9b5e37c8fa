import type { Context } from 'hono';
import { html } from 'hono/html';
import { pathId } from '../api/request.ts';
import { getInvoice } from '../billing/invoices.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { noScript, provider } from './elements.ts';
import { quietHead, renderPage } from './layout.ts';
import { invoicePdf } from './pdf/invoice-pdf.ts';

/** One invoice: the element shows it, the server only says whether there is one. */
export async function invoicePage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const { account } = context.var;
  const { id, number } = await getInvoice(portal, account, pathId(context));
  const title = `Invoice ${number}`;
  const pdf = html`<a href="/billing/invoices/${id}/pdf">Open the invoice as PDF</a>`;
  const main = html`${quietHead()} ${noScript(pdf)}
  ${provider(portal, account, html`<invoice-detail invoice-id="${id}"></invoice-detail>`)}`;
  return renderPage(context, portal, { title, section: 'billing', script: true, main });
}

/** The same as a file to keep. */
export async function invoiceFile(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const invoice = await getInvoice(portal, context.var.account, pathId(context));
  const file = await invoicePdf(invoice, portal.now());
  return context.body(new Uint8Array(file), 200, {
    'Content-Type': 'application/pdf',
    // Nothing of a name that came from elsewhere may end the quoted string.
    'Content-Disposition': `inline; filename="${invoice.number.replace(/[^\w.-]/g, '_')}.pdf"`,
    'Cache-Control': 'no-store',
  });
}
