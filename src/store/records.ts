import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { InvoiceError } from '../domain/errors.ts';
import type { Gateway, PaymentOrder } from '../domain/payment-order.ts';
import { IDLE, isPaymentBusy, type PaymentState } from './payment.ts';

/** `idle`: nothing asked yet; `loading`: a request is under way; the others tell how the last one ended. */
export type LoadPhase = 'idle' | 'loading' | 'ready' | 'error';

/** One thing that elements show whole, and how its load stands. */
export interface LoadedRecord<Value> {
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

const FRESH = { readers: 0, load: 'idle', error: undefined, value: undefined, gateways: undefined } as const;

/** The record of an invoice that was not shown before. */
export const NEW_INVOICE: InvoiceRecord = Object.freeze(FRESH);

/** The record of an order that was not shown before. */
export const NEW_ORDER: OrderRecord = Object.freeze({ ...FRESH, payment: IDLE });

/** The map with a changed record. One that nobody shows is dropped, unless its payment was sent. */
export function patchRecord<Each extends { readonly readers: number; readonly payment?: PaymentState }>(
  records: ReadonlyMap<string, Each>,
  id: string,
  fresh: Each,
  change: Partial<Each>,
): ReadonlyMap<string, Each> {
  const next = new Map(records);
  const record = Object.freeze({ ...(records.get(id) ?? fresh), ...change });
  const { readers, payment } = record;
  // What was sent is followed to its end, whether or not somebody looks.
  const sent = payment && (isPaymentBusy(payment) || payment.phase === 'unknown');
  if (readers > 0 || sent) next.set(id, record);
  else next.delete(id);
  return next;
}

/** The records as nobody has loaded them yet, for those that are shown: what they held was another account's. */
export function forgetRecords<Each extends { readonly readers: number }>(
  records: ReadonlyMap<string, Each>,
  fresh: Each,
): ReadonlyMap<string, Each> {
  const shown = [...records].filter(([, { readers }]) => readers > 0);
  return new Map(shown.map(([id, { readers }]) => [id, Object.freeze({ ...fresh, readers })]));
}

/** Counts a reader of a record, until the returned function is called. */
export function openRecord(
  find: () => { readonly readers: number } | undefined,
  set: (readers: number) => void,
): () => void {
  const count = (by: number) => set((find()?.readers ?? 0) + by);
  let counted = true;
  count(1);
  return () => {
    if (counted) count(-1);
    counted = false;
  };
}
