import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createRestAdapter, type RestAdapterOptions } from '../../../src/adapters/rest/index.ts';
import { validatePage } from '../../../src/adapters/boundary.ts';
import { DEFAULT_QUERY } from '../../../src/domain/query.ts';
import { adapterContract } from '../../helpers/adapter-contract.ts';
import { memoryContext } from '../../helpers/memory-context.ts';
import { scriptedFetch } from '../../helpers/scripted-fetch.ts';
import { serveMemory } from '../../helpers/serve-memory.ts';
import { wireInvoice, wireOrder, wirePage } from '../../helpers/wire-samples.ts';

const baseUrl = 'https://billing.example/api/v1';
const returnUrl = 'https://portal.example/billing';
const options = { signal: new AbortController().signal };

for (const [name, capabilities] of [
  ['REST adapter', {}],
  ['REST adapter with cursors', { paging: 'cursor' }],
] as const) {
  adapterContract({ describe, it }, name, () =>
    memoryContext({ capabilities }, (memory) =>
      createRestAdapter({ baseUrl, fetch: serveMemory(memory), capabilities }),
    ),
  );
}

describe('REST adapter: what it sends', () => {
  const send = async (query: Partial<typeof DEFAULT_QUERY>, rest: Partial<RestAdapterOptions> = {}) => {
    const server = scriptedFetch(Response.json(wirePage));
    const adapter = createRestAdapter({ baseUrl, fetch: server.fetch, ...rest });
    await adapter.listInvoices({ ...DEFAULT_QUERY, ...query }, { ...options, locale: 'zh-Hans' });
    return server.seen[0]!;
  };

  it('writes the query in the words of the contract', async () => {
    const sort = { key: 'due-date', descending: true } as const;
    const { url } = await send({ status: 'partially-paid', search: 'V2026 0113.7&x', sort, page: 3, pageSize: 50 });
    expect(url.pathname).to.equal('/api/v1/invoices');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      status: 'partially-paid',
      q: 'V2026 0113.7&x',
      sort: '-due_date',
      page: '3',
      page_size: '50',
    });
  });

  it('asks a server for nothing that it cannot do', async () => {
    const capabilities = { paging: 'cursor', search: false, sort: [] } as const;
    const { url } = await send({ search: 'x', page: 2, cursor: 'abc' }, { capabilities });
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({ cursor: 'abc', page_size: '10' });
  });

  it('takes a base URL with or without a slash at the end', async () => {
    expect((await send({}, { baseUrl: `${baseUrl}/` })).url.pathname).to.equal('/api/v1/invoices');
  });

  it('names the language of the reader, and adds the headers of the host at the time of each request', async () => {
    let csrf = 0;
    const { headers } = await send({}, { headers: () => ({ 'X-CSRF-Token': `t${(csrf += 1)}` }) });
    expect(headers.get('Accept-Language')).to.equal('zh-Hans');
    expect(headers.get('X-CSRF-Token')).to.equal('t1');
    expect((await send({}, { headers: { 'X-Tenant': 'acme' } })).headers.get('X-Tenant')).to.equal('acme');
  });

  it('sends cookies to its own origin only, unless told otherwise', async () => {
    const credentialsOf = async (rest: Partial<RestAdapterOptions>) => {
      let credentials: string | undefined;
      const fetch = (request: Request) => {
        credentials = request.credentials;
        return Response.json(wirePage);
      };
      await createRestAdapter({ baseUrl, fetch, ...rest }).listInvoices(DEFAULT_QUERY, options);
      return credentials;
    };
    expect(await credentialsOf({})).to.equal('same-origin');
    expect(await credentialsOf({ credentials: 'include' })).to.equal('include');
  });

  it('encodes ids, and asks nothing for an id that a URL would swallow', async () => {
    const server = scriptedFetch(Response.json(wireOrder));
    const adapter = createRestAdapter({ baseUrl, fetch: server.fetch });
    await adapter.getPaymentOrder!('a/../b?c', options);
    expect(server.seen[0]!.url.pathname).to.equal('/api/v1/payment-orders/a%2F..%2Fb%3Fc');
    for (const id of ['', '.', '..']) {
      const error: unknown = await adapter.getInvoice(id, options).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('code', 'not-found');
    }
    expect(server.seen).to.have.lengthOf(1);
  });

  it('posts an order with its key and the amounts that the person saw', async () => {
    const server = scriptedFetch(Response.json(wireOrder, { status: 201 }));
    const items = [
      { id: 'inv_1', version: '7', amount: { amount: 940, currency: 'USD', exponent: 2 } },
      { id: 'inv_2', version: '1', amount: { amount: 5, currency: 'XBT', exponent: 8 } },
    ];
    await createRestAdapter({ baseUrl, fetch: server.fetch }).createPaymentOrder!(
      { items, currency: 'USD', returnUrl, idempotencyKey: 'key-1' },
      options,
    );
    const [{ method, headers, body }] = server.seen as [(typeof server.seen)[number]];
    expect(method).to.equal('POST');
    expect(headers.get('Idempotency-Key')).to.equal('key-1');
    expect(JSON.parse(body)).to.deep.equal({
      currency: 'USD',
      invoices: [
        { id: 'inv_1', version: '7', amount: { amount: 940, currency: 'USD' } },
        { id: 'inv_2', version: '1', amount: { amount: 5, currency: 'XBT', exponent: 8 } },
      ],
      return_url: returnUrl,
    });
  });

  it('pays what the person agreed to, and says where the gateway returns to', async () => {
    const server = scriptedFetch(Response.json(wireOrder));
    const { payPaymentOrder } = createRestAdapter({ baseUrl, fetch: server.fetch });
    const amount = { amount: 970, currency: 'USD', exponent: 2 };
    await payPaymentOrder!('po/1', { gateway: 'wallet', amount, returnUrl, idempotencyKey: 'key-2' }, options);
    await payPaymentOrder!('po/1', { gateway: 'card', idempotencyKey: 'key-3' }, options);
    const [first, second] = server.seen;
    expect([first!.method, first!.url.pathname]).to.deep.equal(['POST', '/api/v1/payment-orders/po%2F1/payments']);
    expect(first!.headers.get('Idempotency-Key')).to.equal('key-2');
    expect(JSON.parse(first!.body)).to.deep.equal({
      gateway: 'wallet',
      amount: { amount: 970, currency: 'USD' },
      return_url: returnUrl,
    });
    expect(JSON.parse(second!.body)).to.deep.equal({ gateway: 'card' });
  });

  it('asks for the fees on a total', async () => {
    const fee = { amount: 58, currency: 'JPY' };
    const server = scriptedFetch(Response.json({ data: [{ id: 'wallet', label: 'Wallet', fee }] }));
    const { listGateways } = createRestAdapter({ baseUrl, fetch: server.fetch });
    const [gateway] = await listGateways!(options, { amount: 2000, currency: 'JPY', exponent: 0 });
    expect(gateway!.fee).to.deep.equal({ ...fee, exponent: 0 });
    await listGateways!(options);
    expect(server.seen.map(({ url }) => url.search)).to.deep.equal(['?amount=2000&currency=JPY', '']);
  });
});

