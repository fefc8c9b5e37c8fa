import { expect } from '@open-wc/testing';
import type { InvoiceProvider } from '../../../src/elements/invoice-provider/invoice-provider.ts';
import { byRole, namesOf, queryByRole, textOf } from '../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../helpers/record-events.ts';
import { lostConnection, never, problem, type Step } from '../../helpers/scripted-fetch.ts';
import {
  eventually,
  onClock,
  scriptedServer,
  serveBar,
  wireOrderOf,
  wireRow,
  wireRows,
  type Route,
} from '../../helpers/scripted-server.ts';
import { settled } from '../../helpers/settled.ts';

type Server = ReturnType<typeof scriptedServer>;
type Clock = Parameters<Parameters<typeof onClock>[0]>[0];

const page = wireRows(wireRow(1), wireRow(2));
const invoicesOf = (root: Element) => namesOf(root, 'link').filter((name) => name.startsWith('INV-'));
const bar = (root: Element) => textOf(byRole(root, 'region', 'Mass Payment'));
const payButton = (root: Element) => byRole(root, 'button', 'Mass Payment') as HTMLButtonElement;
const hasAlert = (root: Element, text: string) => {
  const alert = queryByRole(root, 'alert');
  return alert !== undefined && textOf(alert).includes(text);
};
const keyOf = ({ headers }: Server['seen'][number]) => headers.get('Idempotency-Key');
/** What of a request makes it the same one. */
const said = (request: Server['seen'][number]) => [keyOf(request), request.body];

const loaded = (root: Element) => eventually(() => invoicesOf(root).length > 0, 'a list');
/** What a person is told in an alert, once there is one that says so. */
const told = (root: Element, text: string) => eventually(() => hasAlert(root, text), text);

/** A page whose two invoices are ticked. */
async function ready(server: Server, options = {}): Promise<InvoiceProvider> {
  const provider = await serveBar(server, options);
  await loaded(provider);
  byRole(provider, 'checkbox', 'Select invoice INV-1').click();
  byRole(provider, 'checkbox', 'Select invoice INV-2').click();
  await settled();
  return provider;
}

async function pressed(routes: Partial<Record<Route, readonly Step[]>>, options = {}) {
  const server = scriptedServer(routes);
  const provider = await ready(server, options);
  preventEvents(provider, 'invoice-checkout-request');
  const errors = recordEvents(provider, 'invoice-error');
  payButton(provider).click();
  return { server, provider, errors };
}

const faults: [name: string, step: Step, code: string, sentence: string][] = [
  ['offline or a network error', lostConnection(), 'network', 'can’t be reached'],
  ['a time-out', never, 'timeout', 'took too long'],
  ['a 5xx', problem(503, 'down'), 'server', 'has a problem'],
];

/** Lets each attempt of a request that is never answered run out of time, until so many have been sent. */
async function patiently(clock: Clock, server: Server, route: Route, from: number, to: number): Promise<void> {
  for (let count = from; count <= to; count++) {
    await eventually(() => server.sent(route).length >= count, `request ${count} of ${route}`);
    clock.runOutOfTime();
  }
}

