import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { faults, keyOf, timeOutAttempts, said } from '../../../helpers/outcome-scene.ts';
import { allByRole, byRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { never, problem, type Step } from '../../../helpers/scripted-fetch.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { scriptedServer, serveBar, wireOrderOf, type Route } from '../../../helpers/scripted-server.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';

const gateway = (fee: number) =>
  Response.json({ data: [{ id: 'card', label: 'Credit card', fee: { amount: fee, currency: 'USD' } }] });
const processing = { id: 'pay_1', gateway: 'card', status: 'processing' } as const;
const open = wireOrderOf();
const paid = wireOrderOf({ status: 'settled' });
const payButton = (root: Element) => byRole(root, 'button', /^Pay \$/) as HTMLButtonElement;

/** The checkout of an order of 200.00, where the person pays by a card that takes 2.50. */
async function pressed(routes: Partial<Record<Route, readonly Step[]>>, options = {}) {
  const server = scriptedServer({ gateways: [gateway(250)], order: [open], ...routes });
  const content = html`<invoice-checkout order-id="po_1"></invoice-checkout>`;
  const provider = await serveBar(server, options, {}, content);
  const errors = recordEvents(provider, 'invoice-error');
  await waitUntil(() => allByRole(provider, 'button', /^Pay \$/).length > 0, 'the order');
  await settled();
  payButton(provider).click();
  const says = async (text: string) => {
    await waitUntil(
      () => textOf(provider).includes(text),
      `the text "${text}"`,
      () => textOf(provider),
    );
    await settled();
  };
  return { server, provider, errors, says };
}

describe('outcomes of paying an order (POST)', () => {
  for (const [name, step, code] of faults) {
    it(`${name}: no automatic retry; unknown; the order is asked for; then the same key and the same body`, () =>
      withInstantClock(async (clock) => {
        const { server, provider, errors, says } = await pressed({ pay: [step, paid] });
        if (step === never) await timeOutAttempts(clock, server, 'pay', 1, 1);
        await says('can’t tell yet');
        expect(server.sent('pay')).to.have.lengthOf(1);
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(server.routes().at(-1), 'asked').to.equal('order');
        dispatchEvent(new Event('online'));
        await settled();
        expect(server.sent('pay'), 'not by itself').to.have.lengthOf(1);
        byRole(provider, 'button', 'Check again').click();
        await waitUntil(() => server.sent('pay').length === 2, 'the same again');
        await settled();
        const [first, second] = server.sent('pay');
        expect(said(second!)).to.deep.equal(said(first!));
      }));

    it(`${name}: a payment that was carried out all the same is found, and nothing is sent twice`, () =>
      withInstantClock(async (clock) => {
        const { server, provider } = await pressed({ pay: [step], order: [open, open, paid] });
        const complete = recordEvents(provider, 'invoice-pay-complete');
        if (step === never) await timeOutAttempts(clock, server, 'pay', 1, 1);
        await waitUntil(() => complete.length > 0, 'the end');
        await settled();
        expect(server.sent('pay')).to.have.lengthOf(1);
      }));
  }

  it('sends gateway, total with fee, and where to come back to', async () => {
    const { server, provider } = await pressed({});
    const complete = recordEvents(provider, 'invoice-pay-complete');
    await waitUntil(() => complete.length > 0, 'the end');
    await settled();
    expect(JSON.parse(server.sent('pay')[0]!.body)).to.deep.equal({
      gateway: 'card',
      amount: { amount: 20250, currency: 'USD' },
      return_url: location.href,
    });
  });

  for (const status of [400, 422]) {
    it(`${status}: shown, sent once`, async () => {
      const { server, says } = await pressed({ pay: [problem(status, 'unknown-gateway')] });
      await says('could not be started. Nothing was charged. The billing server refused this request.');
      expect(server.sent('pay')).to.have.lengthOf(1);
    });
  }

  it('401: the token is refreshed once, and the same key is sent; then invoice-auth-required', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    const { server, says } = await pressed({ pay: [problem(401, 'unauthorized')] }, { getToken: () => 'token' });
    await says('sign in again');
    expect(server.sent('pay')).to.have.lengthOf(2);
    expect(new Set(server.sent('pay').map(keyOf))).to.have.property('size', 1);
    expect(asked).to.have.lengthOf(1);
  });

  for (const [status, sentence] of [
    [403, 'don’t have permission'],
    [404, 'no longer available'],
    [410, 'no longer available'],
  ] as const) {
    it(`${status}: said plainly, sent once`, async () => {
      const { server, says } = await pressed({ pay: [problem(status, 'x')] });
      await says(sentence);
      expect(server.sent('pay')).to.have.lengthOf(1);
    });
  }

  it('409 of a twin that runs: waits and asks, sends nothing more', () =>
    withInstantClock(async (clock) => {
      const steps = { pay: [problem(409, 'in-progress')], order: [open, open, open, paid] };
      const { server, provider } = await pressed(steps);
      const complete = recordEvents(provider, 'invoice-pay-complete');
      await waitUntil(() => complete.length > 0, 'the end');
      await settled();
      expect(server.sent('pay')).to.have.lengthOf(1);
      expect(clock.waits.filter((wait) => [500, 1000].includes(wait))).to.deep.equal([500, 1000]);
    }));

  it('409 of a changed sum: fetched again, and confirmed again', async () => {
    const steps = { pay: [problem(409, 'changed'), paid], gateways: [gateway(250), gateway(250), gateway(300)] };
    const { server, provider, says } = await pressed(steps);
    await says('The fee is now $3.00.');
    expect(server.sent('pay')).to.have.lengthOf(1);
    byRole(provider, 'button', 'Pay $203.00').click();
    await waitUntil(() => server.sent('pay').length === 2, 'what was agreed to');
    await settled();
    expect(server.sent('pay')[1]!.body).to.contain('"amount":20300');
  });

  it('409 of a payment in progress: that one is resumed', () =>
    withInstantClock(async () => {
      const running = wireOrderOf({ status: 'processing', payment: processing });
      const { server, provider } = await pressed({
        pay: [problem(409, 'payment-in-progress', { order_id: 'po_1' })],
        order: [open, open, running, running, paid],
      });
      const complete = recordEvents(provider, 'invoice-pay-complete');
      await waitUntil(() => complete.length > 0, 'the end');
      await settled();
      expect(server.sent('pay')).to.have.lengthOf(1);
    }));

  it('429: a countdown, by hand', async () => {
    const { server, says } = await pressed({ pay: [problem(429, 'slow-down', {}, { 'Retry-After': '5' })] });
    await says('wait 5 seconds');
    dispatchEvent(new Event('online'));
    await settled();
    expect(server.sent('pay')).to.have.lengthOf(1);
  });

  it('200 with a wrong shape: unknown', async () => {
    const { server, says } = await pressed({ pay: [Response.json({ status: 'settled' })] });
    await says('can’t tell yet');
    expect(server.sent('pay')).to.have.lengthOf(1);
  });

  it('aborted: an abort never cancels a sent payment', async () => {
    preventEvents(document, 'invoice-checkout-request');
    const { server, provider } = await pressed({ pay: [never] });
    await waitUntil(() => server.sent('pay').length === 1, 'the request');
    await settled();
    provider.remove();
    await settled();
    expect(server.sent('pay')[0]!.signal.aborted).to.equal(false);
  });
});
