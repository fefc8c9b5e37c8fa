import type { Context } from 'hono';
import { html } from 'hono/html';
import { pathId } from '../api/request.ts';
import { SELLER } from '../billing/catalogue.ts';
import { gatewayLabel } from '../billing/gateways.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { formatMoment, formatMoney } from './format.ts';
import { badge, pageHead, renderPage, type Markup } from './layout.ts';
import { readReceipt, type Receipt } from './read-receipt.ts';

/** The receipt of a settled order: a page to read, to print or to keep. */
export async function receiptPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const receipt = await readReceipt(portal, context.var.account, pathId(context));
  const main = html`<div class="narrow">
    ${pageHead({
      title: 'Receipt',
      back: ['/billing/invoices', 'My Invoices'],
      lead: html`${badge('paid', 'Paid')} <span>Order <code>${receipt.order.id}</code></span>`,
      aside: html`<button class="button" type="button" data-print hidden>Print</button>`,
    })}
    <article class="card flush receipt">${facts(receipt)} ${lines(receipt)} ${parties(receipt)}</article>
  </div>`;
  return renderPage(context, portal, { title: `Receipt ${receipt.order.id}`, section: 'billing', script: true, main });
}

function facts({ order, payment }: Receipt): Markup {
  const paidAt = order.paid_at ?? payment.created_at;
  const all = [
    ['Amount paid', formatMoney(payment)],
    ['Date', html`<time datetime="${paidAt.toISOString()}">${formatMoment(paidAt)}</time>`],
    ['Paid with', gatewayLabel(payment.gateway)],
    ['Payment', html`<code>${payment.id}</code>`],
  ] as const;
  return html`<dl class="facts four">
    ${all.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function lines({ order: { currency }, payment, lines, credited }: Receipt): Markup {
  const money = (amount: number) => formatMoney({ amount, currency });
  const sum = (label: string, amount: number, strong = false) =>
    html`<div class="${strong ? 'strong' : ''}">
      <dt>${label}</dt>
      <dd>${money(amount)}</dd>
    </div>`;
  return html`<table>
      <caption class="visually-hidden">
        Invoices of this payment
      </caption>
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col" class="number">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ invoice_id, number, product, hostname, amount }) =>
            html`<tr>
              <td>
                <a class="line-title" href="/billing/invoices/${invoice_id}">${number}</a>
                <span class="muted">${[product, hostname].filter(Boolean).join(' · ')}</span>
              </td>
              <td class="number">${money(amount)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <dl class="sums">
      ${credited > 0 ? sum('Kept as account credit', credited) : ''}
      ${payment.fee > 0 ? sum(`Fee of ${gatewayLabel(payment.gateway)}`, payment.fee) : ''}
      ${sum('Total', payment.amount, true)}
    </dl>`;
}

function parties({ customer }: Receipt): Markup {
  const party = (title: string, { name, address, email, tax_id }: Party) =>
    html`<div>
      <h2>${title}</h2>
      <address>
        <strong>${name}</strong><br />${address.map((line) => html`${line}<br />`)} ${email}
        ${tax_id ? html`<br />Tax ID ${tax_id}` : ''}
      </address>
    </div>`;
  return html`<section class="parties" aria-label="Parties">
    ${party('Paid by', customer)} ${party('Paid to', SELLER)}
  </section>`;
}

interface Party {
  readonly name: string;
  readonly address: readonly string[];
  readonly email: string;
  readonly tax_id: string | null;
}
