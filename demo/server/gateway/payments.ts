import type { GatewayEvent } from '../billing/gateway-event.ts';
import type { PaymentLink } from '../billing/signature.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../portal.ts';
import { BEHAVIOURS, shortened, type Behaviour, type BehaviourName, type EndStatus } from './behaviours.ts';

/** How a payment ended. */
export interface EndedPayment {
  readonly status: EndStatus;
  readonly reason: string | null;
}

/** What the person decided, and when. */
interface Decision {
  readonly behaviour: BehaviourName;
  /** Code of a decline; of no meaning for other behaviours. */
  readonly reason: string;
  readonly now: Date;
  /** The longest delay of a webhook, in ms. */
  readonly silence: number;
}

/** How the payment ended, or `undefined` while it waits for the person. */
export async function findPayment(database: Database, link: PaymentLink): Promise<EndedPayment | undefined> {
  const [row] = await database.query<EndedPayment & Record<string, unknown>>(
    'select status, reason from sandbox_payments where account_id = $1 and payment_id = $2',
    [link.account_id, link.payment_id],
  );
  return row;
}

/**
 * Ends a payment and writes down what the shop has to hear, in one transaction. Does nothing for one that has ended,
 * so that no payment is captured twice.
 * @returns whether this call ended it.
 */
export function endPayment(database: Database, link: PaymentLink, decision: Decision): Promise<boolean> {
  const { status, endsAfter = 0, webhooks = [] }: Behaviour = BEHAVIOURS[decision.behaviour];
  if (status === undefined) return Promise.resolve(false);
  const { account_id, payment_id, amount, currency, webhook_url } = link;
  const reason = status === 'declined' ? decision.reason : null;
  const after = (delay: number) => new Date(decision.now.getTime() + shortened(delay, decision.silence));
  return database.transaction(async (tx) => {
    const ended = await tx.query(
      `insert into sandbox_payments (account_id, payment_id, status, amount, currency, reason, ended_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning payment_id`,
      [account_id, payment_id, status, amount, currency, reason, after(endsAfter)],
    );
    if (ended.length === 0) return false;
    const ids = new Map(webhooks.map(([type]) => [type, newId('evt')]));
    for (const [position, [type, delay]] of webhooks.entries()) {
      const event: GatewayEvent = { id: ids.get(type) ?? newId('evt'), type, payment_id, account_id, amount, currency };
      await tx.query(
        `insert into sandbox_webhooks (account_id, payment_id, position, url, body, due_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          account_id,
          payment_id,
          position,
          webhook_url,
          JSON.stringify(reason === null ? event : { ...event, reason }),
          after(delay),
        ],
      );
    }
    return true;
  });
}
