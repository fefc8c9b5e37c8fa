import { it } from 'node:test';
import { expect } from 'chai';
import { describePortal, expectProblem, ORIGIN, type ProblemBody } from './support/portal.ts';

const KEY = { 'Idempotency-Key': 'bad-input' };
const LARGE = 'meridian';
const item = { id: 'inv_1', version: '1', amount: { amount: 100, currency: 'USD' } };
const order = { currency: 'USD', invoices: [item], return_url: '/billing/invoices' };

describePortal('Bad input', (portal) => {
  const queries: [string, string][] = [
    ['status=overdue', 'invalid-status'],
    ['status=', 'invalid-status'],
    ['sort=hostname', 'invalid-sort'],
    ['sort=--number', 'invalid-sort'],
    ['page=0', 'invalid-page'],
    ['page=-1', 'invalid-page'],
    ['page=1.5', 'invalid-page'],
    ['page=two', 'invalid-page'],
    ['page_size=11', 'invalid-page-size'],
    ['page_size=1000', 'invalid-page-size'],
    ['page_size=', 'invalid-page-size'],
    ['cursor=nonsense', 'invalid-cursor'],
    ['cursor=', 'invalid-cursor'],
    ['cursor=WyJhIiwiYiJd.AAAA', 'invalid-cursor'],
    ['cursor=x&page=2', 'invalid-cursor'],
    ['invoice_date_from=2026-02-30', 'invalid-date'],
    ['due_date_to=yesterday', 'invalid-date'],
    ['due_date_from=0000-01-01', 'invalid-date'],
    [`q=${'a'.repeat(201)}`, 'invalid-search'],
    ['q=%00', 'invalid-search'],
  ];
  for (const [query, code] of queries) {
    it(`refuses the list with ${query.slice(0, 40)} as ${code}`, async () => {
      expectProblem(await portal.get<ProblemBody>(`/invoices?${query}`), 400, code);
    });
  }

  it('names the last page when one past the end is asked for', async () => {
    const { pages } = expectProblem(await portal.get('/invoices?page=4'), 400, 'page-out-of-range');
    expect(pages).to.equal(3);
    expectProblem(await portal.get('/invoices?page=99999999999999999999'), 400, 'page-out-of-range');
    expectProblem(await portal.get('/invoices?page=2&q=nothing-like-this'), 400, 'page-out-of-range');
  });

  it('ends numbered pages at row 10,000', async () => {
    expect((await portal.get('/invoices?page=100&page_size=100', LARGE)).status).to.equal(200);
    expectProblem(await portal.get('/invoices?page=101&page_size=100', LARGE), 400, 'page-too-deep');
    expectProblem(await portal.get('/invoices?page=5000', LARGE), 400, 'page-too-deep');
  });

  it('takes a cursor only from the account, filters and sort that it was made for', async () => {
    const cursor = encodeURIComponent((await portal.get('/invoices')).body.page.next_cursor!);
    expect((await portal.get(`/invoices?page_size=50&cursor=${cursor}`)).status).to.equal(200);
    expectProblem(await portal.get(`/invoices?cursor=${cursor}`, LARGE), 400, 'invalid-cursor');
    for (const other of ['status=paid', 'sort=number', 'q=abc', 'due_date_to=2026-12-31']) {
      expectProblem(await portal.get(`/invoices?${other}&cursor=${cursor}`), 400, 'invalid-cursor');
    }
    expectProblem(await portal.get(`/invoices?cursor=${cursor.slice(0, -2)}AA`), 400, 'invalid-cursor');
  });

  it('answers for an invoice of another account as if there were none', async () => {
    const foreign = (await portal.get('/invoices', LARGE)).body.data[0]!.id;
    for (const id of [foreign, 'inv_nope', '%00', 'a%20b', 'x'.repeat(200)]) {
      expectProblem(await portal.get(`/invoices/${id}`), 404, 'not-found');
      expectProblem(await portal.get(`/payment-orders/${id}`), 404, 'not-found');
    }
  });

  it('wants a key for whatever moves money', async () => {
    expectProblem(await portal.post('/payment-orders', order), 400, 'key-required');
    expectProblem(await portal.post('/payment-orders/ord_1/payments', { gateway: 'card' }), 400, 'key-required');
    expectProblem(await portal.get('/payment-orders'), 400, 'key-required');
  });

  for (const key of ['with space', 'x'.repeat(256), '""', 'é']) {
    it(`refuses the key ${key.slice(0, 12)} (${key.length})`, async () => {
      expectProblem(await portal.post('/payment-orders', order, { 'Idempotency-Key': key }), 400, 'invalid-key');
    });
  }

  it('refuses a body that is no JSON', async () => {
    for (const body of ['', '{', '{"currency":', 'currency=USD']) {
      expectProblem(await portal.post('/payment-orders', body, KEY), 400, 'malformed-json');
    }
  });

  it('refuses a body of the wrong shape, and names the fields', async () => {
    const bodies: [unknown, string][] = [
      [null, ''],
      [[], 'currency'],
      [{ ...order, currency: 'usd' }, 'currency'],
      [{ ...order, invoices: 'all' }, 'invoices'],
      [{ ...order, invoices: [{ ...item, amount: 100 }] }, 'invoices.0.amount'],
      [{ ...order, invoices: [{ ...item, amount: { amount: 1.5, currency: 'USD' } }] }, 'invoices.0.amount.amount'],
      [{ ...order, invoices: [{ ...item, version: 1 }] }, 'invoices.0.version'],
      [{ ...order, invoices: [{ ...item, id: 'a\u0000b' }] }, 'invoices.0.id'],
      [{ ...order, invoices: Array.from({ length: 1001 }, () => item) }, 'invoices'],
    ];
    for (const [body, field] of bodies) {
      const { errors } = expectProblem(await portal.post('/payment-orders', body, KEY), 400, 'invalid-body');
      expect(errors!.map((error) => error.field)).to.contain(field);
    }
  });

  it('refuses an order without invoices, or with one twice', async () => {
    expectProblem(await portal.post('/payment-orders', { ...order, invoices: [] }, KEY), 422, 'empty-order');
    const doubled = { ...order, invoices: [item, item] };
    const { invoice_ids } = expectProblem(await portal.post('/payment-orders', doubled, KEY), 422, 'duplicate-invoice');
    expect(invoice_ids).to.deep.equal(['inv_1']);
  });

  it('refuses a return URL of another site', async () => {
    const urls = [
      'https://evil.example/',
      '//evil.example/',
      'javascript:alert(1)',
      `${ORIGIN}.evil.example/`,
      '\\\\evil',
    ];
    for (const return_url of [...urls, `http://a:b@${new URL(ORIGIN).host}/`]) {
      expectProblem(await portal.post('/payment-orders', { ...order, return_url }, KEY), 422, 'invalid-return-url');
    }
  });

  it('refuses a body that is too large', async () => {
    const huge = JSON.stringify({ ...order, return_url: '/'.repeat(600_000) });
    const headers = { ...KEY, 'Content-Length': String(huge.length) };
    expectProblem(await portal.post('/payment-orders', huge, headers), 413, 'body-too-large');
  });

  it('refuses writes that come from another site', async () => {
    for (const header of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      expectProblem(await portal.post('/payment-orders', order, { ...KEY, ...header }), 403, 'cross-site');
    }
    const own = await portal.post('/payment-orders', order, {
      ...KEY,
      Origin: ORIGIN,
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(own.status).to.equal(422);
  });

  it('refuses a forged session', async () => {
    const response = await portal.page('/api/v1/invoices', { headers: { Cookie: 'session=meridian.AAAA' } });
    expect([response.status, ((await response.json()) as ProblemBody).code]).to.deep.equal([401, 'unauthorized']);
  });

  it('answers unknown addresses and methods in the same form', async () => {
    expectProblem(await portal.get('/nope'), 404, 'not-found');
    expectProblem(await portal.post('/invoices', {}), 405, 'method-not-allowed');
    expect((await portal.post('/invoices', {})).headers.get('Allow')).to.equal('GET');
    const outside = await portal.page('/api/v2/invoices');
    expect([outside.status, outside.headers.get('Content-Type')]).to.deep.equal([404, 'application/problem+json']);
  });

  it('leaves nothing behind in the database', async () => {
    for (const table of ['payment_orders', 'payment_order_allocations', 'idempotency_keys']) {
      expect(await portal.database.query(`select 1 from ${table}`), table).to.deep.equal([]);
    }
  });

  it('tells a client nothing about a crash but an id', async () => {
    expect(portal.errors).to.deep.equal([]);
    await portal.database.query('alter table invoices rename to hidden_invoices');
    const answer = await portal.get<ProblemBody>('/invoices');
    await portal.database.query('alter table hidden_invoices rename to invoices');
    expectProblem(answer, 500, 'server-error');
    expect(JSON.stringify(answer.body)).not.to.match(/invoices|relation|select/);
    expect(answer.headers.get('X-Request-Id')).to.match(/^[\w-]+$/);
    expect(portal.errors).to.have.length(1);
    expect((await portal.get('/invoices')).status).to.equal(200);
  });
});