describe('REST adapter: what it reads', () => {
  const read = async (page: unknown) => {
    const server = scriptedFetch(Response.json(page));
    return createRestAdapter({ baseUrl, fetch: server.fetch }).listInvoices(DEFAULT_QUERY, options);
  };

  it('gives the page in the words of the domain', async () => {
    const { rows, total, counts } = await read(wirePage);
    expect([total, counts]).to.deep.equal([1, { all: 1, unpaid: 1 }]);
    expect(rows[0]).to.deep.include({
      primaryIp: '203.0.113.7',
      serviceId: 'srv_1',
      invoiceDate: '2026-02-08',
      dueDate: '2026-02-22',
      total: { amount: 11940, currency: 'USD', exponent: 2 },
      balance: { amount: 940, currency: 'USD', exponent: 2 },
      payable: true,
      rawStatus: 'unpaid',
      notPayableReason: undefined,
    });
  });

  it('ignores what it does not know, and takes null for what is missing', async () => {
    const data = [{ ...wireInvoice, hostname: null, due_date: null, colour: 'red' }];
    const page = await read({ data, page: { size: 10, next_cursor: 'n' }, counts: { all: 1, overdue: 9 }, more: {} });
    expect(page.rows[0]).to.not.have.property('colour');
    expect([page.rows[0]?.hostname, page.rows[0]?.dueDate]).to.deep.equal([undefined, undefined]);
    expect([page.total, page.counts, page.nextCursor]).to.deep.equal([undefined, { all: 1 }, 'n']);
  });

  it('keeps the label of an unknown status and never offers to pay it', async () => {
    const { rows } = await read({ ...wirePage, data: [{ ...wireInvoice, status: 'In Dispute' }] });
    expect(rows[0]).to.deep.include({ status: 'unknown', rawStatus: 'In Dispute', payable: false });
  });

  it('answers pages that the boundary does not validate again', async () => {
    const page = await read(wirePage);
    expect(validatePage(page)).to.equal(page);
  });

  it('reads no content as no order', async () => {
    const server = scriptedFetch(new Response(null, { status: 204 }));
    const adapter = createRestAdapter({ baseUrl, fetch: server.fetch });
    expect(await adapter.findPaymentOrder!('key', options)).to.equal(undefined);
  });
});
