import { validateDetail, validateGateways, validateOrder, validateRows } from '../../adapters/boundary.ts';
import { InvoiceError, toInvoiceError } from '../../domain/errors.ts';
import { takesTotal } from '../../domain/gateways.ts';
import { isPayable, type InvoiceId, type InvoiceRow } from '../../domain/invoice.ts';
import { addMoney, exactMoney, sameMoney, type Money } from '../../domain/money.ts';
import { isOrderOver, type PaymentOrder } from '../../domain/payment-order.ts';
import type { Difference, IntentItem, PaymentIntent } from '../payment.ts';
import type { PayingContext } from './context.ts';

/** What a second look at a payment found. */
export interface Preflight {
  readonly differences: readonly Difference[];
  /** What is to be paid now, with fresh versions; `undefined` when nothing is left. */
  readonly intent: PaymentIntent | undefined;
  /** The invoices as they are now; what is not among them is gone. */
  readonly rows: readonly InvoiceRow[];
  /** The order of the intent, when it can't be paid any more or a payment for it is under way. */
  readonly order?: PaymentOrder | undefined;
}

/** Invoices that are read at one time where the adapter reads them one by one. */
const PARALLEL_READS = 6;

/**
 * Reads again what the person is about to pay, and tells what is not as they saw it.
 * @throws {InvoiceError} when it could not be read.
 */
export async function preflight(context: PayingContext, intent: PaymentIntent): Promise<Preflight> {
  if (intent.order) return checkOrder(context, intent, intent.order);
  const rows = await readRows(
    context,
    intent.items.map(({ id }) => id),
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const differences: Difference[] = [];
  const items: IntentItem[] = [];
  for (const item of intent.items) {
    const row = found.get(item.id);
    const difference = compare(item, row);
    if (difference) differences.push(difference);
    if (!row || (difference && difference.kind !== 'amount')) continue;
    items.push({ ...item, version: row.version, amount: difference?.now ?? item.amount, balance: row.balance });
  }
  const total = sumOf(items, intent.total);
  const left = await withFee(context, { ...intent, items, total }, differences);
  return { differences, intent: items.length > 0 ? left : undefined, rows };
}

function compare(item: IntentItem, row: InvoiceRow | undefined): Difference | undefined {
  const { id, number = id, amount: before, balance = before } = item;
  if (!row) return { id, number, kind: 'gone', before };
  // The server names the order that stands in the way when it is asked to make another one.
  if (row.notPayableReason === 'payment-in-progress') return undefined;
  if (!isPayable(row)) return { id, number, kind: row.balance.amount > 0 ? 'blocked' : 'paid', before };
  if (row.balance.currency !== before.currency) return { id, number, kind: 'blocked', before };
  const isPart = !sameMoney(before, balance);
  const fits = isPart ? row.balance.amount >= before.amount : sameMoney(row.balance, before);
  return fits ? undefined : { id, number, kind: 'amount', before, now: row.balance };
}

function sumOf(items: readonly IntentItem[], { currency, exponent }: Money): Money {
  return items.reduce((sum, { amount }) => addMoney(sum, amount), exactMoney(0, currency, exponent));
}

async function checkOrder(context: PayingContext, intent: PaymentIntent, seen: PaymentOrder): Promise<Preflight> {
  const { adapter, options } = context;
  const order = adapter.getPaymentOrder ? validateOrder(await adapter.getPaymentOrder(seen.id, options)) : seen;
  if (isOrderOver(order) || order.status === 'processing')
    return { differences: [], intent: undefined, rows: [], order };
  const differences: Difference[] = [];
  if (!sameMoney(order.total, seen.total)) {
    differences.push({ id: order.id, number: order.id, kind: 'amount', before: seen.total, now: order.total });
  }
  const left = await withFee(context, { ...intent, order, total: order.total }, differences);
  return { differences, intent: left, rows: [] };
}

/** The intent with the fee that the gateway takes now. */
async function withFee(
  { adapter, options }: PayingContext,
  intent: PaymentIntent,
  differences: Difference[],
): Promise<PaymentIntent> {
  const { gateway: id, fee: before = exactMoney(0, intent.total.currency, intent.total.exponent), total } = intent;
  if (id === undefined || !adapter.listGateways || total.amount === 0) return intent;
  const gateway = validateGateways(await adapter.listGateways(options, total)).find((each) => each.id === id);
  if (!gateway || !takesTotal(gateway, total)) {
    throw new InvoiceError('unsupported', `the gateway ${id} does not take this total`, { problem: 'unknown-gateway' });
  }
  const { fee } = gateway;
  const now = fee ?? exactMoney(0, before.currency, before.exponent);
  if (!sameMoney(now, before)) differences.push({ id, number: gateway.label, kind: 'fee', before, now });
  return { ...intent, fee };
}

async function readRows(
  { adapter, options }: PayingContext,
  ids: readonly InvoiceId[],
): Promise<readonly InvoiceRow[]> {
  if (adapter.getInvoices) return validateRows(await adapter.getInvoices(ids, options));
  const rows: InvoiceRow[] = [];
  for (let at = 0; at < ids.length; at += PARALLEL_READS) {
    const batch = ids.slice(at, at + PARALLEL_READS).map(async (id) => {
      try {
        return [validateDetail(await adapter.getInvoice(id, options))];
      } catch (thrown) {
        const error = toInvoiceError(thrown);
        if (error.code === 'not-found') return [];
        throw error;
      }
    });
    rows.push(...(await Promise.all(batch)).flat());
  }
  return rows;
}
