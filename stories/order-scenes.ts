import type { MemoryAdapter, MemoryAdapterOptions } from '../src/adapters/memory/index.ts';
import { InvoiceError } from '../src/domain/errors.ts';
import { arabicGateways, gateways } from './gateways.ts';
import { FOR_EVER } from './list-scenes.ts';
import type { Scene } from './scene.ts';

/** The id that the first order of a billing system in memory has. */
export const ORDER_ID = 'po_000001';

type Step = (adapter: MemoryAdapter) => void;

const options = { signal: new AbortController().signal };
const memory: MemoryAdapterOptions = { count: 8, gateways };
const atGateway: MemoryAdapterOptions = { ...memory, redirect: () => '#/gateway' };

/** Makes the order of all unpaid invoices in US dollars, and then does what is to be done with it. */
function ordered(next: Step = () => undefined): Step {
  return (adapter) => {
    const payable = adapter.invoices.filter(({ payable, total }) => payable && total.currency === 'USD');
    const items = payable.map(({ id, version, balance }) => ({ id, version, amount: balance }));
    const request = { items, currency: 'USD', returnUrl: '#/billing', idempotencyKey: 'order' };
    void adapter.createPaymentOrder(request, options).then(() => next(adapter));
  };
}

const payBy =
  (gateway: string, next?: Step): Step =>
  (adapter) =>
    void adapter.payPaymentOrder(ORDER_ID, { gateway, idempotencyKey: 'payment' }, options).then(() => next?.(adapter));

const declined: Step = (adapter) => adapter.decline(ORDER_ID, 'insufficient_funds');
const tooLate: Step = (adapter) => {
  adapter.cancel(ORDER_ID);
  adapter.settle(ORDER_ID);
};
/** The server gives the person another hour. */
const inAnHour: Step = (adapter) => {
  const { getPaymentOrder } = adapter;
  adapter.getPaymentOrder = async (...request) => ({
    ...(await getPaymentOrder(...request)),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
};
const noAnswer = new InvoiceError('network', 'no answer');

/** What the checkout of one order can look like. */
export const orderScenes = {
  open: { memory, before: ordered() },
  expiring: { memory, before: ordered(inAnHour) },
  manyInvoices: { memory: { count: 60, seed: 7, gateways }, before: ordered() },
  declined: { memory: atGateway, before: ordered(payBy('card', declined)) },
  atTheGateway: { memory: atGateway, before: ordered(payBy('card')) },
  paid: { memory: { ...memory, receiptUrl: (id) => `#/receipts/${id}` }, before: ordered(payBy('card')) },
  expired: { memory, before: ordered((adapter) => adapter.expire(ORDER_ID)) },
  cancelled: { memory, before: ordered((adapter) => adapter.cancel(ORDER_ID)) },
  credited: { memory, before: ordered(tooLate) },
  noGateways: { memory: { ...memory, gateways: [] }, before: ordered() },
  notThere: { memory },
  failed: { memory, before: ({ faults }) => faults.next(noAnswer, 'getPaymentOrder') },
  rightToLeft: { memory: { ...memory, gateways: arabicGateways }, before: ordered() },
  loading: { memory: { ...memory, latency: FOR_EVER } },
} as const satisfies Record<string, Scene>;
