import type { Context } from 'hono';
import { html } from 'hono/html';
import { readForm } from '../api/request.ts';
import { listServices } from '../billing/services.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { redirectWith } from './flash.ts';
import { pageHead, renderPage } from './layout.ts';

/** Online Support: a form for a ticket. */
export async function supportPage(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const services = await listServices(portal, context.var.account);
  const main = html`${pageHead({ title: 'Support', lead: 'We answer around the clock, usually within half an hour.' })}
    <div class="columns">
      <form class="card stack" method="post" action="/support">
        <h2>Open a ticket</h2>
        <label class="field">
          <span>Subject</span>
          <input name="subject" required maxlength="120" />
        </label>
        <label class="field">
          <span>Service</span>
          <select name="service">
            <option value="">None, it is about billing</option>
            ${services.map(({ id, hostname, product }) => html`<option value="${id}">${product} ${hostname}</option>`)}
          </select>
        </label>
        <label class="field">
          <span>Message</span>
          <textarea name="message" rows="6" required maxlength="4000"></textarea>
        </label>
        <p><button class="button primary" type="submit">Send</button></p>
      </form>
      <section class="card" aria-labelledby="reach">
        <h2 id="reach">Other ways to reach us</h2>
        <dl class="facts">
          <div>
            <dt>Phone</dt>
            <dd>+49 40 0000 0000</dd>
          </div>
          <div>
            <dt>Mail</dt>
            <dd>support@quayside.example</dd>
          </div>
          <div>
            <dt>Network status</dt>
            <dd>All systems work</dd>
          </div>
        </dl>
      </section>
    </div>`;
  return renderPage(context, portal, { title: 'Support', section: 'support', main });
}

/** Takes a ticket; the demo keeps none. */
export async function sendTicket(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const field = await readForm(context);
  const subject = field('subject').trim().slice(0, 120);
  const text = subject ? `Thank you. We have your ticket “${subject}”.` : 'Please give your ticket a subject.';
  return redirectWith(context, portal, '/support', { kind: subject ? 'success' : 'error', text });
}
