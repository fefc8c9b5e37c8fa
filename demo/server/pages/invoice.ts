import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { createOrder } from '../billing/create-order.ts';
import { gatewayLabel } from '../billing/gateways.ts';
import { getInvoice, type WireInvoiceDetail } from '../billing/invoices.ts';
import { pageKey, pathId, readForm } from '../api/request.ts';
import { today, type Portal, type PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { redirectWith } from './flash.ts';
import { formatCode, formatDate, formatMoney } from './format.ts';
import { badge, pageHead, renderPage, type Markup } from './layout.ts';

/** One invoice: who, what for, what is owed. */
export async function invoicePage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const invoice = await getInvoice(portal, context.var.account, pathId(context));
  const overdue = invoice.payable && invoice.due_date < today(portal);
  const main = html`${pageHead({
      title: `Invoice ${invoice.number}`,
      back: ['/billing/invoices', 'My Invoices'],
      lead: html`${badge(invoice.status, formatCode(invoice.status))} ${overdue ? badge('overdue', 'Overdue') : ''}`,
      aside: html`${
        invoice.links.service ? html`<a class="button" href="${invoice.links.service}">View Service</a>` : ''
      }
      ${invoice.payable ? payForm(invoice) : ''}`,
    })}
    <div class="columns">
      <div class="stack">${lines(invoice)} ${payments(invoice)}</div>
      <div class="stack">${facts(invoice)} ${parties(invoice)}</div>
    </div>`;
  return renderPage(context, portal, { title: `Invoice ${invoice.number}`, section: 'billing', main });
}

/** Makes an order of the one invoice and goes to its checkout. */
export async function startPayment(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const id = pathId(context);
  const field = await readForm(context);
  const currency = field('currency');
  const item = { id, version: field('version'), amount: { amount: Number(field('amount')), currency } };
  const here = `/billing/invoices/${id}`;
  try {
    const request = { currency, invoices: [item], returnUrl: here };
    const { order } = await createOrder(portal, context.var.account, pageKey(field), request);
    return context.redirect(order.checkout_url, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'unknown-invoice') throw error;
    if (error.details.order_id) return context.redirect(`/checkout/${error.details.order_id}`, 303);
    return redirectWith(context, portal, here, { kind: 'error', text: `${error.message}. Look at it again.` });
  }
}

function payForm({ id, version, balance }: WireInvoiceDetail): Markup {
  return html`<form method="post" action="/billing/invoices/${id}/pay">
    <input type="hidden" name="key" value="${randomUUID()}" />
    <input type="hidden" name="version" value="${version}" />
    <input type="hidden" name="amount" value="${balance.amount}" />
    <input type="hidden" name="currency" value="${balance.currency}" />
    <button class="button primary" type="submit">Pay ${formatMoney(balance)}</button>
  </form>`;
}

function lines({ lines, subtotal, taxes, credit, total, balance }: WireInvoiceDetail): Markup {
  const sum = (label: string, amount: string, strong = false) =>
    html`<div class="${strong ? 'strong' : ''}">
      <dt>${label}</dt>
      <dd>${amount}</dd>
    </div>`;
  return html`<div class="card flush">
    <h2 id="lines">What it is for</h2>
    <div class="scroll" role="region" aria-labelledby="lines" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Description</th>
            <th scope="col" class="number wide-only">Quantity</th>
            <th scope="col" class="number wide-only">Price</th>
            <th scope="col" class="number">Amount</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr>
                <td>
                  <span class="line-title">${line.description}</span>
                  <span class="muted"
                    >${formatCode(line.kind)}${
                      line.period ? ` · ${formatDate(line.period.start)} – ${formatDate(line.period.end)}` : ''
                    }</span
                  >
                  <span class="muted narrow-only">${line.quantity} × ${formatMoney(line.unit_price)}</span>
                </td>
                <td class="number wide-only">${line.quantity}</td>
                <td class="number wide-only">${formatMoney(line.unit_price)}</td>
                <td class="number">${formatMoney(line.amount)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <dl class="sums">
      ${sum('Subtotal', formatMoney(subtotal))}
      ${taxes.map(({ label, rate, amount }) => sum(`${label}${rate ? ` ${rate} %` : ''}`, formatMoney(amount)))}
      ${credit.amount ? sum('Account credit', formatMoney({ ...credit, amount: -credit.amount })) : ''}
      ${sum('Total', formatMoney(total), true)} ${sum('Balance due', formatMoney(balance), true)}
    </dl>
  </div>`;
}

function payments({ payments }: WireInvoiceDetail): Markup {
  if (payments.length === 0) return html``;
  const names = { payment: 'Payment', refund: 'Refund', credit: 'Credit' };
  return html`<section class="card" aria-labelledby="payments">
    <h2 id="payments">Payments</h2>
    <ul class="rows">
      ${payments.map(
        ({ kind, date, amount, gateway, order_id }) =>
          html`<li>
            <span>
              <strong>${names[kind]}</strong>
              <span class="muted"
                >${formatDate(date)} · ${gatewayLabel(gateway)}${order_id ? ` · order ${order_id}` : ''}</span
              >
            </span>
            <span class="number">${formatMoney(amount)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function facts({ invoice_date, due_date, hostname, primary_ip, product, balance }: WireInvoiceDetail): Markup {
  const fact = (label: string, value: string | null) =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`
      : '';
  return html`<section class="card" aria-label="Summary">
    <dl class="facts">
      ${fact('Balance due', formatMoney(balance))} ${fact('Invoice date', formatDate(invoice_date))}
      ${fact('Due date', formatDate(due_date))} ${fact('Product', product)} ${fact('Hostname', hostname)}
      ${fact('Primary IP', primary_ip)}
    </dl>
  </section>`;
}

function parties({ billed_to, pay_to }: WireInvoiceDetail): Markup {
  const party = (title: string, { name, address, email, tax_id }: WireInvoiceDetail['billed_to']) =>
    html`<div>
      <h2>${title}</h2>
      <address>
        <strong>${name}</strong><br />${address.map((line) => html`${line}<br />`)} ${email ?? ''}
        ${tax_id ? html`<br />Tax ID ${tax_id}` : ''}
      </address>
    </div>`;
  return html`<section class="card stack" aria-label="Parties">
    ${party('Billed to', billed_to)} ${party('Pay to', { ...pay_to, address: [...pay_to.address] })}
  </section>`;
}
