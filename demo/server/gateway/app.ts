import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readLink, type PaymentLink } from '../billing/signature.ts';
import type { Database } from '../db/database.ts';
import {
  BEHAVIOURS,
  findBehaviour,
  reasonFrom,
  shortened,
  SILENCE,
  type Behaviour,
  type BehaviourName,
} from './behaviours.ts';
import { gatewayHeaders, gatewayPolicy } from './headers.ts';
import { downPage, endedPage, latePage, payPage, refusedPage } from './page.ts';
import { endPayment, findPayment } from './payments.ts';
import { questionRoutes } from './questions.ts';
import { deliverDue, type Send } from './webhooks.ts';

/** What the gateway is built from. */
export interface GatewayOptions {
  /** Migrated. */
  readonly database: Database;
  /** Shared with the shops: verifies links, signs webhooks. */
  readonly secret: string;
  /** The longest delay of a webhook, in ms; the others shrink alike. 20,000 when not given. */
  readonly silence?: number;
  readonly now?: () => Date;
  /** Sends webhooks; `fetch` when not given. */
  readonly send?: Send;
  /** Waits so many ms before a slow answer. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Hears that a payment has ended: webhooks may be due. */
  readonly onEnd?: () => void;
  /** Hears of deliveries and requests that failed. */
  readonly onError?: (error: unknown) => void;
}

/** The sandbox gateway. */
export interface SandboxGateway {
  readonly app: Hono;
  /** Sends every webhook that is due; resolves with how many arrived. */
  deliverDue(): Promise<number>;
}

const MAX_FORM = 16 * 1024;
const STYLES = new URL('./gateway.css', import.meta.url);

/**
 * A gateway as an application of its own: `GET /pay` asks the person, `POST /pay` does what they chose, and a shop asks
 * `GET /payments/{id}` what became of it.
 */
export function createGateway(options: GatewayOptions): SandboxGateway {
  const { database, secret, silence = SILENCE, now = () => new Date(), send = fetch } = options;
  const { wait = pause, onEnd = () => undefined, onError = () => undefined } = options;
  const app = new Hono();

  /** Does what the person chose; a payment that has ended only leads back. */
  const perform = async (context: Context, link: PaymentLink, name: BehaviourName, reason: string) => {
    const behaviour: Behaviour = BEHAVIOURS[name];
    const ended = await endPayment(database, link, { behaviour: name, reason, now: now(), silence });
    if (ended) {
      onEnd();
      if (behaviour.answerAfter) await wait(shortened(behaviour.answerAfter, silence));
    }
    return context.redirect(link.return_url, 303);
  };

  /** The address of the page itself, without what a test asks for. */
  const pageAddress = (context: Context) => {
    const { pathname, searchParams } = new URL(context.req.url);
    for (const name of ['behaviour', 'reason']) searchParams.delete(name);
    return `${pathname}?${searchParams}`;
  };

  const handle = async (context: Context, choose: () => Promise<{ behaviour: string; reason: string }>) => {
    const link = readLink(new URL(context.req.url).searchParams, secret);
    if (!link) {
      const text = 'It was changed on its way, or it is not of a shop that we know. Nothing was paid.';
      return context.html(refusedPage('This payment link is not valid', text), 403);
    }
    context.header('Content-Security-Policy', gatewayPolicy(link.return_url));
    const { behaviour, reason } = await choose();
    const name = findBehaviour(behaviour);
    const before = await findPayment(database, link);
    if (before) {
      // A form that was sent twice goes where the first one went; who comes by a link is told.
      if (context.req.method === 'POST') return context.redirect(link.return_url, 303);
      return context.html(endedPage(link, before));
    }
    if (!(now() < new Date(link.expires_at))) return context.html(latePage(link), 410);
    if (name === 'down') return context.html(downPage(link, pageAddress(context)), 503);
    if (name) return perform(context, link, name, reasonFrom(reason));
    const asks = behaviour === '' && context.req.method === 'GET';
    return context.html(payPage(link, pageAddress(context), silence), asks ? 200 : 400);
  };

  app.use(gatewayHeaders);
  app.get('/pay', (context) => {
    const { behaviour = '', reason = '' } = context.req.query();
    return handle(context, () => Promise.resolve({ behaviour, reason }));
  });
  app.post('/pay', bodyLimit({ maxSize: MAX_FORM }), (context) =>
    handle(context, async () => {
      const form = await context.req.parseBody();
      const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
      return { behaviour: field('cancel') || field('behaviour'), reason: field('reason') };
    }),
  );
  app.route('/payments', questionRoutes({ database, secret, now }));
  app.get('/gateway.css', (context) => context.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.notFound((context) =>
    context.html(refusedPage('There is nothing here', 'Shops send you here with a link for one payment.'), 404),
  );
  app.onError((error, context) => {
    onError(error);
    return context.html(refusedPage('Something went wrong on our side', 'Nothing was paid. Please try again.'), 500);
  });

  const styles = readFileSync(STYLES, 'utf8');
  return { app, deliverDue: () => deliverDue({ database, secret, now, send, onError }) };
}
