import type { Context } from 'hono';
import { html } from 'hono/html';
import { pathId } from '../api/request.ts';
import { readOrder } from '../billing/order-rows.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { noScript, provider } from './elements.ts';
import { quietHead, renderPage } from './layout.ts';

/** The checkout center: the element pays the order and follows it. */
export async function checkoutPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const { account } = context.var;
  const { id } = await readOrder(portal, account, pathId(context));
  const main = html`${quietHead()} ${noScript()}
  ${provider(portal, account, html`<invoice-checkout order-id="${id}"></invoice-checkout>`)}`;
  return renderPage(context, portal, { title: 'Checkout', section: 'billing', script: true, main });
}
