import { addDays, dateOf } from '../dates.ts';
import type { Queryable } from '../db/database.ts';
import { insertRows, type InvoiceRecord, type PaymentRow } from '../db/rows.ts';
import { newId, type Portal } from '../portal.ts';
import { GRACE_DAYS } from './compose.ts';
import { writeEvents, type NewEvent } from './events.ts';
import { endLeftPayments } from './left-payments.ts';
import { endOrder, invoicesOf, lockInvoices } from './order-rows.ts';

/** Rows of one transaction: short locks, and a job that is killed has done what it has done. */
const BATCH = 200;
const DAY = 24 * 3600_000;
/** How long keys, events and what is known of webhooks are kept: far longer than any of them comes again. */
const KEPT = 30 * DAY;

/**
 * What nobody asks for and must happen all the same. Safe to run in several processes at once.
 * - A payment that a person left half way ends by the gateway's word: see `endLeftPayments`.
 * - An invoice that is unpaid 30 days past its due date becomes `expired`: it can't be paid any more and its balance is
 *   written off. Never while a payment for it is under way, and never one of which a part is paid.
 * - An open order past `expires_at` becomes `expired` and frees its invoices. Never while its payment is under way.
 * - Idempotency keys, events and what is known of webhooks are deleted after 30 days.
 */
export async function runJobs(portal: Portal): Promise<void> {
  const accounts = await portal.database.query<{ account_id: string }>('select account_id from accounts');
  // First, for nothing of an order or an invoice ends before its payment has.
  await endLeftPayments(
    portal,
    accounts.map(({ account_id }) => account_id),
  );
  for (const { account_id } of accounts) {
    await inBatches(portal, account_id, expireOrders);
    await inBatches(portal, account_id, expireInvoices);
    await inBatches(portal, account_id, forgetOld('idempotency_keys', 'key'));
    await inBatches(portal, account_id, forgetOld('account_events', 'seq', 'seq'));
    await inBatches(portal, account_id, forgetOld('webhook_events', 'id'));
  }
}

/** Does a batch for an account; how many rows, and what to tell. */
type Job = (tx: Queryable, account: string, now: Date) => Promise<{ rows: number; events?: readonly NewEvent[] }>;

async function inBatches(portal: Portal, account: string, job: Job): Promise<void> {
  for (let rows = BATCH; rows === BATCH;) {
    const now = portal.now();
    const events = await portal.database.transaction(async (tx) => {
      const done = await job(tx, account, now);
      rows = done.rows;
      await writeEvents(tx, account, done.events ?? [], now);
      return done.events ?? [];
    });
    if (events.length > 0) portal.changes.notify(account);
  }
}

const expireOrders: Job = async (tx, account, now) => {
  // One that is locked is being paid, or cancelled by a newer one; the next run sees what has become of it.
  const orders = await tx.query<{ id: string }>(
    `select id from payment_orders where account_id = $1 and status = 'open' and expires_at <= $2
     order by id limit ${BATCH} for update skip locked`,
    [account, now],
  );
  const freed = await invoicesOf(
    tx,
    account,
    orders.map(({ id }) => id),
  );
  const events: NewEvent[] = [];
  for (const { id } of orders) {
    await endOrder(tx, account, id, 'expired');
    events.push({ kind: 'order-expired', invoiceIds: freed.get(id) ?? [], orderId: id });
  }
  return { rows: orders.length, events };
};

const expireInvoices: Job = async (tx, account, now) => {
  const day = dateOf(now);
  const due = await tx.query<InvoiceRecord>(
    `select i.* from invoices i where i.account_id = $1 and i.status = 'unpaid' and i.due_date < $2 and not exists (
       select 1 from payment_order_allocations a
       join payment_orders o on o.account_id = a.account_id and o.id = a.order_id
       where a.account_id = i.account_id and a.invoice_id = i.id and a.live and o.status = 'processing'
     ) order by i.id limit ${BATCH} for update of i skip locked`,
    [account, addDays(day, -GRACE_DAYS)],
  );
  const dueIds = due.map(({ id }) => id);
  // A payment may have begun between the search and the lock; from now on none can.
  const invoices = (await lockInvoices(tx, account, dueIds)).filter(
    ({ paying, status }) => paying === null && status === 'unpaid',
  );
  const ids = invoices.map(({ id }) => id);
  const ended = await endOrdersOf(tx, account, ids);
  await tx.query(
    `update invoices set status = 'expired', balance = 0, version = version + 1 where account_id = $1 and id = any($2)`,
    [account, ids],
  );
  const writeOffs = invoices
    .filter(({ balance }) => balance > 0)
    .map(({ id, currency, balance }): PaymentRow => ({
      account_id: account,
      id: newId('pay'),
      invoice_id: id,
      kind: 'credit',
      gateway: 'write-off',
      order_id: null,
      currency,
      amount: balance,
      paid_on: day,
    }));
  await insertRows(tx, 'payments', writeOffs);
  const expired: NewEvent[] = ids.length > 0 ? [{ kind: 'invoice-expired', invoiceIds: ids }] : [];
  return { rows: due.length, events: [...ended, ...expired] };
};

/** An open order of an invoice that has expired can't be paid whole any more: it is over, and its other invoices are free. */
async function endOrdersOf(tx: Queryable, account: string, invoiceIds: readonly string[]): Promise<NewEvent[]> {
  const found = await tx.query<{ id: string; status: string }>(
    `select id, status from payment_orders where account_id = $1 and id in (
       select order_id from payment_order_allocations where account_id = $1 and invoice_id = any($2) and live
     ) order by id for update`,
    [account, invoiceIds],
  );
  const ids = found.filter(({ status }) => status === 'open').map(({ id }) => id);
  const freed = await invoicesOf(tx, account, ids);
  for (const id of ids) await endOrder(tx, account, id, 'expired');
  return ids.map((id) => ({ kind: 'order-expired', invoiceIds: freed.get(id) ?? [], orderId: id }));
}

/**
 * Deletes what is older than it is kept; `id` is what of the key tells a row of an account from the next.
 * @param order Events go in the order of their numbers, for what is missing must be older than what is there.
 */
function forgetOld(table: string, id: string, order = 'created_at'): Job {
  return async (tx, account, now) => {
    const gone = await tx.query(
      `delete from ${table} where account_id = $1 and ${id} in (
         select ${id} from ${table} where account_id = $1 and created_at < $2
         order by ${order} limit ${BATCH} for update skip locked
       ) returning 1`,
      [account, new Date(now.getTime() - KEPT)],
    );
    return { rows: gone.length };
  };
}
