import { InvoiceError } from '../../domain/errors.ts';
import { SORT_KEYS } from '../../domain/query.ts';
import type { AdapterCapabilities, InvoiceAdapter } from '../adapter.ts';
import { trust } from '../boundary.ts';
import { createClient, type ClientOptions } from './client.ts';
import { detailSchema } from '../invoice-schemas.ts';
import { createEventSource } from './event-source.ts';
import { orderSchema } from '../order-schemas.ts';
import { readInvoices } from './read-invoices.ts';
import { orderToWire, paymentToWire } from './wire-order.ts';
import { queryToWire, totalToWire } from './wire-query.ts';
import { wireGatewaysSchema, wireOrdersSchema, wirePageSchema } from './wire-schemas.ts';

export type { ClientOptions, ExtraHeaders } from './client.ts';
export type { Fetch } from './http.ts';
export type { GetToken } from './token.ts';

/** Options of {@link createRestAdapter}. */
export interface RestAdapterOptions extends ClientOptions {
  /** What this server cannot do of the contract, such as `{ counts: false }`. */
  readonly capabilities?: Partial<AdapterCapabilities> | undefined;
}

const CONTRACT: AdapterCapabilities = {
  search: true,
  sort: SORT_KEYS,
  counts: true,
  total: 'exact',
  reach: 10_000,
  paging: 'page',
  massPay: 'order',
  orderLookup: true,
};

/**
 * An adapter for any server that speaks the contract of `invoice-elements/openapi.yaml`.
 *
 * Reads are repeated twice after a lost connection, a time-out or a 5xx; payments never by themselves. A 401 renews
 * the token once. Its methods reject with `InvoiceError`; an aborted read rejects with the signal's reason.
 */
export function createRestAdapter({ capabilities, ...options }: RestAdapterOptions): InvoiceAdapter {
  const client = createClient(options);
  const { call } = client;
  const can = { ...CONTRACT, ...capabilities };

  return {
    capabilities: can,
    async listInvoices(query, options) {
      return trust.page(await call({ path: 'invoices', search: queryToWire(query, can) }, wirePageSchema, options));
    },
    async getInvoice(id, options) {
      return trust.detail(await call({ path: `invoices/${segment(id)}` }, detailSchema, options));
    },
    async getInvoices(ids, options) {
      return trust.rows(await readInvoices(ids, call, options));
    },
    async createPaymentOrder(request, options) {
      const { idempotencyKey } = request;
      const post = { path: 'payment-orders', body: orderToWire(request), idempotencyKey };
      return trust.order(await call(post, orderSchema, options));
    },
    async getPaymentOrder(id, options) {
      return trust.order(await call({ path: `payment-orders/${segment(id)}` }, orderSchema, options));
    },
    async findPaymentOrder(key, options) {
      const search = new URLSearchParams({ idempotency_key: key });
      const order = await call({ path: 'payment-orders', search }, wireOrdersSchema, options);
      return order && trust.order(order);
    },
    async payPaymentOrder(id, request, options) {
      const { idempotencyKey } = request;
      const post = { path: `payment-orders/${segment(id)}/payments`, body: paymentToWire(request), idempotencyKey };
      return trust.order(await call(post, orderSchema, options));
    },
    async listGateways(options, total) {
      return trust.gateways(await call({ path: 'gateways', ...totalToWire(total) }, wireGatewaysSchema, options));
    },
    subscribe(onChange, { signal, locale }) {
      if (signal.aborted) return;
      // Costs nothing before the first page is there. Without the code there are no events, as with an old server.
      import('./follow-events.ts').then(
        ({ followEvents }) => followEvents(createEventSource(client, options), onChange, { signal, locale }),
        () => undefined,
      );
    },
  };
}

/** An id as one segment of a path. URLs swallow empty and dotted segments, so such an id would ask something else. */
function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new InvoiceError('not-found', `nothing has the id "${id}"`);
  return encodeURIComponent(id);
}
