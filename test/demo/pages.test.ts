import { it } from 'node:test';
import { expect } from 'chai';
import { makeInvoices } from './support/invoices.ts';
import { orderFor, pay, settle } from './support/orders.ts';
import { describePortal, everyInvoice, GATEWAY_ORIGIN, type TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const STRICT = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'; base-uri 'none'`;

/** A visitor: follows redirects and keeps cookies. */
function visitor(portal: TestPortal) {
  const cookies = new Map<string, string>();
  const visit = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ path: string; status: number; html: string }> => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await portal.page(path, { ...init, headers: { Cookie, 'Sec-Fetch-Site': 'same-origin' } });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';', 1)[0]!.split('=') as [string, string];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const to = response.headers.get('Location');
    if (to) return visit(to);
    return { path, status: response.status, html: await response.text() };
  };
  return {
    visit,
    send: (path: string, fields: Record<string, string>) =>
      visit(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** The hidden fields of the form that goes to the path. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>', 1)[0]!;
  const inputs = form.matchAll(/<input[^>]*type="hidden"[^>]*name="(\w+)"[^>]*value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!]));
}

describePortal('The pages', (portal) => {
  const unpaid = async () => (await everyInvoice(portal, 'status=unpaid&q=V2'))[0]!;

  it('show the elements under Billing, My Invoices', async () => {
    const { path, html } = await visitor(portal).visit('/');
    expect(path).to.equal('/billing/invoices');
    expect(html).to.match(/<invoice-provider\s+api="\/api\/v1"\s+scope="acme"/);
    expect(html).to.contain(`checkout-origins="${GATEWAY_ORIGIN}"`);
    expect(html).to.contain('<my-invoices>');
    expect(html).to.match(/<a href="\/billing\/invoices" aria-current="page"\s*>My Invoices<\/a>/);
  });

  it('hold no inline script or style', async () => {
    const { id, service_id } = await unpaid();
    const paths = [
      '/billing/invoices',
      `/billing/invoices/${id}`,
      '/services',
      '/checkout/' + (await orderFor(portal, await makeInvoices(portal, 1))).id,
      '/receipts/' + (await settle(portal, (await orderFor(portal, await makeInvoices(portal, 1))).id)).id,
      `/services/${service_id}`,
      '/support',
      '/csp',
    ];
    for (const path of paths) {
      const { status, html } = await visitor(portal).visit(path);
      expect(status, path).to.equal(200);
      expect(html).not.to.match(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    }
  });

  it('send the policy with every answer, and exactly the strict one with /csp', async () => {
    for (const path of ['/billing/invoices', '/nope', '/api/v1/nope', '/static/portal.css']) {
      const response = await portal.page(path);
      expect(response.headers.get('Content-Security-Policy'), path).to.contain(STRICT);
      expect(response.headers.get('X-Content-Type-Options')).to.equal('nosniff');
    }
    expect((await portal.page('/csp')).headers.get('Content-Security-Policy')).to.equal(STRICT);
  });

  it('switch the account', async () => {
    const guest = visitor(portal);
    const { path, html } = await guest.send('/account', { account: 'meridian' });
    expect(path).to.equal('/billing/invoices');
    expect(html).to.contain('scope="meridian"');
    expect((await guest.send('/account', { account: 'nobody' })).status).to.equal(404);
  });

  it('replace a session that is not theirs', async () => {
    const response = await portal.page('/billing/invoices', { headers: { Cookie: 'session=meridian.AAAA' } });
    expect(response.status).to.equal(200);
    expect(response.headers.get('Set-Cookie')).to.match(/^session=acme\..*HttpOnly.*SameSite=Lax/);
  });

  it('show an invoice and a checkout by their elements, in a provider that may redirect to the gateway', async () => {
    const guest = visitor(portal);
    const [invoice] = await makeInvoices(portal, 1);
    const order = await orderFor(portal, [invoice!]);
    for (const [path, element] of [
      [`/billing/invoices/${invoice!.id}`, `<invoice-detail invoice-id="${invoice!.id}">`],
      [order.checkout_url, `<invoice-checkout order-id="${order.id}">`],
    ] as const) {
      const { status, html } = await guest.visit(path);
      expect(status).to.equal(200);
      const [provider, inside] = /<invoice-provider[^>]*>([^]*?)<\/invoice-provider/.exec(html)!;
      expect(provider).to.contain('api="/api/v1"').and.to.contain('scope="acme"');
      expect(provider).to.contain(`checkout-origins="${GATEWAY_ORIGIN}"`);
      expect(inside).to.contain(element);
      expect(html, 'no title that the element says again').to.match(/<h1[^>]*>Billing<\/h1>/);
      expect(html).to.contain('src="/assets/portal.js"').and.to.contain('<noscript>');
    }
    expect((await guest.visit(`/billing/invoices/${invoice!.id}`)).html).to.contain(
      `<title>Invoice ${invoice!.number}`,
    );
  });

  it('take no payment by a form: only the API does, with a key', async () => {
    const { id } = await orderFor(portal, await makeInvoices(portal, 1));
    for (const path of [`/checkout/${id}`, `/billing/invoices/${(await unpaid()).id}/pay`]) {
      expect((await visitor(portal).send(path, { key: 'k', gateway: 'card' })).status).to.equal(404);
    }
  });

  it('give a receipt of a settled order that adds up to what was charged', async () => {
    const invoices = await makeInvoices(portal, 2, { total: 10_050 });
    const { id } = await orderFor(portal, invoices);
    const order = await settle(portal, id, 'wallet');
    const { html } = await visitor(portal).visit(order.receipt_url!);
    for (const { number } of invoices) expect(html).to.contain(number);
    expect(html.match(/\$100\.50/g)).to.have.length(2);
    // 2.9 % of $201.00 and $0.30.
    expect(html).to.match(/Fee of Sandbox wallet<\/dt>\s*<dd>\$6\.13</);
    expect(html).to.match(/Total<\/dt>\s*<dd>\$207\.13</);
    expect(html).to.contain(id).and.to.contain('Nov 22, 2026, 12:00 PM UTC');
    expect(html).to.contain('Quayside Hosting GmbH').and.to.contain('Acme Hosting Labs');
    expect(html).not.to.contain('account credit');
  });

  it('say on the receipt and on My Invoices what has become account credit', async () => {
    const invoices = await makeInvoices(portal, 2, { account: 'meridian', total: 5_000 });
    const guest = visitor(portal);
    await guest.send('/account', { account: 'meridian' });
    expect((await guest.visit('/billing/invoices')).html).not.to.contain('Account credit');
    const headers = { Cookie: await portal.cookieOf('meridian') };
    const make = {
      currency: 'USD',
      return_url: '/',
      invoices: invoices.map(({ id, version, balance: amount }) => ({ id, version, amount })),
    };
    const { body: order } = await portal.post('/payment-orders', make, { ...headers, 'Idempotency-Key': 'credit-1' });
    const { body: paying } = await portal.post(
      `/payment-orders/${order.id}/payments`,
      { gateway: 'card' },
      { ...headers, 'Idempotency-Key': 'credit-2' },
    );
    await portal.database.query(`update invoices set status = 'paid', balance = 0 where id = $1`, [invoices[0]!.id]);
    await deliver(portal, eventOf(paying, 'payment.succeeded', { account_id: 'meridian' }));

    const receipt = (await guest.visit(`/receipts/${order.id}`)).html;
    expect(receipt).to.contain(invoices[1]!.number).and.not.to.contain(invoices[0]!.number);
    expect(receipt).to.match(/Kept as account credit<\/dt>\s*<dd>\$50\.00</);
    expect(receipt).to.match(/Total<\/dt>\s*<dd>\$100\.00</);
    expect((await guest.visit('/billing/invoices')).html).to.match(/Account credit:<\/span>\s*<strong>\$50\.00</);

    await portal.database.query(
      `insert into account_credits (account_id, id, amount, currency, reason, created_at)
       values ('meridian', 'crd_1', 1200, 'JPY', 'test', now()), ('meridian', 'crd_2', 6940, 'USD', 'test', now())`,
    );
    expect((await guest.visit('/billing/invoices')).html).to.contain('<strong>¥1,200 + $119.40</strong>');
    expect((await visitor(portal).visit('/billing/invoices')).html).not.to.contain('$119.40');
  });

  it('give no receipt of an order that is not settled, or of another account', async () => {
    const order = await orderFor(portal, await makeInvoices(portal, 1));
    const guest = visitor(portal);
    expect((await guest.visit(`/receipts/${order.id}`)).status).to.equal(404);
    await pay(portal, order.id);
    expect((await guest.visit(`/receipts/${order.id}`)).status).to.equal(404);
    const settled = await settle(portal, (await orderFor(portal, await makeInvoices(portal, 1))).id);
    expect((await guest.visit(settled.receipt_url!)).status).to.equal(200);
    await guest.send('/account', { account: 'meridian' });
    for (const path of [settled.receipt_url!, settled.checkout_url]) {
      expect((await guest.visit(path)).status).to.equal(404);
    }
  });

  it('attach a service, bill it once, and remove it again', async () => {
    const guest = visitor(portal);
    const { service_id } = await unpaid();
    const path = `/services/${service_id}`;
    const total = async () => (await portal.get('/invoices')).body.page.total;
    const before = await total();
    const fields = fieldsOf((await guest.visit(path)).html, `${path}/addons`);
    expect((await guest.send(`${path}/addons`, fields)).html).to.contain('is attached');
    const { html } = await guest.send(`${path}/addons`, fields);
    expect(await total()).to.equal(before + 1);
    const [newest] = (await portal.get('/invoices?q=INV-2026&sort=-number&page_size=10')).body.data;
    expect(newest).to.include({ status: 'unpaid', payable: true, service_id });
    const removal = /action="(\/services\/[^"]+\/remove)"[^]*?Remove Additional/.exec(html);
    expect((await guest.send(removal![1]!, {})).html).to.contain('not billed again');
    expect(await total()).to.equal(before + 1);
  });

  it('carry out what can be done to a machine, and say so once', async () => {
    const guest = visitor(portal);
    const rows = await everyInvoice(portal, 'q=V2026');
    const path = `/services/${rows[0]!.service_id}`;
    expect((await guest.send(`${path}/actions/reboot`, {})).html).to.contain('restarts now');
    expect((await guest.visit(path)).html).not.to.contain('restarts now');
    expect((await guest.send(`${path}/actions/explode`, {})).status).to.equal(404);
  });

  it('take a ticket and escape what a person writes', async () => {
    const { html } = await visitor(portal).send('/support', { subject: '<b>Hi</b>', message: 'x' });
    expect(html).to.contain('&lt;b&gt;Hi&lt;/b&gt;').and.not.to.contain('<b>Hi');
  });

  it('answer an unknown address with a page of its own', async () => {
    for (const path of [
      '/nope',
      '/services/svc_nope',
      '/checkout/ord_nope',
      '/receipts/ord_nope',
      '/billing/invoices/inv_nope',
      '/billing/invoices/inv_nope/pdf',
    ]) {
      const { status, html } = await visitor(portal).visit(path);
      expect(status, path).to.equal(404);
      expect(html).to.contain('We could not find that page').and.to.contain('aria-label="Main"');
    }
  });

  it('refuse forms with fields that no page has made', async () => {
    const guest = visitor(portal);
    const { service_id } = await unpaid();
    const forms: [string, Record<string, string>][] = [
      [`/services/${service_id}/addons`, { key: 'x'.repeat(300), kind: 'ip' }],
      [`/services/${service_id}/addons/%00/remove`, {}],
    ];
    for (const [path, fields] of forms) {
      const { status, html } = await guest.send(path, fields);
      expect(status >= 400 ? 'refused' : html, path).to.match(/^refused$|role="alert"/);
    }
    expect(portal.errors).to.deep.equal([]);
  });

  it('refuse forms that come from another site', async () => {
    const init = { method: 'POST', body: new URLSearchParams({ account: 'meridian' }) };
    const response = await portal.page('/account', { ...init, headers: { Origin: 'https://evil.example' } });
    expect([response.status, response.headers.get('Set-Cookie')]).to.deep.equal([403, null]);
  });
});
