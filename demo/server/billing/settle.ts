import type { Queryable } from '../db/database.ts';
import { insertRows, type AllocationRow, type OrderPaymentRow, type OrderRow, type PaymentRow } from '../db/rows.ts';
import { dateOf } from '../dates.ts';
import { newId } from '../portal.ts';
import { endOrder } from './order-rows.ts';
import { stillOwed, type ReadInvoice } from './wire.ts';

/** A captured payment with what it is for; all of it is locked. */
export interface Capture {
  readonly order: OrderRow;
  readonly payment: OrderPaymentRow;
  readonly allocations: readonly AllocationRow[];
  readonly invoices: ReadonlyMap<string, ReadInvoice>;
  readonly now: Date;
}

/**
 * Settles every invoice of the order with what it still owes.
 * @returns what no invoice has taken, in minor units: it was paid otherwise meanwhile.
 */
export async function settleOrder(tx: Queryable, capture: Capture): Promise<number> {
  const { order, payment, allocations, invoices, now } = capture;
  const { account_id: account } = order;
  const paid: PaymentRow[] = [];
  const whole: string[] = [];
  for (const { invoice_id, amount } of allocations) {
    const invoice = invoices.get(invoice_id);
    const owed = invoice ? stillOwed(invoice) : 0;
    const taken = Math.min(amount, owed);
    if (taken === 0) continue;
    if (taken === owed) whole.push(invoice_id);
    paid.push({
      account_id: account,
      id: newId('pay'),
      invoice_id,
      kind: 'payment',
      gateway: payment.gateway,
      order_id: order.id,
      currency: order.currency,
      amount: taken,
      paid_on: dateOf(now),
    });
  }
  await tx.query(
    `update invoices i set
       balance = i.balance - p.amount,
       status = case when i.balance = p.amount then 'paid' else 'partially-paid' end,
       version = i.version + 1
     from jsonb_to_recordset($2::jsonb) as p (invoice_id text, amount bigint)
     where i.account_id = $1 and i.id = p.invoice_id`,
    [account, JSON.stringify(paid)],
  );
  await insertRows(tx, 'payments', paid);
  await endOrder(tx, account, order.id, 'settled');
  await tx.query('update payment_orders set gateway = $3, paid_at = $4 where account_id = $1 and id = $2', [
    account,
    order.id,
    payment.gateway,
    now,
  ]);
  await renewServices(tx, account, whole);
  return order.total - paid.reduce((sum, { amount }) => sum + amount, 0);
}

/** Writes money down that no invoice has taken; nothing for nothing. */
export async function writeCredit(
  tx: Queryable,
  { order, payment, now }: Capture,
  amount: number,
  reason: string,
): Promise<void> {
  if (amount === 0) return;
  const { account_id, id: order_id, currency } = order;
  const id = newId('crd');
  await insertRows(tx, 'account_credits', [
    { account_id, id, amount, currency, order_id, payment_id: payment.id, reason, created_at: now },
  ]);
}

/** A paid renewal moves the day that the service is paid until, and wakes a suspended one. */
async function renewServices(tx: Queryable, account: string, invoiceIds: readonly string[]): Promise<void> {
  // In one order, so that two payments for several services never wait for each other.
  await tx.query(
    `select id from services where account_id = $1 and id in (
       select service_id from invoice_lines where account_id = $1 and invoice_id = any($2)
     ) order by id for update`,
    [account, invoiceIds],
  );
  await tx.query(
    `update services s set
       paid_until = greatest(s.paid_until, r.until),
       state = case when s.state = 'suspended' then 'running' else s.state end
     from (
       select service_id, max(period_end) as until from invoice_lines
       where account_id = $1 and invoice_id = any($2) and kind = 'renewal' and period_end is not null
       group by service_id
     ) r
     where s.account_id = $1 and s.id = r.service_id`,
    [account, invoiceIds],
  );
}
