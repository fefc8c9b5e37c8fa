import { sign, SIGNATURE_HEADER } from '../billing/signature.ts';
import type { Database } from '../db/database.ts';

/** What sends a webhook; `fetch` is one. */
export type Send = (url: string, init: RequestInit & { readonly body: string }) => Promise<Response>;

interface Webhook {
  readonly account_id: string;
  readonly payment_id: string;
  readonly position: number;
  readonly url: string;
  readonly body: string;
  readonly attempts: number;
}

/** What deliveries need. */
export interface Outbox {
  readonly database: Database;
  readonly secret: string;
  readonly now: () => Date;
  readonly send: Send;
  /** Hears of each delivery that failed. */
  readonly onError: (error: unknown) => void;
}

const BATCH = 50;
/** How long an answer may take, in ms. */
const PATIENCE = 5_000;
/** For so long, in ms, a row belongs to whoever took it; then its taker is thought to be dead. */
const LEASE = 15_000;
/** The longest wait between two tries, in ms. */
const LONGEST_WAIT = 5 * 60_000;

/**
 * Sends every webhook that is due. One that gets no answer of 2xx is due again later, each time twice as long.
 * @returns how many arrived.
 */
export async function deliverDue(outbox: Outbox): Promise<number> {
  let delivered = 0;
  for (;;) {
    const due = await take(outbox);
    if (due.length === 0) return delivered;
    // In turn for one payment, where the order is what a behaviour is about; side by side otherwise.
    const counts = await Promise.all(byPayment(due).map((webhooks) => deliverInTurn(outbox, webhooks)));
    delivered += counts.reduce((sum, count) => sum + count, 0);
  }
}

/** Takes what is due away from every other process, until the lease runs out: a killed one loses nothing. */
async function take({ database, now }: Outbox): Promise<Webhook[]> {
  const time = now();
  const rows = await database.query<Webhook & Record<string, unknown>>(
    `update sandbox_webhooks w set attempts = w.attempts + 1, due_at = $2
     from (
       select account_id, payment_id, position from sandbox_webhooks
       where delivered_at is null and due_at <= $1 order by due_at, position limit ${BATCH} for update skip locked
     ) due
     where w.account_id = due.account_id and w.payment_id = due.payment_id and w.position = due.position
     returning w.account_id, w.payment_id, w.position, w.url, w.body, w.attempts`,
    [time, new Date(time.getTime() + LEASE)],
  );
  return rows.sort((a, b) => a.position - b.position);
}

function byPayment(webhooks: readonly Webhook[]): Webhook[][] {
  const groups = new Map<string, Webhook[]>();
  for (const webhook of webhooks) {
    const key = JSON.stringify([webhook.account_id, webhook.payment_id]);
    groups.set(key, [...(groups.get(key) ?? []), webhook]);
  }
  return [...groups.values()];
}

async function deliverInTurn(outbox: Outbox, webhooks: readonly Webhook[]): Promise<number> {
  let delivered = 0;
  for (const webhook of webhooks) {
    const arrived = await deliver(outbox, webhook);
    await settle(outbox, webhook, arrived);
    if (arrived) delivered++;
  }
  return delivered;
}

async function deliver({ secret, now, send, onError }: Outbox, { url, body }: Webhook): Promise<boolean> {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, now()) },
      body,
      // A redirect could take the signed body to somebody else.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    if (!response.ok) onError(new Error(`A webhook to ${url} was answered with ${response.status}`));
    return response.ok;
  } catch (error) {
    onError(error);
    return false;
  }
}

async function settle({ database, now }: Outbox, webhook: Webhook, arrived: boolean): Promise<void> {
  const { account_id, payment_id, position, attempts } = webhook;
  const time = now();
  const wait = Math.min(1_000 * 2 ** (attempts - 1), LONGEST_WAIT);
  await database.query(
    `update sandbox_webhooks set delivered_at = $4, due_at = $5
     where account_id = $1 and payment_id = $2 and position = $3`,
    [account_id, payment_id, position, arrived ? time : null, new Date(time.getTime() + wait)],
  );
}
