import { expect } from 'chai';
import type { InvoiceAdapter, InvoicePage, RequestOptions } from '../../../src/adapters/adapter.ts';
import { isInvoiceError, type InvoiceErrorCode } from '../../../src/domain/errors.ts';
import { isPayable, type InvoiceRow } from '../../../src/domain/invoice.ts';
import { addMoney } from '../../../src/domain/money.ts';
import type {
  Gateway,
  PayableItem,
  PaymentOrder,
  PaymentOrderId,
  PaymentOrderRequest,
  PayRequest,
} from '../../../src/domain/payment-order.ts';
import { DEFAULT_QUERY, type InvoiceQuery } from '../../../src/domain/query.ts';

/**
 * One account to test on: at least 20 invoices, of them two payable ones of one currency, one that is paid in parts,
 * and one that is too small for a gateway; a gateway takes a fee, and the first one takes its time.
 */
export interface AdapterContext {
  readonly adapter: InvoiceAdapter;
  /** Where a checkout returns to; of the origin that the billing system expects. */
  readonly returnUrl: string;
  /** The gateway says how the payment of an order ended that is `processing`. */
  endPayment(orderId: PaymentOrderId, end: 'succeeded' | 'declined'): Promise<void> | void;
  /** Ends what the context began. */
  dispose?(): Promise<void> | void;
}

/** Defines one test that gets a context of its own. */
export type ContractTest = (title: string, body: (context: AdapterContext) => Promise<void>) => void;

export const options: RequestOptions = { signal: new AbortController().signal };
let keys = 0;

/** A key that no other test has used. */
export const freshKey = () => `contract-${Date.now().toString(36)}-${(keys += 1)}`;

export function list(adapter: InvoiceAdapter, change: Partial<InvoiceQuery> = {}): Promise<InvoicePage> {
  return adapter.listInvoices({ ...DEFAULT_QUERY, ...change }, options);
}

export async function everyPage(adapter: InvoiceAdapter, change: Partial<InvoiceQuery>): Promise<InvoicePage[]> {
  const pages: InvoicePage[] = [];
  let query: InvoiceQuery | undefined = { ...DEFAULT_QUERY, ...change };
  while (query) {
    const page: InvoicePage = await adapter.listInvoices(query, options);
    pages.push(page);
    query = hasMore(adapter, query, page) ? { ...query, page: query.page + 1, cursor: page.nextCursor } : undefined;
  }
  return pages;
}

function hasMore({ capabilities }: InvoiceAdapter, { page, pageSize }: InvoiceQuery, got: InvoicePage): boolean {
  if (capabilities.paging === 'cursor') return got.nextCursor !== undefined;
  return got.total === undefined ? got.rows.length === pageSize : page * pageSize < got.total;
}

export async function everyRow(adapter: InvoiceAdapter, change: Partial<InvoiceQuery>): Promise<InvoiceRow[]> {
  return (await everyPage(adapter, change)).flatMap(({ rows }) => rows);
}

/** Payable invoices of one currency. */
export async function payableRows(adapter: InvoiceAdapter, count: number): Promise<InvoiceRow[]> {
  const rows = (await everyRow(adapter, { status: 'unpaid', pageSize: 100 })).filter(isPayable);
  const ofCurrency = (currency: string) => rows.filter(({ balance }) => balance.currency === currency);
  const enough = rows.map(({ balance }) => ofCurrency(balance.currency)).find((group) => group.length >= count);
  expect(enough, `${count} payable invoices of one currency`).to.not.equal(undefined);
  return enough!.slice(0, count);
}

/** The same, as a person would have ticked them. */
export async function payableItems(adapter: InvoiceAdapter, count: number): Promise<PayableItem[]> {
  return (await payableRows(adapter, count)).map(itemOf);
}

/** A payable invoice as a person ticks it. */
export const itemOf = ({ id, version, balance }: InvoiceRow): PayableItem => ({ id, version, amount: balance });

export function requestFor(items: readonly PayableItem[], { returnUrl }: AdapterContext): PaymentOrderRequest {
  return { items, currency: items[0]!.amount.currency, returnUrl, idempotencyKey: freshKey() };
}

/** A new order of these items. */
export function orderOf(items: readonly PayableItem[], context: AdapterContext): Promise<PaymentOrder> {
  return context.adapter.createPaymentOrder!(requestFor(items, context), options);
}

/** Begins a payment of an order by the first gateway that takes its total. */
export async function beginPayment(order: PaymentOrder, { adapter, returnUrl }: AdapterContext) {
  const isEnough = ({ minimums = [] }: Gateway) =>
    !minimums.some(({ currency, amount }) => currency === order.total.currency && amount > order.total.amount);
  const gateway = (await adapter.listGateways!(options, order.total)).find(isEnough)!;
  const amount = gateway.fee ? addMoney(order.total, gateway.fee) : order.total;
  const request: PayRequest = { gateway: gateway.id, amount, returnUrl, idempotencyKey: freshKey() };
  return { request, begun: await adapter.payPaymentOrder!(order.id, request, options) };
}

/** Pays an order to its end. */
export async function settle(order: PaymentOrder, context: AdapterContext): Promise<PaymentOrder> {
  const { begun } = await beginPayment(order, context);
  if (begun.status === 'processing') await context.endPayment(order.id, 'succeeded');
  const settled = await context.adapter.getPaymentOrder!(order.id, options);
  expect(settled.status).to.equal('settled');
  return settled;
}

export async function rejects(promise: Promise<unknown>, code?: InvoiceErrorCode, problem?: string): Promise<void> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(isInvoiceError(error), `rejection with an InvoiceError, not ${String(error)}`).to.be.true;
  if (code) expect(error).to.have.property('code', code);
  if (problem) expect(error).to.have.property('problem', problem);
}

/** The boundary takes the value, and has nothing to mend in it. */
export function expectValid<Value>(validate: (value: unknown) => Value, value: Value): void {
  const facts = (each: Value): unknown => JSON.parse(JSON.stringify(each));
  expect(facts(validate(structuredClone(value)))).to.deep.equal(facts(value));
}
