import { expect } from '@open-wc/testing';
import {
  page,
  bar,
  payButton,
  keyOf,
  said,
  alerted,
  pressed,
  faults,
  timeOutAttempts,
} from '../../../helpers/outcome-scene.ts';
import { byRole, textOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { never, problem, type Step } from '../../../helpers/scripted-fetch.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { wireOrderOf, wireRow, wireRows } from '../../../helpers/scripted-server.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';

describe('outcomes of paying (POST)', () => {
  for (const [name, step, code] of faults) {
    it(`${name}: no automatic retry; unknown; asked; then the same key and the same body`, () =>
      withInstantClock(async (clock) => {
        const { server, provider, errors } = await pressed({ create: [step, wireOrderOf()] });
        const went = recordEvents(provider, 'invoice-checkout-request');
        if (step === never) await timeOutAttempts(clock, server, 'create', 1, 1);
        await alerted(provider, 'can’t tell yet');
        expect(bar(provider)).not.to.match(/failed|could not/);
        expect(server.sent('create')).to.have.lengthOf(1);
        const [create] = server.sent('create');
        expect(server.sent('find').map(({ url }) => url.searchParams.get('idempotency_key'))).to.deep.equal([
          keyOf(create!),
        ]);
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(payButton(provider).disabled, 'nothing else can be paid').to.equal(true);
        dispatchEvent(new Event('online'));
        await settled();
        expect(server.sent('create'), 'not by itself').to.have.lengthOf(1);
        byRole(provider, 'button', 'Check again').click();
        await waitUntil(() => went.length > 0, 'the checkout');
        await settled();
        expect(server.sent('create')).to.have.lengthOf(2);
        expect(said(server.sent('create')[1]!)).to.deep.equal(said(create!));
        expect(server.routes().slice(-2), 'asked before it was sent').to.deep.equal(['find', 'create']);
      }));

    it(`${name}: the order that was made all the same is found, and nothing is sent twice`, () =>
      withInstantClock(async (clock) => {
        const found = Response.json({ data: [await wireOrderOf().json()] });
        const { server, provider } = await pressed({ create: [step], find: [found] });
        const went = recordEvents(provider, 'invoice-checkout-request');
        if (step === never) await timeOutAttempts(clock, server, 'create', 1, 1);
        await waitUntil(() => went.length > 0, 'the checkout');
        await settled();
        expect(went.map(({ detail }) => detail.order.id)).to.deep.equal(['po_1']);
        expect(server.sent('create')).to.have.lengthOf(1);
      }));
  }

  for (const status of [400, 422]) {
    it(`${status}: shown; a corrected request gets a new key`, async () => {
      const { server, provider } = await pressed({ create: [problem(status, 'invalid-body'), wireOrderOf()] });
      await alerted(provider, 'could not be started. Nothing was charged. The billing server refused this request.');
      expect(server.sent('create')).to.have.lengthOf(1);
      byRole(provider, 'checkbox', 'Select invoice INV-2').click();
      await settled();
      payButton(provider).click();
      await waitUntil(() => server.sent('create').length === 2, 'another order');
      await settled();
      const [first, second] = server.sent('create').map(keyOf);
      expect(second).not.to.equal(first);
    });
  }

  it('401: the token is refreshed once, and the same key is sent again', async () => {
    const getToken = ({ force }: { force: boolean }) => (force ? 'new' : 'old');
    const { server, provider } = await pressed({ create: [problem(401, 'unauthorized'), wireOrderOf()] }, { getToken });
    const went = recordEvents(provider, 'invoice-checkout-request');
    await waitUntil(() => went.length > 0, 'the checkout');
    await settled();
    const [first, second, ...others] = server.sent('create');
    expect(others).to.be.empty;
    expect(said(second!)).to.deep.equal(said(first!));
    expect([first, second].map((each) => each!.headers.get('Authorization'))).to.deep.equal([
      'Bearer old',
      'Bearer new',
    ]);
  });

  it('401 again: then invoice-auth-required; after signing in the same key is sent', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    const refused = problem(401, 'unauthorized');
    const steps = { create: [refused, refused, wireOrderOf()] };
    const { server, provider } = await pressed(steps, { getToken: () => 'token' });
    await alerted(provider, 'sign in again');
    expect(asked).to.have.lengthOf(1);
    expect(server.sent('create')).to.have.lengthOf(2);
    payButton(provider).click();
    await waitUntil(() => server.sent('create').length === 3, 'another try');
    await settled();
    expect(new Set(server.sent('create').map(keyOf))).to.have.property('size', 1);
  });

  for (const [status, sentence] of [
    [403, 'don’t have permission'],
    [404, 'no longer available'],
    [410, 'no longer available'],
  ] as const) {
    it(`${status}: said plainly, sent once`, async () => {
      const { server, provider } = await pressed({ create: [problem(status, 'x')] });
      await alerted(provider, sentence);
      expect(bar(provider)).to.contain('Nothing was charged');
      expect([server.sent('create').length, server.sent('find').length]).to.deep.equal([1, 0]);
      expect(payButton(provider).disabled).to.equal(false);
    });
  }

  it('409 of a twin that runs: waits and asks, sends nothing more', () =>
    withInstantClock(async (clock) => {
      const found = Response.json({ data: [await wireOrderOf().json()] });
      const none = Response.json({ data: [] });
      const { server, provider } = await pressed({ create: [problem(409, 'in-progress')], find: [none, none, found] });
      const went = recordEvents(provider, 'invoice-checkout-request');
      await waitUntil(() => went.length > 0, 'the checkout');
      await settled();
      expect(server.sent('create')).to.have.lengthOf(1);
      expect(server.sent('find')).to.have.lengthOf(3);
      expect(clock.waits.filter((wait) => [500, 1000, 2000].includes(wait))).to.deep.equal([500, 1000, 2000]);
    }));

  it('409 of changed amounts: fetched again, and confirmed again under a new key', async () => {
    const now = wireRows(wireRow(1), wireRow(2, { version: '2', balance: { amount: 2200, currency: 'USD' } }));
    const { server, provider } = await pressed({
      create: [problem(409, 'changed', { invoice_ids: ['inv_2'] }), wireOrderOf()],
      read: [page, now],
    });
    await alerted(provider, 'INV-2 is now $22.00.');
    expect(bar(provider)).to.contain('New sum: $122.00');
    expect(server.sent('create')).to.have.lengthOf(1);
    expect(server.sent('read')).to.have.lengthOf(2);
    byRole(provider, 'button', 'Pay $122.00').click();
    await waitUntil(() => server.sent('create').length === 2, 'an order');
    await settled();
    const [first, second] = server.sent('create');
    expect(keyOf(second!)).not.to.equal(keyOf(first!));
    expect(JSON.parse(second!.body)).to.have.deep.property('invoices', [
      { id: 'inv_1', version: '1', amount: { amount: 10000, currency: 'USD' } },
      { id: 'inv_2', version: '2', amount: { amount: 2200, currency: 'USD' } },
    ]);
  });

  it('409 of a payment in progress: that order is resumed until its end', () =>
    withInstantClock(async () => {
      const { server, provider } = await pressed({
        create: [problem(409, 'payment-in-progress', { order_id: 'po_9' })],
        order: [
          wireOrderOf({ id: 'po_9', status: 'processing' }),
          wireOrderOf({ id: 'po_9', status: 'processing' }),
          wireOrderOf({ id: 'po_9', status: 'settled' }),
        ],
      });
      const complete = recordEvents(provider, 'invoice-pay-complete');
      await waitUntil(() => complete.length > 0, 'the end');
      await settled();
      expect(bar(provider)).to.contain('$200.00 paid');
      expect(server.sent('create')).to.have.lengthOf(1);
      expect(server.sent('order').map(({ url }) => url.pathname.split('/').at(-1))).to.deep.equal([
        'po_9',
        'po_9',
        'po_9',
      ]);
    }));

  for (const after of ['5', '90']) {
    it(`429 with a Retry-After of ${after} s: a countdown, by hand`, async () => {
      const tooMany = problem(429, 'slow-down', {}, { 'Retry-After': after });
      const { server, provider } = await pressed({ create: [tooMany] });
      await alerted(provider, 'Too many requests');
      expect(textOf(byRole(provider, 'alert'))).to.contain(`wait ${after} seconds`);
      expect(payButton(provider).disabled).to.equal(true);
      dispatchEvent(new Event('online'));
      await settled();
      expect([server.sent('create').length, server.sent('find').length]).to.deep.equal([1, 0]);
    });
  }

  it('200 with a wrong shape: unknown', async () => {
    const { server, provider } = await pressed({ create: [Response.json({ id: 'po_1', status: 'open' })] });
    await alerted(provider, 'can’t tell yet');
    expect([server.sent('create').length, server.sent('find').length]).to.deep.equal([1, 1]);
    expect(byRole(provider, 'button', 'Check again')).to.exist;
  });

  it('aborted: an abort never cancels a sent payment, nor its answer', async () => {
    let answer: (() => void) | undefined;
    const slow: Step = () =>
      new Promise((resolve) => {
        answer = () => resolve(wireOrderOf({ status: 'settled' }));
      });
    const { server, provider } = await pressed({ create: [slow] });
    await waitUntil(() => answer !== undefined, 'the request');
    await settled();
    const parent = provider.parentElement!;
    provider.remove();
    await settled();
    expect(server.sent('create')[0]!.signal.aborted).to.equal(false);
    parent.append(provider);
    await settled();
    answer?.();
    await waitUntil(() => bar(provider).includes('$200.00 paid'), 'the answer');
    await settled();
    expect(server.sent('create')).to.have.lengthOf(1);
    expect(provider.store!.state.selection).to.be.empty;
  });
});
