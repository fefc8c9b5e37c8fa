import type { Queryable } from '../db/database.ts';
import { insertRows, type OrderRow } from '../db/rows.ts';
import { Problem } from '../problem.ts';
import { newId, type Portal } from '../portal.ts';
import { findResult, runOnce } from './idempotency.ts';
import { endOrder, lockInvoices, readOrder } from './order-rows.ts';
import { currentStatus, notPayableReason, type WireMoney, type WireOrder } from './wire.ts';

/** What a new order is made of. */
export interface OrderRequest {
  readonly currency: string;
  readonly invoices: readonly { readonly id: string; readonly version: string; readonly amount: WireMoney }[];
  /** Path of this site. */
  readonly returnUrl: string;
}

const OPEN_FOR = 30 * 60_000;

/**
 * Makes one order for all the invoices, or none.
 * @returns the order as it is now, and whether this call made it.
 * @throws {Problem} see `POST /payment-orders` in the contract.
 */
export async function createOrder(
  portal: Portal,
  account: string,
  key: string,
  request: OrderRequest,
): Promise<{ readonly order: WireOrder; readonly made: boolean }> {
  checkRequest(request);
  const result = await runOnce(
    portal,
    { account, key, operation: 'create-order', content: contentOf(request) },
    (tx, id) => writeOrder(tx, account, id, request, portal.now()),
    () => newId('ord'),
  );
  return { order: await readOrder(portal.database, account, result.id, portal.now()), made: result.made };
}

/** The order that a key made, or `undefined` when no such request arrived. */
export async function findOrder(portal: Portal, account: string, key: string): Promise<WireOrder | undefined> {
  const id = await findResult(portal.database, account, key, 'create-order');
  return id === undefined ? undefined : readOrder(portal.database, account, id, portal.now());
}

/**
 * The return URL is left out, and the order of the invoices does not matter: the key says what is paid, and a second
 * tab may pay the same from another address.
 */
function contentOf({ currency, invoices }: OrderRequest): unknown {
  const items = invoices.map(({ id, version, amount }) => [id, version, amount.amount, amount.currency]);
  return [currency, items.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))];
}

function checkRequest({ currency, invoices }: OrderRequest): void {
  if (invoices.length === 0) throw new Problem('empty-order');
  const ids = invoices.map(({ id }) => id);
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (doubled.length > 0) throw new Problem('duplicate-invoice', { invoice_ids: [...new Set(doubled)] });
  const foreign = invoices.filter(({ amount }) => amount.currency !== currency);
  if (foreign.length > 0) throw new Problem('mixed-currencies', { invoice_ids: foreign.map(({ id }) => id) });
}

async function writeOrder(tx: Queryable, account: string, id: string, request: OrderRequest, now: Date): Promise<void> {
  const { currency, invoices, returnUrl } = request;
  await checkInvoices(tx, account, request);
  await freeInvoices(
    tx,
    account,
    invoices.map((each) => each.id),
    now,
  );
  const total = invoices.reduce((sum, { amount }) => sum + amount.amount, 0);
  const order: OrderRow = {
    account_id: account,
    id,
    status: 'open',
    currency,
    total,
    return_url: returnUrl,
    gateway: null,
    created_at: now,
    expires_at: new Date(now.getTime() + OPEN_FOR),
    paid_at: null,
  };
  await insertRows(tx, 'payment_orders', [order]);
  await insertRows(
    tx,
    'payment_order_allocations',
    invoices.map((invoice, position) => ({
      account_id: account,
      order_id: id,
      invoice_id: invoice.id,
      position,
      version: Number(invoice.version),
      amount: invoice.amount.amount,
      live: true,
    })),
  );
}

/** Locks the invoices and compares them with what the person saw. */
async function checkInvoices(tx: Queryable, account: string, { currency, invoices }: OrderRequest): Promise<void> {
  const ids = invoices.map(({ id }) => id);
  const rows = new Map((await lockInvoices(tx, account, ids)).map((row) => [row.id, row]));
  const idsWhere = (test: (at: number) => boolean) => ids.filter((_, at) => test(at));
  const refuse = (code: ConstructorParameters<typeof Problem>[0], found: readonly string[]) => {
    if (found.length > 0) throw new Problem(code, { invoice_ids: found });
  };
  refuse(
    'unknown-invoice',
    ids.filter((id) => !rows.has(id)),
  );
  refuse(
    'mixed-currencies',
    ids.filter((id) => rows.get(id)?.currency !== currency),
  );
  refuse(
    'invoice-not-payable',
    ids.filter((id) => {
      const row = rows.get(id);
      return row && !row.paying && notPayableReason(row) !== null;
    }),
  );
  refuse(
    'changed',
    idsWhere((at) => {
      const [seen, row] = [invoices[at], rows.get(ids[at] ?? '')];
      return String(row?.version) !== seen?.version || row?.balance !== seen.amount.amount;
    }),
  );
}

/** Ends the open orders that hold one of the invoices; one with a payment under way stands in the way. */
async function freeInvoices(tx: Queryable, account: string, invoiceIds: readonly string[], now: Date): Promise<void> {
  const orders = await tx.query<OrderRow>(
    `select * from payment_orders where account_id = $1 and id in (
       select order_id from payment_order_allocations where account_id = $1 and invoice_id = any($2) and live
     ) order by id for update`,
    [account, invoiceIds],
  );
  const paying = orders.find(({ status }) => status === 'processing');
  if (paying) throw new Problem('payment-in-progress', { order_id: paying.id });
  for (const order of orders) {
    await endOrder(tx, account, order.id, currentStatus(order, now) === 'expired' ? 'expired' : 'cancelled');
  }
}
