import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createRestAdapter } from '../../../src/adapters/rest/index.ts';
import { withInstantClock } from '../../helpers/clock.ts';
import { baseUrl, options, order, serve } from '../../helpers/rest-scene.ts';
import { lostConnection, never, problem, scriptedFetch, type Step } from '../../helpers/scripted-fetch.ts';
import { wirePage } from '../../helpers/wire-samples.ts';

const failing: [name: string, step: () => Step, code: string][] = [
  ['a lost connection', lostConnection, 'network'],
  ['a connection lost in the middle of the body', () => brokenBody, 'network'],
  ['a 500', () => problem(500, 'oops'), 'server'],
  ['a 502 of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'server'],
  ['a 520 that no standard knows', () => new Response('', { status: 520 }), 'server'],
  ['a 408', () => problem(408, 'slow'), 'timeout'],
];

function brokenBody(): Response {
  return new Response(new ReadableStream({ pull: (stream) => stream.error(lostConnection()) }));
}

describe('REST adapter: when the server is out of reach', () => {
  for (const [name, step, code] of failing) {
    it(`asks twice more after ${name}, then says ${code}`, () =>
      withInstantClock(async ({ waits }) => {
        const { failedRead, seen } = serve(step());
        expect(await failedRead()).to.deep.include({ name: 'InvoiceError', code, retryable: true });
        expect(seen).to.have.lengthOf(3);
        expect(waits).to.have.lengthOf(2);
        expect(waits[0]).to.be.within(0, 300);
        expect(waits[1]).to.be.within(0, 600);
      }));

    it(`answers a read that gets through after ${name}`, () =>
      withInstantClock(async () => {
        const { read, seen } = serve(step(), Response.json(wirePage));
        expect((await read()).rows).to.have.lengthOf(1);
        expect(seen).to.have.lengthOf(2);
      }));

    it(`never repeats a payment after ${name}`, () =>
      withInstantClock(async () => {
        const posted = serve(step());
        expect((await posted.failedPost()).code).to.equal(code);
        expect(posted.seen).to.have.lengthOf(1);
        const paid = serve(step());
        expect((await paid.failedPay()).code).to.equal(code);
        expect(paid.seen).to.have.lengthOf(1);
      }));
  }

  it('gives up a read that is never answered after three time-outs', () =>
    withInstantClock(async () => {
      const { fetch, seen } = scriptedFetch(never);
      const adapter = createRestAdapter({ baseUrl, fetch, timeout: 1 });
      const error: unknown = await adapter.getInvoice('inv_1', options).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('code', 'timeout');
      expect(seen).to.have.lengthOf(3);
    }));

  it('gives up a payment that is never answered after one time-out', async () => {
    const { fetch, seen } = scriptedFetch(never);
    const adapter = createRestAdapter({ baseUrl, fetch, timeout: 1 });
    const error: unknown = await adapter.createPaymentOrder!(order, options).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'timeout');
    expect(seen).to.have.lengthOf(1);
  });
});

describe('REST adapter: when the server says no', () => {
  const answers: [status: number, code: string][] = [
    [400, 'invalid'],
    [422, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [409, 'conflict'],
  ];
  for (const [status, code] of answers) {
    it(`says ${code} after a ${status}, and does not ask again`, async () => {
      const answer = problem(status, 'its-code', { order_id: 'po_9' }, { 'X-Request-Id': 'req-1' });
      const expected = { code, status, problem: 'its-code', requestId: 'req-1', orderId: 'po_9', retryable: false };
      const reading = serve(answer);
      expect(await reading.failedRead()).to.deep.include(expected);
      const posting = serve(answer);
      expect(await posting.failedPost()).to.deep.include(expected);
      expect([reading.seen.length, posting.seen.length]).to.deep.equal([1, 1]);
    });
  }

  it('finds the request id in the problem when the header is hidden from the page', async () => {
    const { failedRead } = serve(problem(403, 'x', { request_id: 'req-2' }));
    expect((await failedRead()).requestId).to.equal('req-2');
  });

  it('says which invoices a problem is about, and how many pages there are', async () => {
    const changed = await serve(problem(409, 'changed', { invoice_ids: ['inv_1', 'inv_2'] })).failedPost();
    expect(changed.invoiceIds).to.deep.equal(['inv_1', 'inv_2']);
    expect((await serve(problem(400, 'page-out-of-range', { pages: 7 })).failedRead()).pages).to.equal(7);
    const odd = await serve(problem(400, 'odd', { invoice_ids: [1], pages: '7', order_id: 'po_9' })).failedRead();
    expect([odd.invoiceIds, odd.pages, odd.orderId]).to.deep.equal([undefined, undefined, 'po_9']);
  });

  it('copes with a refusal that is no problem document', async () => {
    const html = new Response('<h1>Forbidden</h1>', { status: 403, headers: { 'Content-Type': 'text/html' } });
    expect(await serve(html).failedRead()).to.deep.include({ code: 'forbidden', status: 403, problem: undefined });
    const odd = new Response('{"code":7}', { status: 404, headers: { 'Content-Type': 'application/json' } });
    expect(await serve(odd).failedRead()).to.deep.include({ code: 'not-found', problem: undefined });
  });
});

describe('REST adapter: when there are too many requests', () => {
  const tooMany = (after: string) => problem(429, 'too-many', {}, { 'Retry-After': after });

  it('waits as long as it is told before it reads again', () =>
    withInstantClock(async ({ waits }) => {
      const { read, seen } = serve(tooMany('7'), tooMany('30'), Response.json(wirePage));
      await read();
      expect(seen).to.have.lengthOf(3);
      expect(waits).to.deep.equal([7000, 30_000]);
    }));

  it('honours a date, and the Retry-After of a 503', () =>
    withInstantClock(async ({ waits }) => {
      const date = new Date(Date.now() + 20_000).toUTCString();
      const busy = problem(503, 'busy', {}, { 'Retry-After': '3' });
      await serve(tooMany(date), busy, Response.json(wirePage)).read();
      // The date has no fractions of a second.
      expect(waits[0]).to.be.within(19_000, 20_000);
      expect(waits[1]).to.equal(3000);
    }));

  for (const after of ['31', '86400', 'Fri, 31 Dec 2100 23:59:59 GMT']) {
    it(`rejects at once when it is told to wait until ${after}`, async () => {
      const { failedRead, seen } = serve(tooMany(after));
      const error = await failedRead();
      expect(error).to.deep.include({ code: 'rate-limited', status: 429, retryable: true });
      expect(error.retryAfter).to.be.greaterThan(30);
      expect(seen).to.have.lengthOf(1);
    });
  }

  it('never repeats a payment, and says how long to wait', async () => {
    const { failedPost, seen } = serve(tooMany('2'));
    expect(await failedPost()).to.deep.include({ code: 'rate-limited', retryAfter: 2 });
    expect(seen).to.have.lengthOf(1);
  });
});
