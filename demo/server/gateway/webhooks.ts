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
  /** How often the shop said no to it, and since when. */
  readonly refusals: number;
  readonly refused_since: Date | null;
}

/** What became of a delivery. `refused`: the shop will say the same again. */
type Outcome = 'arrived' | 'refused' | 'failed';

/** What deliveries need. */
export interface Outbox {
  readonly database: Database;
  readonly secret: string;
  readonly now: () => Date;
  readonly send: Send;
  /** Hears of each delivery that failed, and of each webhook that is given up. */
  readonly onError: (error: unknown) => void;
}

const BATCH = 50;
/** How long an answer may take, in ms. */
const PATIENCE = 5_000;
/** For so long, in ms, a row belongs to whoever took it; then its taker is thought to be dead. */
const LEASE = 15_000;
/** The longest wait between two tries, in ms. */
const LONGEST_WAIT = 5 * 60_000;
/** A webhook that the shop refuses is given up after so many refusals, or so many ms after the first. */
const MOST_REFUSALS = 10;
const REFUSED_FOR = 24 * 3600_000;

/**
 * Sends every webhook that is due. One that gets no answer of 2xx is due again later, each time twice as long: for ever
 * while the shop fails, but not while it refuses.
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
       where delivered_at is null and given_up_at is null and due_at <= $1 order by due_at, position limit ${BATCH} for update skip locked
     ) due
     where w.account_id = due.account_id and w.payment_id = due.payment_id and w.position = due.position
     returning w.*`,
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
    const outcome = await deliver(outbox, webhook);
    await settle(outbox, webhook, outcome);
    if (outcome === 'arrived') delivered++;
  }
  return delivered;
}

async function deliver({ secret, now, send, onError }: Outbox, { url, body }: Webhook): Promise<Outcome> {
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
    if (response.ok) return 'arrived';
    onError(new Error(`A webhook to ${url} was answered with ${response.status}`));
    return isRefusal(response.status) ? 'refused' : 'failed';
  } catch (error) {
    onError(error);
    return 'failed';
  }
}

/** 408 and 429 ask for another try. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

async function settle({ database, now, onError }: Outbox, webhook: Webhook, outcome: Outcome): Promise<void> {
  const { account_id, payment_id, position, attempts, url } = webhook;
  const time = now();
  const wait = Math.min(1_000 * 2 ** (attempts - 1), LONGEST_WAIT);
  const refused = outcome === 'refused';
  const refusals = webhook.refusals + (refused ? 1 : 0);
  const since = webhook.refused_since ?? (refused ? time : null);
  const tooLong = since !== null && time.getTime() - since.getTime() >= REFUSED_FOR;
  const givenUp = refused && (refusals >= MOST_REFUSALS || tooLong);
  await database.query(
    `update sandbox_webhooks set delivered_at = $4, due_at = $5, refusals = $6, refused_since = $7, given_up_at = $8
     where account_id = $1 and payment_id = $2 and position = $3`,
    [
      account_id,
      payment_id,
      position,
      outcome === 'arrived' ? time : null,
      new Date(time.getTime() + wait),
      refusals,
      since,
      givenUp ? time : null,
    ],
  );
  if (givenUp)
    onError(new Error(`A webhook of the payment ${payment_id} to ${url} is given up: refused ${refusals} times`));
}
