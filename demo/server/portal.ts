import { randomBytes } from 'node:crypto';
import { createChanges, type Changes } from './billing/changes.ts';
import { askGateway } from './billing/ask-gateway.ts';
import type { GatewayAnswer, PaymentKey } from './billing/gateway-answer.ts';
import { signLink, type PaymentLink } from './billing/signature.ts';
import type { Database } from './db/database.ts';
import { dateOf, type CalendarDate } from './dates.ts';

/** The payment gateway, an application of its own on its own origin. */
export interface PaymentGateway {
  /** Signs links and webhooks; the gateway has the same. */
  readonly secret: string;
  /** Where its pages are, such as `http://localhost:4001`. */
  origin(): string;
  /** The gateway's page for one payment. */
  pageUrl(payment: Omit<PaymentLink, 'webhook_url'>): string;
  /**
   * Asks what became of a payment; takes seconds at worst.
   * @throws {NoAnswer} when there is no answer that can be believed.
   */
  ask(payment: PaymentKey, now: Date): Promise<GatewayAnswer>;
}

/** What the portal is built from. */
export interface PortalOptions {
  /** Migrated and seeded. */
  readonly database: Database;
  /** Signs sessions and cursors; a new one ends them. */
  readonly secret: string;
  readonly gateway: PaymentGateway;
  /** The clock; the real one when not given. */
  readonly now?: () => Date;
  /** Ends the streams that clients listen to: a server that stops would wait for them forever. */
  readonly signal?: AbortSignal;
  /** Hears of failures that the client is told nothing about, of webhooks that were refused, and, without a request, of jobs. */
  readonly onError?: (error: unknown, requestId?: string) => void;
}

/** What every request works with. */
export interface Portal extends Required<PortalOptions> {
  /** Requests that carry an idempotency key and run now, in this process. */
  readonly running: Set<string>;
  /** What the gateway gives no answer about, and has been told of once. */
  readonly unanswered: Set<string>;
  /** Tells the streams of this process that an account has news. */
  readonly changes: Changes;
}

/** The portal that {@link createApp} serves and whose jobs `runJobs` does. */
export function createPortal(options: PortalOptions): Portal {
  return {
    now: () => new Date(),
    signal: new AbortController().signal,
    onError: () => undefined,
    ...options,
    running: new Set(),
    unanswered: new Set(),
    changes: createChanges(),
  };
}

/**
 * The sandbox gateway.
 * @param urls asked late, for a port may be any free one.
 * @param send asks the gateway; `fetch` when not given.
 */
export function sandboxGateway(secret: string, urls: () => GatewayUrls, send: typeof fetch = fetch): PaymentGateway {
  const pageUrl = (payment: Omit<PaymentLink, 'webhook_url'>) => {
    const { site, webhook } = urls();
    return signLink(`${site}/pay`, { ...payment, webhook_url: webhook }, secret);
  };
  return {
    secret,
    origin: () => urls().site,
    pageUrl,
    ask: (payment, now) => askGateway({ url: urls().api, secret, send }, payment, now),
  };
}

/** Where portal and gateway find each other; absolute, without a slash at the end. */
export interface GatewayUrls {
  /** Origin of the gateway's pages, as people's browsers reach it. */
  readonly site: string;
  /** The gateway, as the portal's own process reaches it. */
  readonly api: string;
  /** Where the portal hears webhooks. */
  readonly webhook: string;
}

/** Hono's types: what middleware leaves for the handlers. */
export interface PortalEnv {
  Variables: {
    requestId: string;
    /** Id of the account that is signed in. */
    account: string;
  };
}

/** Today's date of the portal, in UTC. */
export function today(portal: Portal): CalendarDate {
  return dateOf(portal.now());
}

/** A new id behind a prefix, such as `ord_…`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('base64url').replace(/[-_]/g, 'x')}`;
}
