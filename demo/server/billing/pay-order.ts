import type { Queryable } from '../db/database.ts';
import { insertRows, type OrderRow, type PaymentRow } from '../db/rows.ts';
import { Problem } from '../problem.ts';
import { newId, today, type Portal } from '../portal.ts';
import { GATEWAYS } from './gateways.ts';
import { runOnce } from './idempotency.ts';
import { endOrder, lockInvoices, readAllocations, readOrder } from './order-rows.ts';
import { currentStatus, notPayableReason, type WireOrder } from './wire.ts';

/**
 * Pays an order: all its invoices are settled, or none.
 * @returns the order as it is now; a key that has been seen before changes nothing.
 * @throws {Problem} see `POST /payment-orders/{id}/payments` in the contract.
 */
export async function payOrder(
  portal: Portal,
  account: string,
  key: string,
  orderId: string,
  gateway: string,
): Promise<WireOrder> {
  await readOrder(portal.database, account, orderId, portal.now());
  if (!GATEWAYS.some(({ id }) => id === gateway)) throw new Problem('unknown-gateway');
  await runOnce(
    portal,
    { account, key, operation: 'pay-order', content: [orderId, gateway] },
    (tx) => settle(portal, tx, account, orderId, gateway),
    () => orderId,
  );
  return readOrder(portal.database, account, orderId, portal.now());
}

async function settle(portal: Portal, tx: Queryable, account: string, orderId: string, gateway: string): Promise<void> {
  const allocations = await readAllocations(tx, account, orderId);
  const ids = allocations.map(({ invoice_id }) => invoice_id);
  // Invoices before the order, as in the making of orders: two requests that take both never wait for each other.
  const invoices = new Map((await lockInvoices(tx, account, ids)).map((row) => [row.id, row]));
  const [order] = await tx.query<OrderRow>(
    'select * from payment_orders where account_id = $1 and id = $2 for update',
    [account, orderId],
  );
  if (!order) throw new Problem('not-found');
  const status = currentStatus(order, portal.now());
  if (status === 'processing') throw new Problem('payment-in-progress', { order_id: orderId });
  if (status !== 'open') throw new Problem('order-over', { detail: `The order is ${status}.` });

  const changed = allocations.filter(({ invoice_id, version, amount }) => {
    const invoice = invoices.get(invoice_id);
    return invoice?.version !== version || invoice.balance !== amount || notPayableReason(invoice) !== null;
  });
  if (changed.length > 0) throw new Problem('changed', { invoice_ids: changed.map(({ invoice_id }) => invoice_id) });

  const paidOn = today(portal);
  await tx.query(
    `update invoices set status = 'paid', balance = 0, version = version + 1 where account_id = $1 and id = any($2)`,
    [account, ids],
  );
  await insertRows(
    tx,
    'payments',
    allocations.map(({ invoice_id, amount }): PaymentRow => ({
      account_id: account,
      id: newId('pay'),
      invoice_id,
      kind: 'payment',
      gateway,
      order_id: orderId,
      currency: order.currency,
      amount,
      paid_on: paidOn,
    })),
  );
  await endOrder(tx, account, orderId, 'settled');
  await tx.query('update payment_orders set gateway = $3, paid_at = $4 where account_id = $1 and id = $2', [
    account,
    orderId,
    gateway,
    portal.now(),
  ]);
  await renewServices(tx, account, ids);
}

/** A paid renewal moves the day that the service is paid until, and wakes a suspended one. */
async function renewServices(tx: Queryable, account: string, invoiceIds: readonly string[]): Promise<void> {
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
