import type { Queryable } from '../db/database.ts';
import { insertRows, type OrderPaymentRow } from '../db/rows.ts';
import { Problem } from '../problem.ts';
import { newId, type Portal } from '../portal.ts';
import { writeEvents } from './events.ts';
import { findGateway, type Gateway } from './gateways.ts';
import { runOnce } from './idempotency.ts';
import { lockInvoices, lockOrder, readAllocations, readOrder } from './order-rows.ts';
import { currentStatus, notPayableReason, type WireMoney, type WireOrder } from './wire.ts';

/** How an order is paid. */
export interface PayRequest {
  /** Id of the gateway. */
  readonly gateway: string;
  /** What the person agreed to: the order's total and the fee. */
  readonly amount?: WireMoney | undefined;
  /** Absolute URL of this site that the gateway's page returns to; the order's id is added to it. */
  readonly returnUrl: string;
}

/**
 * Begins a payment at the gateway. Nothing is paid before the gateway says so: see `applyGatewayEvent`.
 * @returns the order as it is now; a key that has been seen before changes nothing.
 * @throws {Problem} see `POST /payment-orders/{id}/payments` in the contract.
 */
export async function payOrder(
  portal: Portal,
  account: string,
  key: string,
  orderId: string,
  request: PayRequest,
): Promise<WireOrder> {
  const gateway = findGateway(request.gateway);
  if (!gateway) throw new Problem('unknown-gateway');
  const { amount } = request;
  await runOnce(
    portal,
    // The return URL is left out: a second tab may send the same payment from another address.
    { account, key, operation: 'pay-order', content: [orderId, gateway.id, amount?.amount, amount?.currency] },
    (tx, id) => beginPayment(portal, tx, { account, orderId, id, gateway, request }),
    () => newId('pay'),
  );
  return readOrder(portal, account, orderId);
}

interface Beginning {
  readonly account: string;
  readonly orderId: string;
  /** Of the new payment. */
  readonly id: string;
  readonly gateway: Gateway;
  readonly request: PayRequest;
}

async function beginPayment(portal: Portal, tx: Queryable, beginning: Beginning): Promise<void> {
  const { account, orderId, id, gateway, request } = beginning;
  const allocations = await readAllocations(tx, account, orderId);
  const invoiceIds = allocations.map(({ invoice_id }) => invoice_id);
  // Invoices before the order, as in the making of orders: two requests that take both never wait for each other.
  const invoices = new Map((await lockInvoices(tx, account, invoiceIds)).map((row) => [row.id, row]));
  const order = await lockOrder(tx, account, orderId);
  if (!order) throw new Problem('not-found');
  const now = portal.now();
  const status = currentStatus(order, now);
  if (status === 'processing') throw new Problem('payment-in-progress', { order_id: orderId });
  if (status !== 'open') throw new Problem('order-over', { detail: `The order is ${status}.` });

  const changed = allocations.filter(({ invoice_id, version, amount }) => {
    const invoice = invoices.get(invoice_id);
    return invoice?.version !== version || invoice.balance < amount || notPayableReason(invoice) !== null;
  });
  if (changed.length > 0) throw new Problem('changed', { invoice_ids: changed.map(({ invoice_id }) => invoice_id) });
  const { total, currency } = order;
  const fee = gateway.fee(total, currency);
  const amount = total + fee;
  if (request.amount && (request.amount.amount !== amount || request.amount.currency !== currency)) {
    throw new Problem('changed', { detail: 'The total with the fee is another one.' });
  }
  if (total < gateway.minimum(currency)) throw new Problem('below-minimum');

  const payment: OrderPaymentRow = {
    account_id: account,
    id,
    order_id: orderId,
    attempt: await nextAttempt(tx, account, orderId),
    gateway: gateway.id,
    status: 'processing',
    amount,
    fee,
    currency,
    return_url: withOrder(request.returnUrl, orderId),
    reason: null,
    created_at: now,
    ended_at: null,
    captured_at: null,
  };
  await insertRows(tx, 'order_payments', [payment]);
  await tx.query(`update payment_orders set status = 'processing' where account_id = $1 and id = $2`, [
    account,
    orderId,
  ]);
  await writeEvents(tx, account, [{ kind: 'payment-begun', invoiceIds, orderId }], now);
}

async function nextAttempt(tx: Queryable, account: string, orderId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*) as count from order_payments where account_id = $1 and order_id = $2',
    [account, orderId],
  );
  return (row?.count ?? 0) + 1;
}

/** The return URL with the order's id, so that the page it goes to can follow the order. */
function withOrder(returnUrl: string, orderId: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('invoice-order', orderId);
  return url.href;
}