describe('outcomes of reading (GET)', () => {
  for (const [name, step, code, sentence] of faults) {
    it(`${name}: two retries with back-off and jitter, then stale rows and a notice; resumes on "online"`, () =>
      onClock(async (clock) => {
        const server = scriptedServer({ list: [page, step, step, step, wireRows(wireRow(3))] });
        const provider = await serveBar(server);
        await loaded(provider);
        const errors = recordEvents(provider, 'invoice-error');
        const earlier = clock.waits.length;
        provider.reload();
        await settled();
        if (step === never) await patiently(clock, server, 'list', 2, 4);
        await told(provider, sentence);
        expect(server.sent('list')).to.have.lengthOf(4);
        expect(clock.waits.slice(earlier).length, String(clock.waits)).to.be.at.least(2);
        expect(hasAlert(provider, 'last list that was loaded')).to.equal(true);
        expect(invoicesOf(provider)).to.deep.equal(['INV-1', 'INV-2']);
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        dispatchEvent(new Event('online'));
        await eventually(() => invoicesOf(provider).includes('INV-3'), 'the list again');
        expect(queryByRole(provider, 'alert')).to.equal(undefined);
        expect(server.sent('list')).to.have.lengthOf(5);
      }));

    it(`${name} at the second look: two retries, then said; nothing is sent that pays`, () =>
      onClock(async (clock) => {
        const { server, provider, errors } = await pressed({ read: [step] });
        if (step === never) await patiently(clock, server, 'read', 1, 3);
        await told(provider, 'could not be started. Nothing was charged.');
        expect(hasAlert(provider, sentence)).to.equal(true);
        expect(server.sent('read')).to.have.lengthOf(3);
        expect(server.sent('create')).to.be.empty;
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(payButton(provider).disabled, 'may be pressed again').to.equal(false);
        expect(bar(provider)).to.contain('2 selected');
      }));
  }

  for (const status of [400, 422]) {
    it(`${status}: shown, no retry`, async () => {
      const server = scriptedServer({ list: [page, problem(status, 'odd')] });
      const provider = await serveBar(server);
      await loaded(provider);
      provider.reload();
      await told(provider, 'refused this request');
      expect(server.sent('list')).to.have.lengthOf(2);
      expect(invoicesOf(provider)).to.have.lengthOf(2);
    });
  }

  it('401: the token is refreshed once, one flight for all, and the request is sent again', async () => {
    const forced: boolean[] = [];
    const getToken = ({ force }: { force: boolean }) => (forced.push(force), Promise.resolve(force ? 'new' : 'old'));
    const server = scriptedServer({ list: [problem(401, 'unauthorized'), page] });
    const provider = await serveBar(server, { getToken });
    await loaded(provider);
    expect(server.seen.map(({ headers }) => headers.get('Authorization'))).to.deep.equal(['Bearer old', 'Bearer new']);
    expect(forced).to.deep.equal([false, true]);
  });

  it('401 again: then invoice-auth-required, and nothing more is sent', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    const server = scriptedServer({ list: [problem(401, 'unauthorized')] });
    const provider = await serveBar(server, { getToken: () => 'token' });
    await told(provider, 'sign in again');
    expect(asked).to.have.lengthOf(1);
    expect(server.seen).to.have.lengthOf(2);
  });

  for (const [status, sentence] of [
    [403, 'don’t have permission'],
    [404, 'no longer available'],
    [410, 'no longer available'],
  ] as const) {
    it(`${status}: said plainly, no retry`, async () => {
      const server = scriptedServer({ list: [page, problem(status, 'x')] });
      const provider = await serveBar(server);
      await loaded(provider);
      provider.reload();
      await told(provider, sentence);
      expect(server.sent('list')).to.have.lengthOf(2);
    });
  }

  it('404 of a row: what is gone leaves the selection, and the rest is asked about', async () => {
    const { server, provider } = await pressed({ read: [wireRows(wireRow(2))] });
    await told(provider, 'INV-1 is no longer there.');
    expect(bar(provider)).to.contain('1 selected').and.to.contain('New sum: $100.00');
    expect(server.sent('create')).to.be.empty;
    byRole(provider, 'button', 'Pay $100.00').click();
    await eventually(() => server.sent('create').length > 0, 'an order');
    expect(server.sent('create')[0]!.body).to.contain('inv_2').and.not.to.contain('inv_1');
  });

  it('409: said, and fetched again by the person', async () => {
    const server = scriptedServer({ list: [page, problem(409, 'busy'), wireRows(wireRow(3))] });
    const provider = await serveBar(server);
    await loaded(provider);
    provider.reload();
    await told(provider, 'Something changed meanwhile');
    expect(server.sent('list')).to.have.lengthOf(2);
    byRole(provider, 'button', 'Try again').click();
    await eventually(() => invoicesOf(provider).includes('INV-3'), 'the list again');
  });

  it('429 with a Retry-After of up to 30 s: honoured, unseen', () =>
    onClock(async (clock) => {
      const tooMany = problem(429, 'slow-down', {}, { 'Retry-After': '30' });
      const server = scriptedServer({ list: [tooMany, page] });
      const provider = await serveBar(server);
      await loaded(provider);
      expect(clock.waits).to.include(30_000);
      expect(queryByRole(provider, 'alert')).to.equal(undefined);
    }));

  it('429 with a longer one: a countdown, never retried by itself', async () => {
    const server = scriptedServer({ list: [page, problem(429, 'slow-down', {}, { 'Retry-After': '90' })] });
    const provider = await serveBar(server);
    await loaded(provider);
    provider.reload();
    await told(provider, 'Too many requests');
    expect(textOf(byRole(provider, 'alert'))).to.match(/wait (90|89) seconds/);
    expect((byRole(provider, 'button', 'Try again') as HTMLButtonElement).disabled).to.equal(true);
    dispatchEvent(new Event('online'));
    await settled();
    expect(server.sent('list')).to.have.lengthOf(2);
  });

  it('200 with a wrong shape: bad-response, no retry, and the rows stay', async () => {
    const server = scriptedServer({ list: [page, Response.json({ data: [{ id: 1 }], page: {} })] });
    const provider = await serveBar(server);
    await loaded(provider);
    const errors = recordEvents(provider, 'invoice-error');
    provider.reload();
    await told(provider, 'can’t be read');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['bad-response']);
    expect(invoicesOf(provider)).to.have.lengthOf(2);
    expect(server.sent('list')).to.have.lengthOf(2);
  });

  it('aborted, out of order: silent; the newest wins', async () => {
    let answerLate: (() => void) | undefined;
    const late: Step = () =>
      new Promise((resolve) => {
        answerLate = () => resolve(wireRows(wireRow(7)));
      });
    const server = scriptedServer({ list: [page, late, wireRows(wireRow(8))] });
    const provider = await serveBar(server);
    await loaded(provider);
    const errors = recordEvents(provider, 'invoice-error');
    provider.reload();
    await eventually(() => server.sent('list').length === 2, 'the first of both');
    provider.reload();
    await eventually(() => invoicesOf(provider).includes('INV-8'), 'the newest');
    expect(server.sent('list')[1]!.signal.aborted).to.equal(true);
    answerLate?.();
    await settled();
    expect(invoicesOf(provider)).to.deep.equal(['INV-8']);
    expect(errors).to.be.empty;
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
  });
});

