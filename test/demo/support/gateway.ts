import { expect } from 'chai';
import { createGateway } from '../../../demo/server/gateway/app.ts';
import { makeInvoices, type NewInvoice } from './invoices.ts';
import { newKey, orderFor, pay, read } from './orders.ts';
import { GATEWAY_SECRET, ORIGIN, type Order, type TestPortal } from './portal.ts';

/** A webhook that the gateway sent. */
export interface Sent {
  url: string;
  event: { id: string; type: string; payment_id: string; amount: number; currency: string; reason?: string };
  body: string;
  signature: string;
  at: Date;
}

/** The gateway beside a portal that hears its webhooks, and asks it, without a socket. */
export interface TestGateway {
  sent: Sent[];
  errors: unknown[];
  /** What slow answers have waited for, in ms. */
  waits: number[];
  /** How often the gateway asked for its webhooks to be sent. */
  wakes: number;
  /** Instead of the portal's answer; throws for a portal that cannot be reached. */
  intercept: (() => Response | Promise<Response>) | undefined;
  deliverDue(): Promise<number>;
  /** Opens an address of the gateway. */
  open(url: string, init?: RequestInit): Promise<Response>;
  /** Sends the form of a payment's page. */
  choose(url: string, fields: Record<string, string>): Promise<Response>;
}

/** What tests of the gateway do with a portal: move its clock by so many ms, and read how an order and its payment stand. */
export function steps(portal: TestPortal) {
  return {
    pass: (ms: number) => (portal.clock.now = new Date(portal.clock.now.getTime() + ms)),
    stateOf: async (id: string) => {
      const { status, payment } = await read(portal, id);
      return [status, payment!.status];
    },
  };
}

export function testGateway(portal: TestPortal, silence?: number): TestGateway {
  const { app, deliverDue } = createGateway({
    database: portal.database,
    secret: GATEWAY_SECRET,
    now: () => portal.clock.now,
    ...(silence !== undefined && { silence }),
    wait: async (ms) => gateway.waits.push(ms),
    onEnd: () => gateway.wakes++,
    onError: (error) => gateway.errors.push(error),
    async send(url, init) {
      const { body } = init;
      const signature = new Headers(init.headers).get('Sandbox-Signature')!;
      const event = JSON.parse(body) as Sent['event'];
      gateway.sent.push({ url, event, body, signature, at: portal.clock.now });
      expect(url).to.equal(`${ORIGIN}/webhooks/sandbox`);
      return gateway.intercept ? gateway.intercept() : portal.page(new URL(url).pathname, init);
    },
  });
  portal.reach.gateway = (request) => app.fetch(request);
  const gateway: TestGateway = {
    sent: [],
    errors: [],
    waits: [],
    wakes: 0,
    intercept: undefined,
    deliverDue,
    open: async (url, init) => app.fetch(new Request(url, init)),
    choose: (url, fields) => gateway.open(url, { method: 'POST', body: new URLSearchParams(fields) }),
  };
  return gateway;
}

/** A payment that waits for the person at the gateway. */
export async function beginPayment(
  portal: TestPortal,
  { count = 2, gateway = 'card', ...like }: NewInvoice & { count?: number; gateway?: string } = {},
): Promise<{ order: Order; url: string; returnUrl: string }> {
  const { id } = await orderFor(portal, await makeInvoices(portal, count, like));
  const { body } = await pay(portal, id, newKey(), { gateway });
  const url = body.payment!.redirect_url!;
  return { order: body, url, returnUrl: new URL(url).searchParams.get('return_url')! };
}
