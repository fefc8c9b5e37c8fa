import type { Queryable } from '../db/database.ts';
import type { AllocationRow, OrderRow } from '../db/rows.ts';
import { Problem } from '../problem.ts';
import { INVOICE_COLUMNS, wireOrder, type ReadInvoice, type WireOrder } from './wire.ts';

/**
 * The order as it is now.
 * @throws {Problem} `not-found`, also for an order of another account.
 */
export async function readOrder(tx: Queryable, account: string, id: string, now: Date): Promise<WireOrder> {
  const [order] = await tx.query<OrderRow>('select * from payment_orders where account_id = $1 and id = $2', [
    account,
    id,
  ]);
  if (!order) throw new Problem('not-found');
  return wireOrder(order, await readAllocations(tx, account, id), now);
}

/** What the order gives to each invoice, in the order of the request. */
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
  return tx.query<ReadInvoice>(`select ${INVOICE_COLUMNS} from invoices i where i.account_id = $1 and i.id = any($2)`, [
    account,
    ids,
  ]);
}

/** Ends an order: its status, and that it holds no invoice any more. */
export async function endOrder(tx: Queryable, account: string, id: string, status: string): Promise<void> {
  await tx.query('update payment_orders set status = $3 where account_id = $1 and id = $2', [account, id, status]);
  await tx.query('update payment_order_allocations set live = false where account_id = $1 and order_id = $2', [
    account,
    id,
  ]);
}
