import { beforeEach, it } from 'node:test';
import { expect } from 'chai';
import { questionPath } from '../../demo/server/billing/gateway-answer.ts';
import { sign, SIGNATURE_HEADER, verify } from '../../demo/server/billing/signature.ts';
import { beginPayment, steps, testGateway, type TestGateway } from './support/gateway.ts';
import { later } from './support/paying.ts';
import { describeLightPortal, GATEWAY_API, GATEWAY_SECRET, NOW } from './support/portal.ts';

const MINUTE = 60_000;

describeLightPortal('What has an end at the sandbox gateway', (portal) => {
  let gateway: TestGateway;
  beforeEach(() => {
    portal.clock.now = NOW;
    gateway = testGateway(portal);
  });

  const { pass, stateOf } = steps(portal);

  it('is the link: after 30 minutes the page says so, leads back, and takes nothing any more', async () => {
    const { order, url, returnUrl } = await beginPayment(portal);
    portal.clock.now = later(30 - 1 / MINUTE);
    const open = await gateway.open(url);
    expect(open.status).to.equal(200);
    expect(await open.text())
      .to.contain('You can pay here until')
      .and.to.contain('Nov 22, 2026, 12:30 PM UTC');
    portal.clock.now = later(30);
    const tries = [
      await gateway.open(url),
      await gateway.open(`${url}&behaviour=approve`),
      await gateway.open(`${url}&behaviour=down`),
      await gateway.choose(url, { behaviour: 'approve' }),
      await gateway.choose(url, { cancel: 'cancel' }),
    ];
    for (const answer of tries) {
      expect(answer.status).to.equal(410);
      const html = await answer.text();
      expect(html).to.contain('This payment link has ended').and.to.contain('12:30 PM UTC').and.not.to.contain('<form');
      expect(html).to.contain(`href="${returnUrl.replaceAll('&', '&amp;')}"`);
    }
    expect([gateway.wakes, await gateway.deliverDue()]).to.deep.equal([0, 0]);
    expect(await stateOf(order.id)).to.deep.equal(['processing', 'processing']);
  });

  for (const [behaviour, title] of [
    ['approve', 'Payment approved'],
    ['decline', 'Payment declined'],
    ['cancel', 'Payment cancelled'],
  ] as const) {
    it(`is the link, but a payment that had ended by "${behaviour}" is still shown as it ended`, async () => {
      const { url, returnUrl } = await beginPayment(portal);
      await gateway.choose(url, { behaviour });
      portal.clock.now = later(600);
      const page = await gateway.open(url);
      expect([page.status, (await page.text()).includes(title)]).to.deep.equal([200, true]);
      const again = await gateway.choose(url, { behaviour: 'approve' });
      expect([again.status, again.headers.get('Location')]).to.deep.equal([303, returnUrl]);
    });
  }

  it('is the link, whose end nobody can change', async () => {
    const { url } = await beginPayment(portal);
    portal.clock.now = later(31);
    for (const end of [later(60).toISOString(), '', 'never']) {
      const forged = new URL(url);
      forged.searchParams.set('expires_at', end);
      expect((await gateway.choose(forged.href, { behaviour: 'approve' })).status).to.equal(403);
    }
  });

  it('is a payment, of which it tells the shop that asks what became of it', async () => {
    const ask = async (id: string) => {
      const path = questionPath({ account_id: 'acme', id });
      const headers = { [SIGNATURE_HEADER]: sign(`GET ${path}`, GATEWAY_SECRET, portal.clock.now) };
      const answer = await gateway.open(GATEWAY_API + path, { headers });
      const body = await answer.text();
      const signature = answer.headers.get(SIGNATURE_HEADER)!;
      expect(verify(`GET ${path}\n${body}`, signature, GATEWAY_SECRET, portal.clock.now)).to.equal(true);
      expect([answer.status, answer.headers.get('Cache-Control')]).to.deep.equal([200, 'no-store']);
      return JSON.parse(body) as unknown;
    };
    const payment = async (behaviour: string, reason = '') => {
      const { order, url } = await beginPayment(portal, { gateway: 'wallet' });
      await gateway.choose(url, { behaviour, reason });
      return order.payment!;
    };
    const none = await payment('down');
    expect(await ask(none.id)).to.deep.equal({ status: 'none' });
    expect(await ask('pay_unknown')).to.deep.equal({ status: 'none' });
    const approved = await payment('approve');
    expect(await ask(approved.id)).to.deep.equal({ status: 'succeeded', ...approved.amount, reason: null });
    const silent = await payment('silent');
    expect(await ask(silent.id)).to.deep.equal({ status: 'succeeded', ...silent.amount, reason: null });
    const declined = await payment('decline', 'expired_card');
    expect(await ask(declined.id)).to.deep.equal({ status: 'declined', ...declined.amount, reason: 'expired_card' });
    const cancelled = await payment('cancel');
    expect(await ask(cancelled.id)).to.deep.equal({ status: 'cancelled', ...cancelled.amount, reason: null });
    const slow = await payment('slow');
    expect(await ask(slow.id)).to.deep.equal({ status: 'processing' });
    pass(7_000);
    expect(await ask(slow.id)).to.deep.equal({ status: 'succeeded', ...slow.amount, reason: null });
  });

  it('is a payment, of which it tells nobody else', async () => {
    const { order } = await beginPayment(portal);
    const path = questionPath({ account_id: 'acme', id: order.payment!.id });
    const other = questionPath({ account_id: 'acme', id: 'pay_other' });
    const signature = (text: string, secret = GATEWAY_SECRET, at = NOW) => sign(text, secret, at);
    for (const forged of [
      undefined,
      '',
      signature(`GET ${path}`, 'another secret'),
      signature(`GET ${path}`, GATEWAY_SECRET, later(-5.1)),
      signature(`GET ${path}`, GATEWAY_SECRET, later(5.1)),
      signature(`GET ${other}`),
      signature(`GET ${path.replace('acme', 'meridian')}`),
      signature(path),
    ]) {
      const headers = forged === undefined ? undefined : { [SIGNATURE_HEADER]: forged };
      const answer = await gateway.open(GATEWAY_API + path, headers && { headers });
      expect([answer.status, answer.headers.get(SIGNATURE_HEADER)], forged).to.deep.equal([403, null]);
      expect(await answer.text()).not.to.contain('none');
    }
  });

  it('is a delay, of which the page says how long it is now', async () => {
    for (const [silence, slow, silent] of [
      [20_000, 'takes 3 seconds, the shop hears 4 seconds after', 'hears 20 seconds later'],
      [1_000, 'takes 0.15 seconds, the shop hears 0.2 seconds after', 'hears 1 second later'],
      [3_600_000, 'takes 540 seconds, the shop hears 720 seconds after', 'hears 3,600 seconds later'],
    ] as const) {
      const { url } = await beginPayment(portal);
      const html = await (await testGateway(portal, silence).open(url)).text();
      expect(html).to.contain(slow).and.to.contain(silent);
    }
  });
});
