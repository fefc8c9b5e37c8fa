import type { AdapterCapabilities, InvoiceAdapter } from '../../src/adapters/adapter.ts';
import { InvoiceError, type InvoiceErrorCode, type InvoiceErrorOptions } from '../../src/domain/errors.ts';
import type { InvoiceRow } from '../../src/domain/invoice.ts';
import type { Gateway, PaymentOrder, PaymentOrderRequest, PayRequest } from '../../src/domain/payment-order.ts';
import { createAttemptCounter } from '../../src/store/paying/attempts.ts';
import type { PayingContext } from '../../src/store/paying/context.ts';
import { EVERYTHING, order } from './invoices.ts';

export const RETURN_URL = 'https://portal.example/billing/invoices';

/** An error as an adapter rejects with. */
export const refusal = (code: InvoiceErrorCode, options?: InvoiceErrorOptions) =>
  new InvoiceError(code, 'scripted', options);

/** An answer, or an error to reject with. What is no answer of the port is an answer too. */
export type Reply<T> = T | Error | object | undefined;

/** Replies of each method, the last one again and again. */
export interface Script {
  readonly create?: readonly Reply<PaymentOrder>[];
  /** Of `findPaymentOrder`; nothing found unless given. */
  readonly find?: readonly Reply<PaymentOrder | undefined>[];
  readonly get?: readonly Reply<PaymentOrder>[];
  readonly pay?: readonly Reply<PaymentOrder>[];
  readonly rows?: readonly Reply<readonly InvoiceRow[]>[];
  readonly gateways?: readonly Reply<readonly Gateway[]>[];
  readonly capabilities?: Partial<AdapterCapabilities>;
}

function player<T>(replies: readonly Reply<T>[]): () => Promise<T> {
  let at = 0;
  return async () => {
    await Promise.resolve();
    const reply = replies[Math.min(at++, replies.length - 1)];
    if (reply instanceof Error) throw reply;
    return reply as T;
  };
}

/** An adapter that plays a script, what it was asked, and the waits between. */
export function scriptedPaying({
  create = [order()],
  find = [undefined],
  get = [order()],
  pay = [order({ status: 'settled' })],
  rows = [[]],
  gateways = [[]],
  capabilities = {},
}: Script) {
  const sent: PaymentOrderRequest[] = [];
  const paid: (PayRequest & { readonly order: string })[] = [];
  const [lookedUp, asked, read, totals]: [string[], string[], (readonly string[])[], unknown[]] = [[], [], [], []];
  const waits: number[] = [];
  const plays = {
    create: player<PaymentOrder>(create),
    find: player<PaymentOrder | undefined>(find),
    get: player<PaymentOrder>(get),
    pay: player<PaymentOrder>(pay),
    rows: player<readonly InvoiceRow[]>(rows),
    gateways: player<readonly Gateway[]>(gateways),
  };
  const adapter: InvoiceAdapter = {
    capabilities: { ...EVERYTHING, ...capabilities },
    listInvoices: () => Promise.reject(refusal('unsupported')),
    getInvoice: () => Promise.reject(refusal('unsupported')),
    getInvoices: (ids) => (read.push(ids), plays.rows()),
    createPaymentOrder: (request) => (sent.push(request), plays.create()),
    findPaymentOrder: (key) => (lookedUp.push(key), plays.find()),
    getPaymentOrder: (id) => (asked.push(id), plays.get()),
    payPaymentOrder: (id, request) => (paid.push({ ...request, order: id }), plays.pay()),
    listGateways: (_, total) => (totals.push(total), plays.gateways()),
  };
  const context: PayingContext = {
    adapter,
    attempts: createAttemptCounter(undefined),
    scope: undefined,
    returnUrl: RETURN_URL,
    options: { signal: new AbortController().signal },
    wait: (milliseconds) => (waits.push(milliseconds), Promise.resolve()),
  };
  return { adapter, context, sent, paid, lookedUp, asked, read, totals, waits };
}
