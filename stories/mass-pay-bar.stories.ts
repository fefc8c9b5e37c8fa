import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { MemoryAdapter } from '../src/adapters/memory/index.ts';
import { InvoiceError } from '../src/domain/errors.ts';
import type { PaymentOrderId } from '../src/domain/payment-order.ts';
import type { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';
import type { MassPayBar } from '../src/elements/mass-pay-bar/mass-pay-bar.ts';
import { reducePayment } from '../src/store/payment-machine.ts';
import { selectGroups } from '../src/store/selectors.ts';
import { inParts, mixedCurrencies } from './rows.ts';
import { inBox, withProvider } from './scene.ts';

const { args, argTypes, template } = getStorybookHelpers<MassPayBar>('mass-pay-bar');

const meta: Meta = {
  title: 'mass-pay-bar',
  component: 'mass-pay-bar',
  args,
  argTypes,
  render: (values) => html`<invoice-list></invoice-list>${template(values)}`,
};
export default meta;

const memory = { count: 4 };

function tickAll({ store }: InvoiceProvider): void {
  store?.select(store.state.page?.rows ?? [], true);
}

function pay(provider: InvoiceProvider): void {
  tickAll(provider);
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

/** Nothing is ticked yet. */
export const Default: StoryObj = { decorators: [withProvider({ memory })] };

/** What is ticked, and its sum. */
export const Ticked: StoryObj = { decorators: [withProvider({ memory, after: tickAll })] };

/** Each currency has its own sum and button; they are never added up. */
export const SeveralCurrencies: StoryObj = {
  decorators: [withProvider({ memory: { rows: mixedCurrencies() }, after: tickAll })],
};

/** Where the billing system takes parts: an amount for each invoice, and "the oldest first" up to a sum. */
export const Amounts: StoryObj = {
  decorators: [withProvider({ memory: { rows: inParts() }, after: tickAll })],
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector('mass-pay-bar');
    const find = () => bar?.shadowRoot?.querySelector<HTMLElement>('[part="review-button"]');
    await waitFor(() => expect(find()).toBeTruthy());
    find()?.click();
  },
};

/** A billing system that takes one invoice at a time. */
export const OneAtATime: StoryObj = {
  decorators: [withProvider({ memory: { ...memory, capabilities: { massPay: 'sequential' } }, after: tickAll })],
};

/** The second look: one was paid meanwhile, one owes less. The person is asked before anything is sent. */
export const Changed: StoryObj = {
  decorators: [
    withProvider({
      memory,
      after: (provider, adapter) => {
        const [first, second] = adapter.invoices;
        if (first) adapter.update(first.id, { balance: { ...first.balance, amount: first.balance.amount - 500 } });
        if (second) {
          const balance = { ...second.balance, amount: 0 };
          adapter.update(second.id, { status: 'paid', rawStatus: 'paid', payable: false, balance });
        }
        pay(provider);
      },
    }),
  ],
};

/** The answer was lost, and nobody can tell: nothing is sent again by itself, and nothing else can be paid. */
export const AnswerLost: StoryObj = {
  decorators: [
    withProvider({
      memory: { ...memory, capabilities: { orderLookup: false } },
      before: ({ faults }) => faults.loseAnswer('createPaymentOrder'),
      after: pay,
    }),
  ],
};

/** The server refused for now: the wait is counted down. */
export const Refused: StoryObj = {
  decorators: [
    withProvider({
      memory,
      before: ({ faults }) =>
        faults.next(new InvoiceError('rate-limited', 'too many', { retryAfter: 90 }), 'createPaymentOrder'),
      after: pay,
    }),
  ],
};

/** Back from the checkout: the payment waits for the person at the gateway, or for the gateway. */
export const UnderWay: StoryObj = {
  decorators: [withProvider({ memory: { ...memory, redirect: () => '#/gateway' }, after: back() })],
};

/** A payment of one of the invoices is under way already; it is shown instead of a second one. */
export const AnotherUnderWay: StoryObj = {
  decorators: [
    withProvider({
      memory: { ...memory, redirect: () => '#/gateway' },
      after: (provider, adapter) => void order(adapter).then(() => pay(provider)),
    }),
  ],
};

/** Back from the checkout: paid. */
export const Paid: StoryObj = {
  decorators: [withProvider({ memory: { ...memory, receiptUrl: (id) => `#/receipts/${id}` }, after: back() })],
};

/** Back from the checkout: the gateway declined. */
export const Declined: StoryObj = {
  decorators: [
    withProvider({
      memory: { ...memory, redirect: () => '#/gateway' },
      after: back((adapter, id) => adapter.decline(id)),
    }),
  ],
};

/** In a narrow place. */
export const Narrow: StoryObj = {
  decorators: [withProvider({ memory: { rows: mixedCurrencies().slice(0, 3) }, after: tickAll }), inBox('narrow')],
};
