import { html, type TemplateResult } from 'lit';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import type { components } from '../../src/adapters/rest/openapi.ts';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { mount } from './mount.ts';
import type { SeenRequest, Step } from './scripted-fetch.ts';
import { wireInvoice, wireOrder } from './wire-samples.ts';

type Wire = components['schemas'];

/**
 * What is asked: a page of the list, invoices by their ids, a new order, an order by its key, an order by its id, a
 * payment, the ways to pay.
 */
export type Route = 'list' | 'read' | 'create' | 'find' | 'order' | 'pay' | 'gateways';

/** Milliseconds of a request's time-out; such timers run out when the test says so. */
export const TIMEOUT = 45_000;

/** `INV-<serial>` of 100.00 US dollars as the contract writes it. */
export const wireRow = (serial: number, change: Partial<Wire['Invoice']> = {}): Wire['Invoice'] => ({
  ...wireInvoice,
  id: `inv_${serial}`,
  number: `INV-${serial}`,
  version: '1',
  total: { amount: 10000, currency: 'USD' },
  balance: { amount: 10000, currency: 'USD' },
  ...change,
});

/** A page of these invoices. */
export const wireRows = (...rows: readonly Wire['Invoice'][]): Response =>
  Response.json({ data: rows, page: { size: 10, number: 1, total: rows.length, next_cursor: null } });

/** An order of 200.00 US dollars for `INV-1` and `INV-2`. */
export const wireOrderOf = (change: Partial<Wire['PaymentOrder']> = {}): Response => {
  const amount = { amount: 10000, currency: 'USD' };
  const allocations = ['inv_1', 'inv_2'].map((invoice_id) => ({ invoice_id, amount }));
  const total = { amount: 20000, currency: 'USD' };
  return Response.json({ ...wireOrder, total, allocations, checkout_url: '/checkout/po_1', ...change });
};

function routeOf({ method, url }: { readonly method: string; readonly url: URL }): Route {
  const path = url.pathname.replace(/^.*\/v1\//, '');
  if (method === 'POST') return path === 'payment-orders' ? 'create' : 'pay';
  if (path === 'invoices') return url.searchParams.has('id') ? 'read' : 'list';
  if (path === 'payment-orders') return 'find';
  return path === 'gateways' ? 'gateways' : 'order';
}

/** The invoices that are asked for, as they were. */
function wanted({ url }: Request): Response {
  const ids = new URL(url).searchParams.getAll('id');
  return wireRows(...ids.map((id) => wireRow(Number(id.slice(4)))));
}

/** A request that the server got, and the signal that could end it. */
export interface ServedRequest extends SeenRequest {
  readonly route: Route;
  readonly signal: AbortSignal;
}

/** A server of steps for each route, the last one again and again, and what reached it. */
export function scriptedServer(routes: Partial<Record<Route, readonly Step[]>> = {}) {
  const seen: ServedRequest[] = [];
  const usual: Record<Route, readonly Step[]> = {
    list: [wireRows(wireRow(1), wireRow(2))],
    read: [wanted],
    create: [wireOrderOf()],
    find: [Response.json({ data: [] })],
    order: [wireOrderOf()],
    pay: [wireOrderOf({ status: 'settled' })],
    gateways: [Response.json({ data: [] })],
  };
  const sent = (route: Route) => seen.filter((each) => each.route === route);
  const fetch = async (request: Request): Promise<Response> => {
    const { method, headers, signal } = request;
    const url = new URL(request.url);
    const route = routeOf({ method, url });
    const steps = routes[route] ?? usual[route];
    // Seen with its body, so that a test that waits for a request can read it.
    const body = await request.clone().text();
    const step = steps[Math.min(sent(route).length, steps.length - 1)]!;
    seen.push({ method, url, headers, body, route, signal });
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request) : step.clone();
  };
  return { fetch, seen, sent, routes: () => seen.map(({ route }) => route) };
}

/** A page with the list and the bar, or something else, on a scripted server without live events. */
export async function serveBar(
  server: ReturnType<typeof scriptedServer>,
  options: Partial<RestAdapterOptions> = {},
  properties: Parameters<typeof mount>[2] = {},
  content: TemplateResult = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`,
): Promise<InvoiceProvider> {
  const { subscribe: _, ...adapter } = createRestAdapter({
    baseUrl: 'https://billing.example/api/v1',
    fetch: server.fetch,
    timeout: TIMEOUT,
    ...options,
  });
  return mount(content, adapter, properties);
}
