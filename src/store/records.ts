import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { InvoiceError } from '../domain/errors.ts';
import type { Gateway, PaymentOrder } from '../domain/payment-order.ts';
import { IDLE, isPaymentBusy, type PaymentState } from './payment.ts';
import type { LoadPhase } from './state.ts';

/** One thing that elements show whole, and how its load stands. */
interface LoadedRecord<Value> {
  /** How many elements show it; nothing is loaded for nobody. */
  readonly readers: number;
  /** `idle`: to be loaded, for the first time or again. */
  readonly load: LoadPhase;
  /** Of the last load, when `load` is `error`. */
  readonly error: InvoiceError | undefined;
  /** The last good answer; kept while it is loaded again, and when that fails. */
  readonly value: Value | undefined;
  /** Ways to pay it, with their fees; `undefined` while they are not known, or when the adapter has none. */
  readonly gateways: readonly Gateway[] | undefined;
}

/** An invoice that elements show whole. */
export type InvoiceRecord = LoadedRecord<InvoiceDetail>;

/** A payment order that elements show. */
export interface OrderRecord extends LoadedRecord<PaymentOrder> {
  /** The payment of this order. */
  readonly payment: PaymentState;
}

/** The record of something that was not shown before. */
export const NEW_RECORD: OrderRecord = Object.freeze({
  readers: 0,
  load: 'idle',
  error: undefined,
  value: undefined,
  gateways: undefined,
  payment: IDLE,
});

/** The map with a changed record; the same map when nothing changes. One that nobody shows is dropped. */
export function patchRecord<Record extends InvoiceRecord>(
  records: ReadonlyMap<string, Record>,
  id: string,
  fresh: Record,
  change: Partial<Record>,
): ReadonlyMap<string, Record> {
  const next = new Map(records);
  const record = Object.freeze({ ...(records.get(id) ?? fresh), ...change });
  const { payment } = record as Partial<OrderRecord>;
  // What was sent is followed to its end, whether or not somebody looks.
  const kept = record.readers > 0 || (payment && (isPaymentBusy(payment) || payment.phase === 'unknown'));
  if (kept) next.set(id, record);
  else next.delete(id);
  return next;
}
