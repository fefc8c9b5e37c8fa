import type { MemoryAdapter } from '../src/adapters/memory/index.ts';
import { InvoiceError } from '../src/domain/errors.ts';
import type { PaymentOrderId } from '../src/domain/payment-order.ts';
import type { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';
import { reducePayment } from '../src/store/payment-machine.ts';
import { selectGroups } from '../src/store/selectors.ts';
import { FOR_EVER, tick } from './list-scenes.ts';
import { inParts, mixedCurrencies } from './rows.ts';
import type { Scene } from './scene.ts';

const memory = { count: 4 };
const atGateway = { ...memory, redirect: () => '#/gateway' };

/** Ticks everything, and begins to pay it. */
function pay(provider: InvoiceProvider): void {
  tick()(provider);
  const { store } = provider;
  const [group] = store ? selectGroups(store.state) : [];
  if (group) store?.startPayment(group);
}

/** Makes an order of the first invoice, and has it paid by a card. */
async function order(adapter: MemoryAdapter): Promise<PaymentOrderId> {
  const options = { signal: new AbortController().signal };
  const items = adapter.invoices.slice(0, 1).map(({ id, version, balance }) => ({ id, version, amount: balance }));
  const request = { items, currency: 'USD', returnUrl: '#/billing', idempotencyKey: 'order' };
  const { id } = await adapter.createPaymentOrder(request, options);
  await adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: 'payment' }, options);
  return id;
}

/** The page after its return from the checkout, when an order was made and paid there. */
function back(then: (adapter: MemoryAdapter, id: PaymentOrderId) => void = () => undefined) {
  return ({ store }: InvoiceProvider, adapter: MemoryAdapter): void => {
    store?.usePayments(reducePayment);
    void order(adapter).then((orderId) => {
      then(adapter, orderId);
      store?.dispatch({ type: 'follow', orderId });
    });
  };
}

/** One was paid meanwhile, one owes less. */
function changeMeanwhile(adapter: MemoryAdapter): void {
  const [first, second] = adapter.invoices;
  if (first) adapter.update(first.id, { balance: { ...first.balance, amount: first.balance.amount - 500 } });
  if (!second) return;
  const balance = { ...second.balance, amount: 0 };
  adapter.update(second.id, { status: 'paid', rawStatus: 'paid', payable: false, balance });
}

const tooMany = new InvoiceError('rate-limited', 'too many', { retryAfter: 90 });

/** What can become of a payment, and what a person is told of it. */
export const payScenes = {
  nothing: { memory },
  ticked: { memory, after: tick() },
  severalCurrencies: { memory: { rows: mixedCurrencies() }, after: tick() },
  inParts: { memory: { rows: inParts() }, after: tick() },
  oneAtATime: { memory: { ...memory, capabilities: { massPay: 'sequential' } }, after: tick() },
  /** The order is being made, and never is. */
  busy: {
    memory,
    after: (provider, adapter) => {
      adapter.latency = FOR_EVER;
      pay(provider);
    },
  },
  changed: {
    memory,
    after: (provider, adapter) => {
      changeMeanwhile(adapter);
      pay(provider);
    },
  },
  answerLost: {
    memory: { ...memory, capabilities: { orderLookup: false } },
    before: ({ faults }) => faults.loseAnswer('createPaymentOrder'),
    after: pay,
  },
  refused: { memory, before: ({ faults }) => faults.next(tooMany, 'createPaymentOrder'), after: pay },
  underWay: { memory: atGateway, after: back() },
  anotherUnderWay: { memory: atGateway, after: (provider, adapter) => void order(adapter).then(() => pay(provider)) },
  paid: { memory: { ...memory, receiptUrl: (id) => `#/receipts/${id}` }, after: back() },
  declined: { memory: atGateway, after: back((adapter, id) => adapter.decline(id)) },
} as const satisfies Record<string, Scene>;
