import type { Queryable } from '../db/database.ts';
import { insertRows, type OrderRow } from '../db/rows.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { newId, type Portal } from '../portal.ts';
import { minimumPayment } from './currency.ts';
import { writeEvents, type NewEvent } from './events.ts';
import { findResult, runOnce } from './idempotency.ts';
import { endOrder, invoicesOf, lockInvoices, readOrder } from './order-rows.ts';
import { currentStatus, notPayableReason, type ReadInvoice, type WireMoney, type WireOrder } from './wire.ts';

/** An invoice as the person saw it when they decided to pay. */
interface OrderItem {
  readonly id: string;
  readonly version: string;
  /** The balance, or a part of it. */
  readonly amount: WireMoney;
}

/** What a new order is made of. */
export interface OrderRequest {
  readonly currency: string;
  readonly invoices: readonly OrderItem[];
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
  return { order: await readOrder(portal, account, result.id), made: result.made };
}

/** The order that a key made, or `undefined` when no such request arrived. */
export async function findOrder(portal: Portal, account: string, key: string): Promise<WireOrder | undefined> {
  const id = await findResult(portal.database, account, key, 'create-order');
  return id === undefined ? undefined : readOrder(portal, account, id);
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
  const ids = invoices.map((invoice) => invoice.id);
  const cancelled = await freeInvoices(tx, account, ids, now);
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
  await writeEvents(tx, account, [...cancelled, { kind: 'order-created', invoiceIds: ids, orderId: id }], now);
}

/** Locks the invoices and compares them with what the person saw. */
async function checkInvoices(tx: Queryable, account: string, { currency, invoices }: OrderRequest): Promise<void> {
  const ids = invoices.map(({ id }) => id);
  const rows = new Map((await lockInvoices(tx, account, ids)).map((row) => [row.id, row]));
  const refuse = (code: ProblemCode, isBad: (item: OrderItem, row: ReadInvoice | undefined) => boolean) => {
    const bad = invoices.filter((item) => isBad(item, rows.get(item.id)));
    if (bad.length > 0) throw new Problem(code, { invoice_ids: bad.map(({ id }) => id) });
  };
  refuse('unknown-invoice', (_, row) => row === undefined);
  refuse('mixed-currencies', (_, row) => row?.currency !== currency);
  // One whose payment is under way is told apart later, with the order that it belongs to.
  refuse('invoice-not-payable', (_, row) => row?.paying === null && notPayableReason(row) !== null);
  refuse('changed', (seen, row) => String(row?.version) !== seen.version || seen.amount.amount > (row?.balance ?? 0));
  refuse('below-minimum', (seen, row) => row !== undefined && seen.amount.amount < minimumPayment(row));
}

/** Ends the open orders that hold one of the invoices; one with a payment under way stands in the way. */
async function freeInvoices(
  tx: Queryable,
  account: string,
  invoiceIds: readonly string[],
  now: Date,
): Promise<NewEvent[]> {
  const orders = await tx.query<OrderRow>(
    `select * from payment_orders where account_id = $1 and id in (
       select order_id from payment_order_allocations where account_id = $1 and invoice_id = any($2) and live
     ) order by id for update`,
    [account, invoiceIds],
  );
  const paying = orders.find(({ status }) => status === 'processing');
  if (paying) throw new Problem('payment-in-progress', { order_id: paying.id });
  // Another request may have ended one of them while this one waited for it.
  const open = orders.filter(({ status }) => status === 'open');
  const freed = await invoicesOf(
    tx,
    account,
    open.map(({ id }) => id),
  );
  const events: NewEvent[] = [];
  for (const order of open) {
    const end = currentStatus(order, now) === 'expired' ? 'expired' : 'cancelled';
    await endOrder(tx, account, order.id, end);
    events.push({ kind: `order-${end}`, invoiceIds: freed.get(order.id) ?? [], orderId: order.id });
  }
  return events;
}
