import type { RequestOptions } from '../../src/adapters/adapter.ts';
import type { MemoryAdapter } from '../../src/adapters/memory/index.ts';
import type { operations } from '../../src/adapters/rest/openapi.ts';
import { isInvoiceError } from '../../src/domain/errors.ts';
import { DEFAULT_QUERY, SORT_KEYS, type InvoiceQuery, type StatusFilter } from '../../src/domain/query.ts';
import { change, detail, invoice, order, readMoney, type Wire } from './serve-memory-wire.ts';

type PaymentBody = operations['payPaymentOrder']['requestBody']['content']['application/json'];

/** A `fetch` that answers by the REST contract from a memory adapter, under any base URL. */
export function serveMemory(adapter: MemoryAdapter): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await route(adapter, request);
    } catch (error) {
      if (!isInvoiceError(error)) throw error;
      const { status = 500, problem: code = error.code, orderId, invoiceIds, pages } = error;
      const about = { order_id: orderId, invoice_ids: invoiceIds, pages };
      const body = { type: 'about:blank', title: error.message, status, code, ...about };
      return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
    }
  };
}

async function route(adapter: MemoryAdapter, request: Request): Promise<Response> {
  const options = { signal: request.signal };
  const url = new URL(request.url);
  const [, resource = '', id = '', action = ''] =
    /(invoices|payment-orders|gateways|events)\/?([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];
  const key = request.headers.get('Idempotency-Key') ?? '';
  switch (`${request.method} ${resource}${id && '/id'}${action && `/${action}`}`) {
    case 'GET invoices':
      if (url.searchParams.has('id'))
        return Response.json(await pageOf(adapter, url.searchParams.getAll('id'), options));
      return Response.json(await page(adapter, readQuery(url.searchParams), options.signal));
    case 'GET invoices/id':
      return Response.json(detail(await adapter.getInvoice(decodeURIComponent(id), options)));
    case 'GET payment-orders': {
      const found = await adapter.findPaymentOrder?.(url.searchParams.get('idempotency_key') ?? '', options);
      return Response.json({ data: found ? [order(found)] : [] });
    }
    case 'GET payment-orders/id':
      return Response.json(order(await adapter.getPaymentOrder(decodeURIComponent(id), options)));
    case 'POST payment-orders': {
      const { currency, invoices, return_url: returnUrl } = (await request.json()) as Wire['PaymentOrderRequest'];
      const items = invoices.map((item) => ({ ...item, amount: readMoney(item.amount) }));
      const made = { items, currency, returnUrl, idempotencyKey: key };
      return Response.json(order(await adapter.createPaymentOrder(made, options)), { status: 201 });
    }
    case 'POST payment-orders/id/payments': {
      const { gateway, amount, return_url: returnUrl } = (await request.json()) as PaymentBody;
      const pay = { gateway, amount: amount && readMoney(amount), returnUrl, idempotencyKey: key };
      return Response.json(order(await adapter.payPaymentOrder(decodeURIComponent(id), pay, options)));
    }
    case 'GET gateways': {
      const { amount, currency } = Object.fromEntries(url.searchParams);
      const total = currency === undefined ? undefined : readMoney({ amount: Number(amount), currency });
      return Response.json({ data: await adapter.listGateways(options, total) });
    }
    case 'GET events':
      return eventStream(adapter, options.signal);
    default:
      return new Response('no such page', { status: 404 });
  }
}

function readQuery(search: URLSearchParams): InvoiceQuery {
  const sort = search.get('sort') ?? '-invoice_date';
  const key = SORT_KEYS.find((each) => each === sort.replace(/^-/, '').replace('_', '-')) ?? 'invoice-date';
  return {
    ...DEFAULT_QUERY,
    status: (search.get('status') ?? 'all') as StatusFilter,
    search: search.get('q') ?? '',
    sort: { key, descending: sort.startsWith('-') },
    page: Number(search.get('page') ?? 1),
    pageSize: Number(search.get('page_size') ?? 10),
    cursor: search.get('cursor') ?? undefined,
  };
}

async function pageOf(
  adapter: MemoryAdapter,
  ids: readonly string[],
  options: RequestOptions,
): Promise<Wire['InvoicePage']> {
  const rows = await adapter.getInvoices(ids, options);
  return { data: rows.map(invoice), page: { size: ids.length, number: 1, total: rows.length, next_cursor: null } };
}

function eventStream(adapter: MemoryAdapter, signal: AbortSignal): Response {
  let id = 0;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      const write = (text: string) => stream.enqueue(encoder.encode(text));
      write(': hello\n\n');
      adapter.subscribe(
        (each) => write(`id: ${(id += 1)}\nevent: invoices-changed\ndata: ${JSON.stringify(change(each))}\n\n`),
        { signal },
      );
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

async function page(adapter: MemoryAdapter, query: InvoiceQuery, signal: AbortSignal): Promise<Wire['InvoicePage']> {
  const { rows, total = null, counts, nextCursor = null } = await adapter.listInvoices(query, { signal });
  return {
    data: rows.map(invoice),
    page: { size: query.pageSize, number: query.page, total, next_cursor: nextCursor },
    ...(counts && { counts }),
  };
}
