import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header of a webhook: `t=<seconds>,v1=<hex>`. Source: docs.stripe.com/webhooks, the scheme that most gateways copy. */
export const SIGNATURE_HEADER = 'Sandbox-Signature';

/** How far, in ms, a signature's time may be from now: an older one could be a replay. */
const TOLERANCE = 5 * 60_000;

/** What the gateway's page is told. Amounts are minor units, the fee in it; both URLs are absolute. */
export interface PaymentLink {
  readonly payment_id: string;
  readonly account_id: string;
  readonly order_id: string;
  /** Id of the way to pay, such as `card`. */
  readonly gateway: string;
  readonly amount: number;
  readonly currency: string;
  readonly return_url: string;
  readonly webhook_url: string;
  /** When the page takes it no longer, ISO 8601. */
  readonly expires_at: string;
}

/** The header value for a webhook's raw body. */
export function sign(body: string, secret: string, time: Date): string {
  const seconds = Math.floor(time.getTime() / 1000);
  return `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret)}`;
}

/** Whether the header signs this body with this secret, at most 5 minutes from now. */
export function verify(body: string, header: string | undefined, secret: string, now: Date): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  const right = equal(given, hmac(`${seconds}.${body}`, secret));
  return right && Math.abs(now.getTime() - Number(seconds) * 1000) <= TOLERANCE;
}

/** The gateway's page for one payment; whoever changes a part of the link makes it worthless. */
export function signLink(page: string, link: PaymentLink, secret: string): string {
  const url = new URL(page);
  for (const name of LINK_PARTS) url.searchParams.set(name, String(link[name]));
  url.searchParams.set('signature', hmac(textOf(link), secret));
  return url.href;
}

/** What {@link signLink} wrote into the query, or `undefined` when it is forged or incomplete. */
export function readLink(query: URLSearchParams, secret: string): PaymentLink | undefined {
  const part = (name: (typeof LINK_PARTS)[number]) => query.get(name) ?? '';
  const link: PaymentLink = {
    payment_id: part('payment_id'),
    account_id: part('account_id'),
    order_id: part('order_id'),
    gateway: part('gateway'),
    amount: Number(part('amount')),
    currency: part('currency'),
    return_url: part('return_url'),
    webhook_url: part('webhook_url'),
    expires_at: part('expires_at'),
  };
  return equal(query.get('signature') ?? '', hmac(textOf(link), secret)) ? link : undefined;
}

const LINK_PARTS = [
  'payment_id',
  'account_id',
  'order_id',
  'gateway',
  'amount',
  'currency',
  'return_url',
  'webhook_url',
  'expires_at',
] as const satisfies readonly (keyof PaymentLink)[];

/** A JSON array, so that no part can run into the next; the first word keeps a link from passing as a webhook. */
function textOf(link: PaymentLink): string {
  return JSON.stringify(['link', ...LINK_PARTS.map((name) => link[name])]);
}

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

function equal(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
