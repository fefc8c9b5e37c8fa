import { expect } from 'chai';
import { createRestAdapter } from '../../src/adapters/rest/index.ts';
import { isAbort, type InvoiceError } from '../../src/domain/errors.ts';
import { DEFAULT_QUERY } from '../../src/domain/query.ts';
import { withInstantWaits } from '../helpers/instant-waits.ts';
import { lostConnection, never, problem, scriptedFetch, type Step } from '../helpers/scripted-fetch.ts';
import { wireInvoice, wireOrder, wirePage } from '../helpers/wire-samples.ts';

const options = { signal: new AbortController().signal };
const baseUrl = 'https://billing.example/api/v1';
const order = {
  items: [{ id: 'inv_1', version: '7', amount: { amount: 940, currency: 'USD', exponent: 2 } }],
  currency: 'USD',
  returnUrl: 'https://portal.example/',
  idempotencyKey: 'key-1',
};

/** A server of these steps, and an adapter on it. */
function serve(...steps: Step[]) {
  const { fetch, seen } = scriptedFetch(...steps);
  const adapter = createRestAdapter({ baseUrl, fetch, timeout: 60_000 });
  const fails = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.fail('was answered'),
      (error: unknown) => error as InvoiceError,
    );
  return {
    seen,
    adapter,
    read: () => adapter.listInvoices(DEFAULT_QUERY, options),
    failedRead: () => fails(adapter.listInvoices(DEFAULT_QUERY, options)),
    failedPost: () => fails(adapter.createPaymentOrder!(order, options)),
    failedPay: () => fails(adapter.payPaymentOrder!('po_1', { gateway: 'card', idempotencyKey: 'key-2' }, options)),
  };
}

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
      withInstantWaits(async (waits) => {
        const { failedRead, seen } = serve(step());
        expect(await failedRead()).to.deep.include({ name: 'InvoiceError', code, retryable: true });
        expect(seen).to.have.lengthOf(3);
        expect(waits).to.have.lengthOf(2);
        expect(waits[0]).to.be.within(0, 300);
        expect(waits[1]).to.be.within(0, 600);
      }));

    it(`answers a read that gets through after ${name}`, () =>
      withInstantWaits(async () => {
        const { read, seen } = serve(step(), Response.json(wirePage));
        expect((await read()).rows).to.have.lengthOf(1);
        expect(seen).to.have.lengthOf(2);
      }));

    it(`never repeats a payment after ${name}`, () =>
      withInstantWaits(async () => {
        const posted = serve(step());
        expect((await posted.failedPost()).code).to.equal(code);
        expect(posted.seen).to.have.lengthOf(1);
        const paid = serve(step());
        expect((await paid.failedPay()).code).to.equal(code);
        expect(paid.seen).to.have.lengthOf(1);
      }));
  }

  it('gives up a read that is never answered after three time-outs', () =>
    withInstantWaits(async () => {
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
    withInstantWaits(async (waits) => {
      const { read, seen } = serve(tooMany('7'), tooMany('30'), Response.json(wirePage));
      await read();
      expect(seen).to.have.lengthOf(3);
      expect(waits).to.deep.equal([7000, 30_000]);
    }));

  it('honours a date, and the Retry-After of a 503', () =>
    withInstantWaits(async (waits) => {
      const date = new Date(Date.now() + 20_000).toUTCString();
      const busy = problem(503, 'busy', {}, { 'Retry-After': '3' });
      await serve(tooMany(date), busy, Response.json(wirePage)).read();
      expect(waits[0]).to.be.within(15_000, 20_000);
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

describe('REST adapter: when the answer has a wrong shape', () => {
  const rows = (change: object) => ({ ...wirePage, data: [wireInvoice, { ...wireInvoice, ...change }] });
  const shapes: [name: string, answer: () => Response, path: string][] = [
    ['a page of HTML', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }), ''],
    ['broken JSON', () => new Response('{"data": [', { headers: { 'Content-Type': 'application/json' } }), ''],
    ['nothing', () => new Response(''), ''],
    ['no content', () => new Response(null, { status: 204 }), ''],
    ['an array', () => Response.json([]), 'data'],
    ['no rows', () => Response.json({ page: { size: 10 } }), 'data'],
    ['a row without a total', () => Response.json(rows({ total: undefined })), 'data.1.total'],
    [
      'an amount as text',
      () => Response.json(rows({ total: { amount: '1', currency: 'USD' } })),
      'data.1.total.amount',
    ],
    [
      'a fraction of a cent',
      () => Response.json(rows({ balance: { amount: 0.5, currency: 'USD' } })),
      'data.1.balance.amount',
    ],
    [
      'an amount past the safe integers',
      () => Response.json(rows({ balance: { amount: 2 ** 53, currency: 'USD' } })),
      'data.1.balance.amount',
    ],
    [
      'a currency of unknown digits',
      () => Response.json(rows({ total: { amount: 1, currency: 'XQQ' } })),
      'data.1.total.currency',
    ],
    ['a date that does not exist', () => Response.json(rows({ invoice_date: '2026-02-30' })), 'data.1.invoice_date'],
    ['a due date with a time', () => Response.json(rows({ due_date: '2026-02-08T00:00:00Z' })), 'data.1.due_date'],
    ['an empty id', () => Response.json(rows({ id: '' })), 'data.1.id'],
    ['a negative count', () => Response.json({ ...wirePage, counts: { all: -1 } }), 'counts.all'],
    ['half a page as the total', () => Response.json({ ...wirePage, page: { size: 10, total: 0.5 } }), 'page.total'],
  ];
  for (const [name, answer, path] of shapes) {
    it(`says bad-response and where, for ${name}`, async () => {
      const response = answer();
      response.headers.set('X-Request-Id', 'req-3');
      const { failedRead, seen } = serve(response);
      const error = await failedRead();
      expect(error).to.deep.include({ code: 'bad-response', path, requestId: 'req-3', retryable: false });
      expect(seen).to.have.lengthOf(1);
    });
  }

  it('says so of an order too, whose fate is then unknown', async () => {
    const { failedPost } = serve(Response.json({ ...wireOrder, status: 'half-paid' }, { status: 201 }));
    expect(await failedPost()).to.deep.include({ code: 'bad-response', path: 'status', status: 201 });
  });

  it('does not quote what the server wrote', async () => {
    const { failedRead } = serve(Response.json(rows({ invoice_date: 'Jane Doe, 1 Main Street' })));
    expect((await failedRead()).message).to.not.include('Jane');
  });
});

describe('REST adapter: when a request is aborted', () => {
  const abortedIn = async (step: (abort: () => void) => Step) => {
    const controller = new AbortController();
    const { adapter, seen } = serve(step(() => controller.abort()));
    const read = adapter.listInvoices(DEFAULT_QUERY, { signal: controller.signal });
    const error: unknown = await read.catch((thrown: unknown) => thrown);
    return { error, seen };
  };

  it('rejects a read with the abort itself', async () => {
    const { error, seen } = await abortedIn((abort) => (request) => {
      queueMicrotask(abort);
      return never(request);
    });
    expect(isAbort(error)).to.be.true;
    expect(seen).to.have.lengthOf(1);
  });

  it('does not wait to try again for a read that was aborted', async () => {
    const { error, seen } = await abortedIn((abort) => () => {
      setTimeout(abort);
      return problem(503, 'busy', {}, { 'Retry-After': '20' });
    });
    expect(isAbort(error)).to.be.true;
    expect(seen).to.have.lengthOf(1);
  });

  it('drops the answer to an aborted read, even when the transport cannot be stopped', async () => {
    const { error } = await abortedIn((abort) => () => {
      abort();
      return Response.json(wirePage);
    });
    expect(isAbort(error)).to.be.true;
  });

  it('sends nothing for a signal that was aborted before', async () => {
    const { adapter, seen } = serve(Response.json(wireOrder));
    const aborted = { signal: AbortSignal.abort() };
    for (const call of [adapter.listInvoices(DEFAULT_QUERY, aborted), adapter.createPaymentOrder!(order, aborted)]) {
      expect(isAbort(await call.catch((thrown: unknown) => thrown))).to.be.true;
    }
    expect(seen).to.be.empty;
  });

  it('lets a sent payment come to its end', async () => {
    const controller = new AbortController();
    const { adapter, seen } = serve(() => {
      controller.abort();
      return Response.json(wireOrder, { status: 201 });
    });
    const made = await adapter.createPaymentOrder!(order, { signal: controller.signal });
    expect([made.id, seen.length]).to.deep.equal(['po_1', 1]);
  });
});
