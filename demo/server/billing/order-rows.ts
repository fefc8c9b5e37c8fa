import type { Queryable } from '../db/database.ts';
import type { AllocationRow, OrderPaymentRow, OrderRow } from '../db/rows.ts';
import type { Portal } from '../portal.ts';
import { Problem } from '../problem.ts';
import {
  INVOICE_COLUMNS,
  INVOICES,
  wireOrder,
  type ReadAllocation,
  type ReadInvoice,
  type ReadOrder,
  type WireOrder,
} from './wire.ts';

/**
 * The order as it is now, as the wire spells it.
 * @throws {Problem} `not-found`, also for an order of another account.
 */
export async function readOrder(portal: Portal, account: string, id: string): Promise<WireOrder> {
  return wireOrder(await readOrderRows(portal, account, id), portal.gateway, portal.now());
}

/**
 * The order with what belongs to it, all of one moment.
 * @throws {Problem} `not-found`, also for an order of another account.
 */
export function readOrderRows({ database }: Portal, account: string, id: string): Promise<ReadOrder> {
  const key = [account, id];
  return database.snapshot(async (tx) => {
    const [order] = await tx.query<OrderRow>('select * from payment_orders where account_id = $1 and id = $2', key);
    if (!order) throw new Problem('not-found');
    const allocations = await tx.query<ReadAllocation>(
      `select a.*, i.number, i.hostname from payment_order_allocations a
       left join invoices i on i.account_id = a.account_id and i.id = a.invoice_id
       where a.account_id = $1 and a.order_id = $2 order by a.position`,
      key,
    );
    const [payment] = await tx.query<OrderPaymentRow>(
      'select * from order_payments where account_id = $1 and order_id = $2 order by attempt desc limit 1',
      key,
    );
    const [credits] = await tx.query<{ amount: number }>(
      'select coalesce(sum(amount), 0)::bigint as amount from account_credits where account_id = $1 and order_id = $2',
      key,
    );
    return { order, allocations, payment, credited: credits?.amount ?? 0 };
  });
}

/** What the order gives to each invoice, in the order of the request. Never changes once the order is made. */
export function readAllocations(tx: Queryable, account: string, orderId: string): Promise<AllocationRow[]> {
  return tx.query<AllocationRow>(
    'select * from payment_order_allocations where account_id = $1 and order_id = $2 order by position',
    [account, orderId],
  );
}

/** Locks invoices in the order of their ids, so that two requests never wait for each other; the missing are left out. */
export async function lockInvoices(tx: Queryable, account: string, ids: readonly string[]): Promise<ReadInvoice[]> {
  await tx.query('select id from invoices where account_id = $1 and id = any($2) order by id for update', [
    account,
    ids,
  ]);
  // Read once they are held: a statement that waits for a lock may see the rows as they were before.
  return tx.query<ReadInvoice>(
    `select ${INVOICE_COLUMNS} from ${INVOICES} where i.account_id = $1 and i.id = any($2)`,
    [account, ids],
  );
}

/** Locks an order. Its invoices come first, where both are locked. */
export async function lockOrder(tx: Queryable, account: string, id: string): Promise<OrderRow | undefined> {
  const [order] = await tx.query<OrderRow>(
    'select * from payment_orders where account_id = $1 and id = $2 for update',
    [account, id],
  );
  return order;
}

/** Ends an order that is locked: its status, and that it holds no invoice any more. */
export async function endOrder(tx: Queryable, account: string, id: string, status: string): Promise<void> {
  await tx.query('update payment_orders set status = $3 where account_id = $1 and id = $2', [account, id, status]);
  await tx.query('update payment_order_allocations set live = false where account_id = $1 and order_id = $2', [
    account,
    id,
  ]);
}

/** Ids of the invoices of some orders. */
export async function invoicesOf(
  tx: Queryable,
  account: string,
  orderIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ order_id: string; invoice_id: string }>(
    `select order_id, invoice_id from payment_order_allocations
     where account_id = $1 and order_id = any($2) order by order_id, position`,
    [account, orderIds],
  );
  const ids = new Map<string, string[]>(orderIds.map((id) => [id, []]));
  for (const { order_id, invoice_id } of rows) ids.get(order_id)?.push(invoice_id);
  return ids;
}
