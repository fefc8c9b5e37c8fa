import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { pageKey, pathId, readForm } from '../api/request.ts';
import { ADDONS, priceIn } from '../billing/catalogue.ts';
import { attachAddon, getService, removeAddon, type ServiceDetail } from '../billing/services.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { redirectWith } from './flash.ts';
import { formatCode, formatDate, formatMoney } from './format.ts';
import { badge, pageHead, renderPage, type Markup } from './layout.ts';

/** What can be done to a machine, and what the page says then. */
const ACTIONS: Readonly<Record<string, readonly [label: string, done: string]>> = {
  reboot: ['Reboot', 'restarts now and is back within a minute.'],
  reinstall: ['Reinstall', 'is queued for a fresh installation. We send a mail before anything is erased.'],
  'reset-password': ['Reset password', 'gets a new root password. We have sent it to the address of the account.'],
};

/** The management page of one service. */
export async function servicePage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const detail = await getService(portal, context.var.account, pathId(context));
  const { service } = detail;
  const title = service.hostname || service.product;
  const main = html`${pageHead({
      title,
      back: ['/services', 'Services'],
      lead: html`${badge(service.state, formatCode(service.state))} <span>${service.product}</span>`,
      aside: service.hostname
        ? html`${Object.entries(ACTIONS).map(
            ([action, [label]]) =>
              html`<form method="post" action="/services/${service.id}/actions/${action}">
                <button class="button" type="submit">${label}</button>
              </form>`,
          )}`
        : '',
    })}
    <div class="columns">
      <div class="stack">${attached(detail)} ${latestInvoices(detail)}</div>
      <div class="stack">${facts(detail)}</div>
    </div>`;
  return renderPage(context, portal, { title, section: 'services', main });
}

/** Carries an action out, as far as a demo does. */
export async function serviceAction(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const id = pathId(context);
  const action = ACTIONS[context.req.param('action') ?? ''];
  const { service } = await getService(portal, context.var.account, id);
  if (!action || !service.hostname) throw new Problem('not-found');
  return redirectWith(context, portal, `/services/${id}`, {
    kind: 'success',
    text: `${service.hostname} ${action[1]}`,
  });
}

/** Attaches a product and says which invoice bills it. */
export async function addAddon(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const id = pathId(context);
  const field = await readForm(context);
  const product = ADDONS.find(({ kind }) => kind === field('kind'));
  if (!product) throw new Problem('not-found');
  await attachAddon(portal, context.var.account, pageKey(field), id, product);
  const text = `${product.label} is attached. Its invoice is the first one under Latest invoices.`;
  return redirectWith(context, portal, `/services/${id}`, { kind: 'success', text });
}

/** Detaches a product. */
export async function dropAddon(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const id = pathId(context);
  const removed = await removeAddon(portal, context.var.account, id, pathId(context, 'addon'));
  const text = removed ? 'It is removed, and not billed again.' : 'It had been removed already.';
  return redirectWith(context, portal, `/services/${id}`, { kind: 'success', text });
}

function attached({ service, addons }: ServiceDetail): Markup {
  const price = (amount: number) => `${formatMoney({ amount, currency: service.currency })} a month`;
  return html`<section class="card" aria-labelledby="attached">
    <h2 id="attached">Attached services</h2>
    ${addons.length === 0 ? html`<p class="muted">Nothing is attached.</p>` : ''}
    <ul class="rows">
      ${addons.map(
        (addon) =>
          html`<li>
            <span>
              <strong>${addon.label}</strong>
              <span class="muted">${price(addon.monthly_amount)} · since ${formatDate(addon.added_on)}</span>
            </span>
            <form method="post" action="/services/${service.id}/addons/${addon.id}/remove">
              <button class="button small" type="submit" aria-label="Remove ${addon.label}">Remove</button>
            </form>
          </li>`,
      )}
    </ul>
    ${
      service.hostname
        ? html`<h3>Add</h3>
            <ul class="rows">
              ${ADDONS.map(
                ({ kind, label, description, monthly }) =>
                  html`<li>
                    <span>
                      <strong>${label}</strong>
                      <span class="muted">${description} · ${price(priceIn(service.currency, monthly))}</span>
                    </span>
                    <form method="post" action="/services/${service.id}/addons">
                      <input type="hidden" name="key" value="${randomUUID()}" />
                      <input type="hidden" name="kind" value="${kind}" />
                      <button class="button small" type="submit" aria-label="Add ${label}">Add</button>
                    </form>
                  </li>`,
              )}
            </ul>`
        : ''
    }
  </section>`;
}

function latestInvoices({ invoices }: ServiceDetail): Markup {
  return html`<section class="card" aria-labelledby="latest">
    <h2 id="latest">Latest invoices</h2>
    <ul class="rows">
      ${invoices.map(
        ({ id, number, status, invoice_date, total }) =>
          html`<li>
            <span>
              <a href="/billing/invoices/${id}">${number}</a>
              <span class="muted">${formatDate(invoice_date)}</span>
            </span>
            <span class="number">${badge(status, formatCode(status))} ${formatMoney(total)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function facts({ service }: ServiceDetail): Markup {
  const { hardware, location, primary_ip, created_on, paid_until, monthly_amount, currency } = service;
  const all = [
    ...hardware,
    ['Location', location],
    ['Primary IP', primary_ip],
    ['In service since', formatDate(created_on)],
    ['Paid until', formatDate(paid_until)],
    ['Price', `${formatMoney({ amount: monthly_amount, currency })} a month`],
  ] as const;
  return html`<section class="card" aria-labelledby="hardware">
    <h2 id="hardware">Hardware and contract</h2>
    <dl class="facts">
      ${all.map(([label, value]) =>
        value
          ? html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`
          : '',
      )}
    </dl>
  </section>`;
}
