import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { pageKey, pathId, readForm } from '../api/request.ts';
import { GATEWAYS } from '../billing/gateways.ts';
import { payOrder } from '../billing/pay-order.ts';
import { currentStatus } from '../billing/wire.ts';
import type { OrderRow } from '../db/rows.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { redirectWith } from './flash.ts';
import { formatMoney } from './format.ts';
import { badge, pageHead, renderPage, type Markup } from './layout.ts';

interface Covered {
  readonly id: string;
  readonly number: string;
  readonly product: string | null;
  readonly hostname: string;
  readonly amount: number;
}

interface Checkout {
  readonly order: OrderRow;
  readonly status: string;
  readonly covered: readonly Covered[];
}

/** What a status of an order means to the person at the checkout. */
const STATES: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  open: ['Waiting for payment', ''],
  processing: ['Processing', 'Your payment is under way. There is nothing to do; the invoices follow by themselves.'],
  settled: ['Paid', 'This order is paid, and so is every invoice in it.'],
  declined: ['Declined', 'The payment was declined. The invoices can be paid with a new order.'],
  expired: ['Expired', 'The time to pay this order has run out. Nothing was charged; start again from My Invoices.'],
  cancelled: ['Cancelled', 'A newer order took over some of these invoices. Nothing was charged for this one.'],
};

/** One order: what it covers, how to pay it, or how it ended. */
export async function checkoutPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const checkout = await readCheckout(portal, context.var.account, pathId(context));
  const { status, order } = checkout;
  const [label, meaning] = STATES[status] ?? [status, ''];
  const main = html`${pageHead({
      title: 'Checkout',
      back: ['/billing/invoices', 'My Invoices'],
      lead: html`${badge(status, label)} <span>Order <code>${order.id}</code></span>`,
    })}
    <div class="columns">
      <div class="stack">${coveredInvoices(checkout)}</div>
      <div class="stack">
        ${
          status === 'open'
            ? payForm(checkout)
            : html`<section class="card">
                <h2>${label}</h2>
                <p>${meaning}</p>
                <p><a class="button primary" href="${returnUrl(order)}">Back to my invoices</a></p>
              </section>`
        }
      </div>
    </div>`;
  return renderPage(context, portal, { title: 'Checkout', section: 'billing', main });
}

/** Pays the order and goes back to where it came from. */
export async function pay(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const { account } = context.var;
  const id = pathId(context);
  const field = await readForm(context);
  try {
    await payOrder(portal, account, pageKey(field), id, field('gateway'));
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'not-found') throw error;
    if (error.code !== 'order-over') {
      return redirectWith(context, portal, `/checkout/${id}`, { kind: 'error', text: `${error.message}.` });
    }
  }
  const { order, status } = await readCheckout(portal, account, id);
  return context.redirect(status === 'settled' ? returnUrl(order) : `/checkout/${id}`, 303);
}

/** The order's return URL with its id, so that the page it goes to can follow it. */
function returnUrl({ return_url, id }: OrderRow): string {
  const url = new URL(return_url, 'http://here');
  url.searchParams.set('invoice-order', id);
  return url.pathname + url.search + url.hash;
}

async function readCheckout(portal: Portal, account: string, id: string): Promise<Checkout> {
  return portal.database.snapshot(async (tx) => {
    const key = [account, id];
    const [order] = await tx.query<OrderRow>('select * from payment_orders where account_id = $1 and id = $2', key);
    if (!order) throw new Problem('not-found');
    const covered = await tx.query<Covered>(
      `select i.id, i.number, i.product, i.hostname, a.amount
       from payment_order_allocations a join invoices i on i.account_id = a.account_id and i.id = a.invoice_id
       where a.account_id = $1 and a.order_id = $2 order by a.position`,
      key,
    );
    return { order, status: currentStatus(order, portal.now()), covered };
  });
}

function coveredInvoices({ order: { currency, total }, covered }: Checkout): Markup {
  const count = covered.length === 1 ? '1 invoice' : `${covered.length} invoices`;
  return html`<section class="card" aria-labelledby="covered">
    <h2 id="covered">This payment covers ${count}</h2>
    <ul class="rows">
      ${covered.map(
        ({ id, number, product, hostname, amount }) =>
          html`<li>
            <span>
              <a href="/billing/invoices/${id}">${number}</a>
              <span class="muted">${[product, hostname].filter(Boolean).join(' · ')}</span>
            </span>
            <span class="number">${formatMoney({ amount, currency })}</span>
          </li>`,
      )}
    </ul>
    <p class="sum"><span>Total</span> <strong class="number">${formatMoney({ amount: total, currency })}</strong></p>
  </section>`;
}

function payForm({ order: { id, total, currency } }: Checkout): Markup {
  return html`<form class="card stack" method="post" action="/checkout/${id}">
    <input type="hidden" name="key" value="${randomUUID()}" />
    <fieldset class="choices">
      <legend>How would you like to pay?</legend>
      ${GATEWAYS.map(
        (gateway, at) =>
          html`<label>
            <input type="radio" name="gateway" value="${gateway.id}" required ${at === 0 ? 'checked' : ''} />
            <span><strong>${gateway.label}</strong> <span class="muted">${gateway.hint}</span></span>
          </label>`,
      )}
    </fieldset>
    <button class="button primary wide" type="submit">Pay ${formatMoney({ amount: total, currency })}</button>
    <p class="muted small">A sandbox: every payment is approved at once and no money moves.</p>
  </form>`;
}
