import { beforeEach, it } from 'node:test';
import { expect } from 'chai';
import { verify } from '../../demo/server/billing/signature.ts';
import { beginPayment, steps, testGateway, type TestGateway } from './support/gateway.ts';
import { newKey, pay, read, readInvoice } from './support/orders.ts';
import { describePortal, GATEWAY_ORIGIN, GATEWAY_SECRET, NOW } from './support/portal.ts';

describePortal('The sandbox gateway', (portal) => {
  let gateway: TestGateway;
  beforeEach(() => {
    portal.clock.now = NOW;
    gateway = testGateway(portal);
  });

  const { pass, stateOf } = steps(portal);
  const locationOf = (answer: Response) => [answer.status, answer.headers.get('Location')];
  const types = () => gateway.sent.map(({ event }) => event.type);

  it('shows who is paid, what for and how much, and offers each behaviour', async () => {
    const { order, url } = await beginPayment(portal, { count: 1, total: 123_456_789 });
    const answer = await gateway.open(url);
    expect(answer.status).to.equal(200);
    const html = await answer.text();
    expect(html).to.contain('Quayside Hosting GmbH').and.to.contain(order.id).and.to.contain('$1,234,567.89');
    expect(html).to.contain('Sandbox');
    for (const name of ['approve', 'decline', 'slow', 'silent', 'down']) {
      expect(html).to.match(new RegExp(`type="radio"[^>]*value="${name}"`));
    }
    expect(html).to.match(/<button[^>]*name="cancel"/);
    expect(html).not.to.match(/<script|<style|\sstyle=|\son\w+=/);
    expect(await stateOf(order.id)).to.deep.equal(['processing', 'processing']);
  });

  it('forbids scripts and frames, and lets the form come back to the shop alone', async () => {
    const { url } = await beginPayment(portal);
    const { headers } = await gateway.open(url);
    expect(headers.get('Content-Security-Policy')).to.equal(
      `default-src 'none'; style-src 'self'; form-action 'self' http://portal.test; frame-ancestors 'none'; base-uri 'none'`,
    );
    expect(headers.get('Referrer-Policy')).to.equal('no-referrer');
    expect((await gateway.open(`${GATEWAY_ORIGIN}/nope`)).headers.get('Content-Security-Policy')).to.equal(
      `default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    );
  });

  it('approves: the person returns, the shop hears at once, and the order is settled', async () => {
    const { order, url, returnUrl } = await beginPayment(portal, { gateway: 'wallet' });
    expect(locationOf(await gateway.choose(url, { behaviour: 'approve' }))).to.deep.equal([303, returnUrl]);
    expect(new URL(returnUrl).searchParams.get('invoice-order')).to.equal(order.id);
    expect(gateway.wakes).to.equal(1);
    expect(await gateway.deliverDue()).to.equal(1);
    const { id, amount } = order.payment!;
    expect(gateway.sent[0]!.event).to.include({ type: 'payment.succeeded', payment_id: id, ...amount });
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
    for (const { invoice_id } of order.allocations) {
      expect((await readInvoice(portal, invoice_id)).status).to.equal('paid');
    }
  });

  it('signs each webhook with the moment it is sent', async () => {
    const { url } = await beginPayment(portal);
    await gateway.choose(url, { behaviour: 'approve' });
    pass(90_000);
    await gateway.deliverDue();
    const [{ body, signature }] = gateway.sent as [(typeof gateway.sent)[0]];
    expect(signature).to.match(new RegExp(`^t=${portal.clock.now.getTime() / 1000},v1=[0-9a-f]{64}$`));
    expect(verify(body, signature, GATEWAY_SECRET, portal.clock.now)).to.equal(true);
    expect(verify(`${body} `, signature, GATEWAY_SECRET, portal.clock.now)).to.equal(false);
  });

  for (const [sent, told] of [
    ['insufficient_funds', 'insufficient_funds'],
    ['', 'card_declined'],
    ['<b>because</b>', 'card_declined'],
  ] as const) {
    it(`declines with ${told} when the reason is "${sent}", and the order can be paid again`, async () => {
      const { order, url, returnUrl } = await beginPayment(portal);
      const answer = await gateway.choose(url, { behaviour: 'decline', reason: sent });
      expect(locationOf(answer)).to.deep.equal([303, returnUrl]);
      await gateway.deliverDue();
      expect(await stateOf(order.id)).to.deep.equal(['open', 'declined']);
      expect((await read(portal, order.id)).payment!.reason).to.equal(told);

      const { body } = await pay(portal, order.id, newKey());
      await gateway.choose(body.payment!.redirect_url!, { behaviour: 'approve' });
      await gateway.deliverDue();
      expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
    });
  }

  it('is slow: the page takes 3 seconds, and the shop hears 4 seconds later', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    const answer = await gateway.choose(url, { behaviour: 'slow' });
    expect(gateway.waits).to.deep.equal([3_000]);
    expect(locationOf(answer)).to.deep.equal([303, returnUrl]);
    pass(6_999);
    expect(await gateway.deliverDue()).to.equal(0);
    expect(await stateOf(order.id)).to.deep.equal(['processing', 'processing']);
    pass(1);
    expect(await gateway.deliverDue()).to.equal(1);
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
  });

  it('is silent: the shop hears 20 seconds later, twice, and out of order', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    expect(locationOf(await gateway.choose(url, { behaviour: 'silent' }))).to.deep.equal([303, returnUrl]);
    expect(gateway.waits).to.deep.equal([]);
    pass(19_999);
    expect(await gateway.deliverDue()).to.equal(0);
    pass(1);
    expect(await gateway.deliverDue()).to.equal(3);
    expect(types()).to.deep.equal(['payment.succeeded', 'payment.succeeded', 'payment.processing']);
    const [first, second, third] = gateway.sent.map(({ event }) => event.id);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
    const payments = await portal.database.query('select 1 from payments where order_id = $1', [order.id]);
    expect(payments).to.have.length(2);
    pass(3_600_000);
    expect(await gateway.deliverDue()).to.equal(0);
  });

  it('shortens every delay as the settings shorten the longest one', async () => {
    gateway = testGateway(portal, 200);
    const slow = await beginPayment(portal);
    const silent = await beginPayment(portal);
    await gateway.choose(slow.url, { behaviour: 'slow' });
    await gateway.choose(silent.url, { behaviour: 'silent' });
    expect(gateway.waits).to.deep.equal([30]);
    pass(70);
    expect(await gateway.deliverDue()).to.equal(1);
    pass(130);
    expect(await gateway.deliverDue()).to.equal(3);
  });

  it('is down: nothing is recorded, a link leads back, and the next try works', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    const answer = await gateway.choose(url, { behaviour: 'down' });
    expect(answer.status).to.equal(503);
    const html = (await answer.text()).replaceAll('&amp;', '&');
    expect(html).to.contain(`href="${returnUrl}"`);
    const again = /href="(\/pay\?[^"]+)"[^>]*>Try again/.exec(html)![1]!;
    const rows = await portal.database.query('select 1 from sandbox_payments where payment_id = $1', [
      order.payment!.id,
    ]);
    expect([rows.length, gateway.wakes, await gateway.deliverDue()]).to.deep.equal([0, 0, 0]);
    expect(await stateOf(order.id)).to.deep.equal(['processing', 'processing']);

    expect((await gateway.open(GATEWAY_ORIGIN + again)).status).to.equal(200);
    await gateway.choose(GATEWAY_ORIGIN + again, { behaviour: 'approve' });
    await gateway.deliverDue();
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
  });

  it('cancels by its own button, whatever is chosen above it', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    const answer = await gateway.choose(url, { behaviour: 'approve', cancel: 'cancel' });
    expect(locationOf(answer)).to.deep.equal([303, returnUrl]);
    await gateway.deliverDue();
    expect(types()).to.deep.equal(['payment.cancelled']);
    expect(await stateOf(order.id)).to.deep.equal(['open', 'cancelled']);
  });

  for (const [behaviour, status, state] of [
    ['approve', 303, ['settled', 'succeeded']],
    ['decline', 303, ['open', 'declined']],
    ['slow', 303, ['settled', 'succeeded']],
    ['silent', 303, ['settled', 'succeeded']],
    ['down', 503, ['processing', 'processing']],
    ['cancel', 303, ['open', 'cancelled']],
  ] as const) {
    it(`does "${behaviour}" at once when the address says so`, async () => {
      const { order, url } = await beginPayment(portal);
      expect((await gateway.open(`${url}&behaviour=${behaviour}`)).status).to.equal(status);
      pass(20_000);
      await gateway.deliverDue();
      expect(await stateOf(order.id)).to.deep.equal(state);
    });
  }

  it('captures once, however often and with whatever the page is sent', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    const tries = [...Array.from({ length: 7 }, () => 'approve'), 'decline', 'cancel'];
    const answers = await Promise.all(tries.map((behaviour) => gateway.choose(url, { behaviour })));
    for (const answer of answers) expect(locationOf(answer)).to.deep.equal([303, returnUrl]);
    await gateway.deliverDue();
    expect((await gateway.choose(url, { behaviour: 'down' })).status).to.equal(303);
    expect(types()).to.deep.equal(['payment.succeeded']);
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);

    const page = await gateway.open(`${url}&behaviour=approve`);
    expect(page.status).to.equal(200);
    expect(await page.text())
      .to.contain('Payment approved')
      .and.to.contain('not made again')
      .and.to.contain(`href="${returnUrl.replaceAll('&', '&amp;')}"`);
    expect(await gateway.deliverDue()).to.equal(0);
  });

  it('refuses a link that was changed, and one without a signature', async () => {
    const { order, url } = await beginPayment(portal);
    const forge = (name: string, value: string) => {
      const forged = new URL(url);
      if (value) forged.searchParams.set(name, value);
      else forged.searchParams.delete(name);
      return forged.href;
    };
    const forged = [
      forge('amount', '1'),
      forge('currency', 'JPY'),
      forge('return_url', 'https://evil.example/'),
      forge('webhook_url', 'https://evil.example/'),
      forge('payment_id', 'pay_other'),
      forge('account_id', 'meridian'),
      forge('signature', ''),
      forge('signature', 'x'),
    ];
    for (const address of forged) {
      for (const answer of [await gateway.open(address), await gateway.choose(address, { behaviour: 'approve' })]) {
        expect(answer.status, address).to.equal(403);
        const html = await answer.text();
        expect(html).to.contain('not valid').and.not.to.contain('evil.example').and.not.to.contain('<form');
      }
    }
    expect(await gateway.deliverDue()).to.equal(0);
    expect(await stateOf(order.id)).to.deep.equal(['processing', 'processing']);
  });

  it('asks again when the form says nothing that it knows', async () => {
    const { url } = await beginPayment(portal);
    for (const behaviour of ['', 'explode', 'constructor']) {
      const answer = await gateway.choose(url, { behaviour });
      expect(answer.status).to.equal(400);
      expect(await answer.text()).to.contain('<form');
    }
  });

  it('tries again, each time later, until the shop answers with 2xx', async () => {
    const { order, url } = await beginPayment(portal);
    await gateway.choose(url, { behaviour: 'approve' });
    gateway.intercept = () => new Response('no', { status: 500 });
    expect(await gateway.deliverDue()).to.equal(0);
    expect(await gateway.deliverDue()).to.equal(0);
    expect([gateway.sent.length, gateway.errors.length]).to.deep.equal([1, 1]);
    gateway.intercept = () => {
      throw new TypeError('fetch failed');
    };
    for (const [wait, tries] of [
      [999, 1],
      [1, 2],
      [1_999, 2],
      [1, 3],
      [3_999, 3],
    ] as const) {
      pass(wait);
      expect(await gateway.deliverDue()).to.equal(0);
      expect(gateway.sent).to.have.length(tries);
    }
    gateway.intercept = undefined;
    pass(1);
    expect(await gateway.deliverDue()).to.equal(1);
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
    expect(new Set(gateway.sent.map(({ body }) => body)).size).to.equal(1);
  });

  it('keeps webhooks for another process when the one that sends them is killed', async () => {
    const { order, url } = await beginPayment(portal);
    await gateway.choose(url, { behaviour: 'approve' });
    const killed = new Promise<void>((resolve) => {
      gateway.intercept = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void gateway.deliverDue();
    await killed;
    const restarted = testGateway(portal);
    expect(await restarted.deliverDue()).to.equal(0);
    pass(15_000);
    expect(await restarted.deliverDue()).to.equal(1);
    expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
  });

  it('sends each webhook once when two processes look at the same time', async () => {
    const payments = [await beginPayment(portal), await beginPayment(portal), await beginPayment(portal)];
    for (const { url } of payments) await gateway.choose(url, { behaviour: 'silent' });
    pass(20_000);
    const other = testGateway(portal);
    const [here, there] = await Promise.all([gateway.deliverDue(), other.deliverDue()]);
    expect(here + there).to.equal(9);
    expect(gateway.sent.length + other.sent.length).to.equal(9);
  });

  it('brings money for an invoice that was paid otherwise meanwhile as credit, not as a second settlement', async () => {
    const { order, url } = await beginPayment(portal, { count: 1, total: 5_000 });
    await gateway.choose(url, { behaviour: 'silent' });
    const { invoice_id } = order.allocations[0]!;
    await portal.database.query(`update invoices set status = 'paid', balance = 0 where id = $1`, [invoice_id]);
    pass(20_000);
    expect(await gateway.deliverDue()).to.equal(3);
    expect((await read(portal, order.id)).credited).to.deep.equal({ amount: 5_000, currency: 'USD' });
    expect((await readInvoice(portal, invoice_id)).payments).to.deep.equal([]);
  });
});
