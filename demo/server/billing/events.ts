import type { Queryable } from '../db/database.ts';
import type { EventRow } from '../db/rows.ts';

/** What happened; the ids are of the invoices that look different now. */
export interface NewEvent {
  readonly kind:
    | 'order-created'
    | 'order-cancelled'
    | 'order-expired'
    | 'payment-begun'
    | 'payment-declined'
    | 'payment-cancelled'
    | 'payment-settled'
    | 'payment-credited'
    | 'invoice-created'
    | 'invoice-expired';
  readonly invoiceIds: readonly string[];
  readonly orderId?: string;
}

/**
 * Writes events down. The last statement of a transaction: the account's row, which the numbers come from, is held until
 * the commit, so that whoever has read number 7 never finds a 6 later. Wake the listeners after the commit.
 */
export async function writeEvents(
  tx: Queryable,
  account: string,
  events: readonly NewEvent[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, invoiceIds, orderId }) => ({ kind, invoice_ids: invoiceIds, order_id: orderId }));
  await tx.query(
    `with counted as (
       update accounts set last_event = last_event + $2::bigint where account_id = $1 returning last_event - $2::bigint as before
     )
     insert into account_events (account_id, seq, kind, invoice_ids, order_id, created_at)
     select $1, counted.before + event.position, event.value->>'kind', event.value->'invoice_ids', event.value->>'order_id', $4
     from counted, jsonb_array_elements($3::jsonb) with ordinality as event (value, position)`,
    [account, rows.length, JSON.stringify(rows), now],
  );
}

/** Where a listener begins. */
export interface EventStart {
  /** Number of the last event that it knows, or of the newest where it cannot go on. */
  readonly seq: number;
  /** Whether events in between are lost: anything may have changed. */
  readonly gap: boolean;
}

/** Finds out whether the events after `lastId` are all still there; without one the listener begins with what comes. */
export async function findStart(tx: Queryable, account: string, lastId: string | undefined): Promise<EventStart> {
  const [row] = await tx.query<{ newest: number; oldest: number | null }>(
    `select a.last_event as newest, (select min(e.seq) from account_events e where e.account_id = a.account_id) as oldest
     from accounts a where a.account_id = $1`,
    [account],
  );
  const newest = row?.newest ?? 0;
  if (!lastId) return { seq: newest, gap: false };
  const seq = /^\d{1,15}$/.test(lastId) ? Number(lastId) : -1;
  const oldest = row?.oldest ?? newest + 1;
  return seq > newest || seq < oldest - 1 ? { seq: newest, gap: true } : { seq, gap: false };
}

/** The next events after a number, at most a hundred. */
export function readEvents(tx: Queryable, account: string, after: number): Promise<EventRow[]> {
  return tx.query<EventRow>('select * from account_events where account_id = $1 and seq > $2 order by seq limit 100', [
    account,
    after,
  ]);
}
