import type { AdapterCapabilities, InvoiceAdapter, RequestOptions } from '../../src/adapters/adapter.ts';
import { EVERYTHING } from './invoices.ts';

type Method = Exclude<keyof InvoiceAdapter, 'capabilities' | 'subscribe'>;
type Answer<M extends Method> = Awaited<ReturnType<NonNullable<InvoiceAdapter[M]>>>;

/** A call that waits for the test to answer it. */
export interface DeferredCall<M extends Method = Method> {
  readonly method: M;
  /** What it was called with, without the request options. */
  readonly argument: unknown;
  readonly signal: AbortSignal;
  answer(value: Answer<M>): void;
  fail(error: unknown): void;
}

/** An adapter whose calls end only when the test says so. */
export interface DeferredAdapter extends Required<Omit<InvoiceAdapter, 'subscribe'>> {
  readonly calls: readonly DeferredCall[];
  /** The calls of one method so far. */
  callsOf<M extends Method>(method: M): DeferredCall<M>[];
  /** The newest call of a method. */
  last<M extends Method>(method: M): DeferredCall<M>;
}

const isOptions = (each: unknown): each is RequestOptions =>
  (each as Partial<RequestOptions> | undefined)?.signal instanceof AbortSignal;

/** Makes an adapter that answers nothing by itself. */
export function deferredAdapter(capabilities: Partial<AdapterCapabilities> = {}): DeferredAdapter {
  const calls: DeferredCall[] = [];
  const defer =
    <M extends Method>(method: M) =>
    (...args: readonly unknown[]) =>
      new Promise<Answer<M>>((answer, fail) => {
        const { signal } = args.find(isOptions)!;
        const argument = args.find((each) => !isOptions(each));
        calls.push({ method, argument, signal, answer: answer as DeferredCall['answer'], fail });
      });
  const callsOf = <M extends Method>(method: M) =>
    calls.filter((call): call is DeferredCall<M> & DeferredCall => call.method === method) as DeferredCall<M>[];
  return {
    capabilities: { ...EVERYTHING, ...capabilities },
    calls,
    callsOf,
    last(method) {
      const call = callsOf(method).at(-1);
      if (!call) throw new Error(`${method} was not called`);
      return call;
    },
    listInvoices: defer('listInvoices'),
    getInvoice: defer('getInvoice'),
    getInvoices: defer('getInvoices'),
    createPaymentOrder: defer('createPaymentOrder'),
    getPaymentOrder: defer('getPaymentOrder'),
    findPaymentOrder: defer('findPaymentOrder'),
    payPaymentOrder: defer('payPaymentOrder'),
    listGateways: defer('listGateways'),
  };
}
