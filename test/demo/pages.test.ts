import { it } from 'node:test';
import { expect } from 'chai';
import { describePortal, everyInvoice, ORIGIN, type TestPortal } from './support/portal.ts';

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
  const unpaid = async () => (await everyInvoice(portal, 'status=unpaid'))[0]!;

  it('show the elements under Billing, My Invoices', async () => {
    const { path, html } = await visitor(portal).visit('/');
    expect(path).to.equal('/billing/invoices');
    expect(html).to.match(/<invoice-provider\s+api="\/api\/v1"\s+scope="acme"/);
    expect(html).to.contain('<my-invoices>');
    expect(html).to.match(/<a href="\/billing\/invoices" aria-current="page"\s*>My Invoices<\/a>/);
  });

  it('hold no inline script or style', async () => {
    const { id, service_id } = await unpaid();
    const paths = [
      '/billing/invoices',
      `/billing/invoices/${id}`,
      '/services',
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

  it('lead from an invoice over the checkout to the paid invoice', async () => {
    const guest = visitor(portal);
    const { id } = await unpaid();
    const invoice = await guest.visit(`/billing/invoices/${id}`);
    const checkout = await guest.send(
      `/billing/invoices/${id}/pay`,
      fieldsOf(invoice.html, `/billing/invoices/${id}/pay`),
    );
    expect(checkout.path).to.match(/^\/checkout\/ord_/);
    expect(checkout.html).to.contain('This payment covers 1 invoice');
    const paid = await guest.send(checkout.path, { ...fieldsOf(checkout.html, checkout.path), gateway: 'bank' });
    expect(paid.path).to.equal(`/billing/invoices/${id}?invoice-order=${checkout.path.split('/').at(-1)}`);
    expect(paid.html)
      .to.match(/class="badge paid"/)
      .and.to.contain('Sandbox bank transfer');
  });

  it('pay once when the Pay form is sent twice', async () => {
    const guest = visitor(portal);
    const { id } = await unpaid();
    const invoice = await guest.visit(`/billing/invoices/${id}`);
    const fields = fieldsOf(invoice.html, `/billing/invoices/${id}/pay`);
    const checkout = await guest.send(`/billing/invoices/${id}/pay`, fields);
    expect((await guest.send(`/billing/invoices/${id}/pay`, fields)).path).to.equal(checkout.path);
    const payment = { ...fieldsOf(checkout.html, checkout.path), gateway: 'card' };
    const [first, second] = await Promise.all([guest.send(checkout.path, payment), guest.send(checkout.path, payment)]);
    expect([first.status, second.status]).to.deep.equal([200, 200]);
    expect((await guest.send(checkout.path, payment)).path).to.contain('invoice-order=');
    const payments = await portal.database.query('select 1 from payments where invoice_id = $1', [id]);
    expect(payments).to.have.length(1);
  });

  it('go back to where the order came from, with its id', async () => {
    const { id, version, balance } = await unpaid();
    const { body } = await portal.post(
      '/payment-orders',
      {
        currency: 'USD',
        invoices: [{ id, version, amount: balance }],
        return_url: `${ORIGIN}/billing/invoices?status=unpaid#list`,
      },
      { 'Idempotency-Key': 'return' },
    );
    const guest = visitor(portal);
    const { html } = await guest.visit(body.checkout_url);
    const answer = await portal.page(body.checkout_url, {
      method: 'POST',
      body: new URLSearchParams({ ...fieldsOf(html, body.checkout_url), gateway: 'card' }),
    });
    expect(answer.headers.get('Location')).to.equal(`/billing/invoices?status=unpaid&invoice-order=${body.id}#list`);
  });

  it('say how an order ended that can no longer be paid', async () => {
    const { id, version, balance } = await unpaid();
    const make = async (key: string) => {
      const body = { currency: 'USD', invoices: [{ id, version, amount: balance }], return_url: '/' };
      return (await portal.post('/payment-orders', body, { 'Idempotency-Key': key })).body;
    };
    const first = await make('ended-1');
    await make('ended-2');
    const { html } = await visitor(portal).visit(first.checkout_url);
    expect(html).to.contain('A newer order took over').and.to.not.contain('name="gateway"');
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
    const [newest] = (await portal.get('/invoices?sort=-number&page_size=10')).body.data;
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
    for (const path of ['/nope', '/services/svc_nope', '/checkout/ord_nope', '/billing/invoices/inv_nope']) {
      const { status, html } = await visitor(portal).visit(path);
      expect(status, path).to.equal(404);
      expect(html).to.contain('We could not find that page').and.to.contain('aria-label="Main"');
    }
  });

  it('refuse forms with fields that no page has made', async () => {
    const guest = visitor(portal);
    const { id, service_id } = await unpaid();
    const forms: [string, Record<string, string>][] = [
      [`/billing/invoices/${id}/pay`, { key: 'a\u0000b', version: '1', amount: 'much', currency: 'USD' }],
      [`/services/${service_id}/addons`, { key: 'x'.repeat(300), kind: 'ip' }],
      [`/services/${service_id}/addons/%00/remove`, {}],
    ];
    for (const [path, fields] of forms) {
      const { status, html } = await guest.send(path, fields);
      expect(status >= 400 ? 'refused' : html, path).to.match(/^refused$|role="alert"/);
    }
    expect(portal.errors).to.deep.equal([]);
    const changed = await guest.send(`/billing/invoices/${id}/pay`, {
      key: 'k',
      version: '9',
      amount: 'much',
      currency: 'USD',
    });
    expect(changed.html).to.contain('role="alert"').and.to.contain('has changed');
  });

  it('refuse forms that come from another site', async () => {
    const init = { method: 'POST', body: new URLSearchParams({ account: 'meridian' }) };
    const response = await portal.page('/account', { ...init, headers: { Origin: 'https://evil.example' } });
    expect([response.status, response.headers.get('Set-Cookie')]).to.deep.equal([403, null]);
  });
});
