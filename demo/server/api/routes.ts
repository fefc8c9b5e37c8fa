import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { createOrder, findOrder } from '../billing/create-order.ts';
import { wireGateways } from '../billing/gateways.ts';
import { parseKey } from '../billing/idempotency.ts';
import { getInvoice, listInvoices } from '../billing/invoices.ts';
import { parseListQuery } from '../billing/list-query.ts';
import { readOrder } from '../billing/order-rows.ts';
import { payOrder } from '../billing/pay-order.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { eventStream } from './event-stream.ts';
import { pathId, queryTotal, readBody, sameSitePath } from './request.ts';

const MAX_BODY = 512 * 1024;

const Text = (max: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(max), v.regex(/^\P{Cc}*$/u, 'No control characters'));
const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'An ISO 4217 code'));
const Money = v.object({ amount: v.pipe(v.number(), v.safeInteger()), currency: Currency });
const Url = v.pipe(v.string(), v.maxLength(2000));
const OrderBody = v.object({
  currency: Currency,
  invoices: v.pipe(v.array(v.object({ id: Text(100), version: Text(100), amount: Money })), v.maxLength(1000)),
  return_url: Url,
});
const PaymentBody = v.object({ gateway: Text(64), amount: v.optional(Money), return_url: v.optional(Url) });

/** Methods of each address; any other one is refused. */
const ALLOWED = {
  '/invoices': 'GET',
  '/invoices/:id': 'GET',
  '/gateways': 'GET',
  '/events': 'GET',
  '/payment-orders': 'GET, POST',
  '/payment-orders/:id': 'GET',
  '/payment-orders/:id/payments': 'POST',
};

/** The REST API, as the contract `openapi.yaml` says. */
export function apiRoutes(portal: Portal): Hono<PortalEnv> {
  const api = new Hono<PortalEnv>();
  const onError = () => {
    throw new Problem('body-too-large');
  };
  api.use(bodyLimit({ maxSize: MAX_BODY, onError }));
  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  api.get('/invoices', async (context) => {
    const query = parseListQuery((name) => context.req.query(name), context.req.queries('id'));
    return context.json(await listInvoices(portal, context.var.account, query));
  });
  api.get('/invoices/:id', async (context) =>
    context.json(await getInvoice(portal, context.var.account, pathId(context))),
  );
  api.get('/gateways', (context) => context.json({ data: wireGateways(queryTotal(context)) }));
  api.get('/events', (context) => eventStream(context, portal));

  api.post('/payment-orders', async (context) => {
    const key = parseKey(context.req.header('Idempotency-Key'));
    const { return_url, ...body } = await readBody(context, OrderBody);
    const request = { ...body, returnUrl: sameSitePath(context, return_url) };
    const { order, made } = await createOrder(portal, context.var.account, key, request);
    return context.json(order, made ? 201 : 200);
  });
  api.get('/payment-orders', async (context) => {
    const key = parseKey(context.req.query('idempotency_key'));
    const order = await findOrder(portal, context.var.account, key);
    return context.json({ data: order ? [order] : [] });
  });
  api.get('/payment-orders/:id', async (context) =>
    context.json(await readOrder(portal, context.var.account, pathId(context))),
  );
  api.post('/payment-orders/:id/payments', async (context) => {
    const key = parseKey(context.req.header('Idempotency-Key'));
    const id = pathId(context);
    const { return_url, ...body } = await readBody(context, PaymentBody);
    const path = sameSitePath(context, return_url ?? `/checkout/${id}`);
    const request = { ...body, returnUrl: new URL(path, context.req.url).href };
    return context.json(await payOrder(portal, context.var.account, key, id, request));
  });

  for (const [path, methods] of Object.entries(ALLOWED)) {
    api.all(path, (context) => {
      context.header('Allow', methods);
      throw new Problem('method-not-allowed');
    });
  }
  api.all('*', () => {
    throw new Problem('not-found');
  });
  return api;
}
