import type { Queryable } from '../db/database.ts';
import type { OrderPaymentRow } from '../db/rows.ts';
import type { Portal } from '../portal.ts';
import { Problem } from '../problem.ts';
import { writeEvents, type NewEvent } from './events.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { endOrder, lockInvoices, lockOrder, readAllocations } from './order-rows.ts';
import { settleOrder, writeCredit, type Capture } from './settle.ts';

/** What an event did. `ignored`: it came too late to change anything. */
export type EventOutcome = 'settled' | 'credited' | 'declined' | 'cancelled' | 'ignored' | 'duplicate';

/** How long, in ms, an order can be paid again at least, after a payment that was declined. */
const SECOND_TRY = 10 * 60_000;

/**
 * Carries out what the gateway tells, all of it in one transaction or nothing. States only move forward, so that events
 * may come twice and in any order; money that was captured is settled once or becomes credit, and is never dropped.
 * @throws {Problem} `not-found` for an unknown payment, `wrong-amount` for another amount or currency than its own.
 */
export async function applyGatewayEvent(portal: Portal, event: GatewayEvent): Promise<EventOutcome> {
  const { account_id: account } = event;
  const outcome = await portal.database.transaction((tx) => applyOnce(portal, tx, event));
  if (outcome !== 'ignored' && outcome !== 'duplicate') portal.changes.notify(account);
  return outcome;
}

async function applyOnce(portal: Portal, tx: Queryable, event: GatewayEvent): Promise<EventOutcome> {
  const { account_id: account, payment_id } = event;
  const now = portal.now();
  const claimed = await tx.query(
    `insert into webhook_events (account_id, id, type, payment_id, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [account, event.id, event.type, payment_id, now],
  );
  if (claimed.length === 0) return 'duplicate';

  const key = [account, payment_id];
  const [known] = await tx.query<OrderPaymentRow>(
    'select * from order_payments where account_id = $1 and id = $2',
    key,
  );
  if (!known) throw new Problem('not-found');
  const allocations = await readAllocations(tx, account, known.order_id);
  const invoiceIds = allocations.map(({ invoice_id }) => invoice_id);
  const invoices = new Map((await lockInvoices(tx, account, invoiceIds)).map((row) => [row.id, row]));
  const order = await lockOrder(tx, account, known.order_id);
  // Payments change under the lock of their order alone; read again, for another event may just have ended it.
  const [payment] = await tx.query<OrderPaymentRow>(
    'select * from order_payments where account_id = $1 and id = $2',
    key,
  );
  if (!order || !payment) throw new Problem('not-found');
  if (payment.amount !== event.amount || payment.currency !== event.currency) {
    throw new Problem('wrong-amount', { order_id: order.id });
  }
  const capture: Capture = { order, payment, allocations, invoices, now };
  const outcome = await move(tx, event, capture);
  if (outcome === 'ignored') return outcome;
  const kind: NewEvent['kind'] = `payment-${outcome}`;
  await writeEvents(tx, account, [{ kind, invoiceIds, orderId: order.id }], now);
  return outcome;
}

async function move(
  tx: Queryable,
  { type, reason }: GatewayEvent,
  capture: Capture,
): Promise<'settled' | 'credited' | 'declined' | 'cancelled' | 'ignored'> {
  const { payment } = capture;
  if (type === 'payment.succeeded') return payment.captured_at ? 'ignored' : captured(tx, capture);
  if (type === 'payment.processing' || payment.status !== 'processing') return 'ignored';
  const status = type === 'payment.declined' ? 'declined' : 'cancelled';
  await endPayment(tx, capture, status, reason ?? null);
  await reopenOrder(tx, capture);
  return status;
}

async function captured(tx: Queryable, capture: Capture): Promise<'settled' | 'credited'> {
  const { order, payment, now } = capture;
  const ready = payment.status === 'processing' && order.status === 'processing';
  await tx.query('update order_payments set captured_at = $3 where account_id = $1 and id = $2', [
    payment.account_id,
    payment.id,
    now,
  ]);
  if (payment.status === 'processing') await endPayment(tx, capture, 'succeeded', null);
  if (ready) {
    const left = await settleOrder(tx, capture);
    await writeCredit(tx, capture, left, 'invoice-settled-otherwise');
    return 'settled';
  }
  await writeCredit(tx, capture, payment.amount - payment.fee, `order-${order.status}`);
  return 'credited';
}

async function endPayment(
  tx: Queryable,
  { payment, now }: Capture,
  status: OrderPaymentRow['status'],
  reason: string | null,
): Promise<void> {
  await tx.query(
    'update order_payments set status = $3, reason = $4, ended_at = $5 where account_id = $1 and id = $2',
    [payment.account_id, payment.id, status, reason, now],
  );
}

/** Lets the person pay again, and not in a hurry; an order that ran out during the payment is over. */
async function reopenOrder(tx: Queryable, { order, now }: Capture): Promise<void> {
  if (order.status !== 'processing') return;
  if (order.expires_at <= now) return endOrder(tx, order.account_id, order.id, 'expired');
  await tx.query(
    `update payment_orders set status = 'open', expires_at = greatest(expires_at, $3) where account_id = $1 and id = $2`,
    [order.account_id, order.id, new Date(now.getTime() + SECOND_TRY)],
  );
}
