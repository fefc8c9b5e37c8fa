import type { Context } from 'hono';
import { html } from 'hono/html';
import { listServices } from '../billing/services.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { formatCode, formatDate, formatMoney } from './format.ts';
import { badge, pageHead, renderPage } from './layout.ts';

/** Every service of the account. */
export async function servicesPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const services = await listServices(portal, context.var.account);
  const main = html`${pageHead({ title: 'Services', lead: `${services.length} services in this account` })}
    <ul class="tiles">
      ${services.map(
        (service) =>
          html`<li class="card tile">
            <div class="tile-head">
              <h2><a href="/services/${service.id}">${service.hostname || service.product}</a></h2>
              ${badge(service.state, formatCode(service.state))}
            </div>
            <p class="muted">${service.product} · ${service.location}</p>
            <dl class="facts inline">
              <div>
                <dt>Primary IP</dt>
                <dd>${service.primary_ip || '–'}</dd>
              </div>
              <div>
                <dt>Paid until</dt>
                <dd>${formatDate(service.paid_until)}</dd>
              </div>
              <div>
                <dt>A month</dt>
                <dd>${formatMoney({ amount: service.monthly_amount, currency: service.currency })}</dd>
              </div>
            </dl>
          </li>`,
      )}
    </ul>`;
  return renderPage(context, portal, { title: 'Services', section: 'services', main });
}
