import { expect } from 'chai';
import { createRestAdapter } from '../../src/adapters/rest/index.ts';
import type { InvoiceError } from '../../src/domain/errors.ts';
import { DEFAULT_QUERY } from '../../src/domain/query.ts';
import { scriptedFetch, type Step } from './scripted-fetch.ts';

export const options = { signal: new AbortController().signal };
export const baseUrl = 'https://billing.example/api/v1';
/** What a person asked to pay. */
export const order = {
  items: [{ id: 'inv_1', version: '7', amount: { amount: 940, currency: 'USD', exponent: 2 } }],
  currency: 'USD',
  returnUrl: 'https://portal.example/',
  idempotencyKey: 'key-1',
};

/** A server of these steps, and an adapter on it. */
export function serve(...steps: Step[]) {
  const { fetch, seen } = scriptedFetch(...steps);
  const adapter = createRestAdapter({ baseUrl, fetch, timeout: 60_000 });
  const fails = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.fail('was answered'),
      (error: unknown) => error as InvoiceError,
    );
  return {
    seen,
    adapter,
    read: () => adapter.listInvoices(DEFAULT_QUERY, options),
    failedRead: () => fails(adapter.listInvoices(DEFAULT_QUERY, options)),
    failedPost: () => fails(adapter.createPaymentOrder!(order, options)),
    failedPay: () => fails(adapter.payPaymentOrder!('po_1', { gateway: 'card', idempotencyKey: 'key-2' }, options)),
  };
}
