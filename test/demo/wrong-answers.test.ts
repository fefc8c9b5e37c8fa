import { beforeEach, it } from 'node:test';
import { expect } from 'chai';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { sign, SIGNATURE_HEADER } from '../../demo/server/billing/signature.ts';
import { testGateway } from './support/gateway.ts';
import { read } from './support/orders.ts';
import { later, money, paying } from './support/paying.ts';
import { describeLightPortal, GATEWAY_API, GATEWAY_SECRET, NOW, type Order } from './support/portal.ts';

/** Minutes after which the gateway is asked what became of a payment. */
const ASKED = 32;

describeLightPortal('A payment about which the gateway gives a wrong answer', (portal) => {
  beforeEach(() => {
    portal.clock.now = NOW;
    portal.errors.length = 0;
    testGateway(portal);
  });

  const jobsAt = async (minutes: number) => {
    portal.clock.now = later(minutes);
    await runJobs(portal.server);
  };
  const stateOf = async ({ id }: Order) => {
    const { status, payment } = await read(portal, id);
    return [status, payment!.status];
  };
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  const signed = async (request: Request, answer: unknown, secret = GATEWAY_SECRET, at = portal.clock.now) => {
    const { pathname, search } = new URL(request.url);
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const headers = { [SIGNATURE_HEADER]: sign(`GET ${pathname}${search}\n${body}`, secret, at) };
    return Promise.resolve(new Response(body, { headers }));
  };
  const none = { status: 'none' };
  /** What is no answer, each made from the question, and what is told of it. */
  const wrong: Record<string, [(request: Request, amount: number) => Response | Promise<Response>, string]> = {
    'an answer without a signature': [() => json(none), 'is not signed by it'],
    'an answer that somebody else signed': [
      (request) => signed(request, none, 'another secret'),
      'is not signed by it',
    ],
    'an answer of yesterday': [(request) => signed(request, none, GATEWAY_SECRET, later(-1440)), 'is not signed by it'],
    'the answer to another question': [
      () => signed(new Request(`${GATEWAY_API}/payments/pay_other?account_id=acme`), none),
      'is not signed by it',
    ],
    'a status that it does not know': [(request) => signed(request, { status: 'gone' }), 'has not the right shape'],
    'an end without an amount': [(request) => signed(request, { status: 'succeeded' }), 'has not the right shape'],
    'what is no JSON': [(request) => signed(request, 'cancelled'), 'has not the right shape'],
    'a refusal': [() => new Response('no', { status: 403 }), 'has the status 403'],
    'another amount': [
      (request, amount) => signed(request, { status: 'succeeded', amount: amount + 1, currency: 'USD', reason: null }),
      'The amount is not that of the payment',
    ],
    'another currency': [
      (request, amount) => signed(request, { status: 'succeeded', amount, currency: 'EUR', reason: null }),
      'The amount is not that of the payment',
    ],
  };
  for (const [title, [respond, told]] of Object.entries(wrong)) {
    it(`stays as it is after ${title}, which is told once; others go on`, async () => {
      const { order } = await paying(portal);
      const { order: next } = await paying(portal);
      const answer = portal.reach.gateway;
      portal.reach.gateway = (request) =>
        request.url.includes(order.payment!.id) ? respond(request, order.payment!.amount.amount) : answer(request);
      await jobsAt(ASKED);
      await jobsAt(ASKED + 1);
      expect(await stateOf(order)).to.deep.equal(['processing', 'processing']);
      expect(await stateOf(next)).to.deep.equal(['expired', 'cancelled']);
      expect(portal.errors).to.have.length(1);
      expect(String(portal.errors[0])).to.contain(told);
      expect(await money(portal, order)).to.deep.equal({ payments: 0, credits: 0 });

      portal.reach.gateway = answer;
      await jobsAt(ASKED + 2);
      expect(await stateOf(order)).to.deep.equal(['expired', 'cancelled']);
    });
  }
});