describe('outcomes of paying (POST)', () => {
  for (const [name, step, code] of faults) {
    it(`${name}: no automatic retry; unknown; asked; then the same key and the same body`, () =>
      onClock(async (clock) => {
        const { server, provider, errors } = await pressed({ create: [step, wireOrderOf()] });
        const went = recordEvents(provider, 'invoice-checkout-request');
        if (step === never) await patiently(clock, server, 'create', 1, 1);
        await told(provider, 'can’t tell yet');
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
        await eventually(() => went.length > 0, 'the checkout');
        expect(server.sent('create')).to.have.lengthOf(2);
        expect(said(server.sent('create')[1]!)).to.deep.equal(said(create!));
        expect(server.routes().slice(-2), 'asked before it was sent').to.deep.equal(['find', 'create']);
      }));

    it(`${name}: the order that was made all the same is found, and nothing is sent twice`, () =>
      onClock(async (clock) => {
        const found = Response.json({ data: [await wireOrderOf().json()] });
        const { server, provider } = await pressed({ create: [step], find: [found] });
        const went = recordEvents(provider, 'invoice-checkout-request');
        if (step === never) await patiently(clock, server, 'create', 1, 1);
        await eventually(() => went.length > 0, 'the checkout');
        expect(went.map(({ detail }) => detail.order.id)).to.deep.equal(['po_1']);
        expect(server.sent('create')).to.have.lengthOf(1);
      }));
  }

  for (const status of [400, 422]) {
    it(`${status}: shown; a corrected request gets a new key`, async () => {
      const { server, provider } = await pressed({ create: [problem(status, 'invalid-body'), wireOrderOf()] });
      await told(provider, 'could not be started. Nothing was charged. The billing server refused this request.');
      expect(server.sent('create')).to.have.lengthOf(1);
      byRole(provider, 'checkbox', 'Select invoice INV-2').click();
      await settled();
      payButton(provider).click();
      await eventually(() => server.sent('create').length === 2, 'another order');
      const [first, second] = server.sent('create').map(keyOf);
      expect(second).not.to.equal(first);
    });
  }

  it('401: the token is refreshed once, and the same key is sent again', async () => {
    const getToken = ({ force }: { force: boolean }) => (force ? 'new' : 'old');
    const { server, provider } = await pressed({ create: [problem(401, 'unauthorized'), wireOrderOf()] }, { getToken });
    const went = recordEvents(provider, 'invoice-checkout-request');
    await eventually(() => went.length > 0, 'the checkout');
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
    await told(provider, 'sign in again');
    expect(asked).to.have.lengthOf(1);
    expect(server.sent('create')).to.have.lengthOf(2);
    payButton(provider).click();
    await eventually(() => server.sent('create').length === 3, 'another try');
    expect(new Set(server.sent('create').map(keyOf))).to.have.property('size', 1);
  });

  for (const [status, sentence] of [
    [403, 'don’t have permission'],
    [404, 'no longer available'],
    [410, 'no longer available'],
  ] as const) {
    it(`${status}: said plainly, sent once`, async () => {
      const { server, provider } = await pressed({ create: [problem(status, 'x')] });
      await told(provider, sentence);
      expect(bar(provider)).to.contain('Nothing was charged');
      expect([server.sent('create').length, server.sent('find').length]).to.deep.equal([1, 0]);
      expect(payButton(provider).disabled).to.equal(false);
    });
  }

  it('409 of a twin that runs: waits and asks, sends nothing more', () =>
    onClock(async (clock) => {
      const found = Response.json({ data: [await wireOrderOf().json()] });
      const none = Response.json({ data: [] });
      const { server, provider } = await pressed({ create: [problem(409, 'in-progress')], find: [none, none, found] });
      const went = recordEvents(provider, 'invoice-checkout-request');
      await eventually(() => went.length > 0, 'the checkout');
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
    await told(provider, 'INV-2 is now $22.00.');
    expect(bar(provider)).to.contain('New sum: $122.00');
    expect(server.sent('create')).to.have.lengthOf(1);
    expect(server.sent('read')).to.have.lengthOf(2);
    byRole(provider, 'button', 'Pay $122.00').click();
    await eventually(() => server.sent('create').length === 2, 'an order');
    const [first, second] = server.sent('create');
    expect(keyOf(second!)).not.to.equal(keyOf(first!));
    expect(JSON.parse(second!.body)).to.have.deep.property('invoices', [
      { id: 'inv_1', version: '1', amount: { amount: 10000, currency: 'USD' } },
      { id: 'inv_2', version: '2', amount: { amount: 2200, currency: 'USD' } },
    ]);
  });

  it('409 of a payment in progress: that order is resumed until its end', () =>
    onClock(async () => {
      const { server, provider } = await pressed({
        create: [problem(409, 'payment-in-progress', { order_id: 'po_9' })],
        order: [
          wireOrderOf({ id: 'po_9', status: 'processing' }),
          wireOrderOf({ id: 'po_9', status: 'processing' }),
          wireOrderOf({ id: 'po_9', status: 'settled' }),
        ],
      });
      const complete = recordEvents(provider, 'invoice-pay-complete');
      await eventually(() => complete.length > 0, 'the end');
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
      await told(provider, 'Too many requests');
      expect(textOf(byRole(provider, 'alert'))).to.contain(`wait ${after} seconds`);
      expect(payButton(provider).disabled).to.equal(true);
      dispatchEvent(new Event('online'));
      await settled();
      expect([server.sent('create').length, server.sent('find').length]).to.deep.equal([1, 0]);
    });
  }

  it('200 with a wrong shape: unknown', async () => {
    const { server, provider } = await pressed({ create: [Response.json({ id: 'po_1', status: 'open' })] });
    await told(provider, 'can’t tell yet');
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
    await eventually(() => answer !== undefined, 'the request');
    const parent = provider.parentElement!;
    provider.remove();
    await settled();
    expect(server.sent('create')[0]!.signal.aborted).to.equal(false);
    parent.append(provider);
    await settled();
    answer?.();
    await eventually(() => bar(provider).includes('$200.00 paid'), 'the answer');
    expect(server.sent('create')).to.have.lengthOf(1);
    expect(provider.store!.state.selection).to.be.empty;
  });
});
