import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { MemoryAdapter } from '../src/adapters/memory/index.ts';
import { InvoiceError } from '../src/domain/errors.ts';
import type { InvoiceCheckout } from '../src/elements/invoice-checkout/invoice-checkout.ts';
import { gateways } from './gateways.ts';
import { inBox, withProvider } from './scene.ts';

/** The id that the first order of a billing system in memory has. */
const ORDER_ID = 'po_000001';

const { args, argTypes, template } = getStorybookHelpers<InvoiceCheckout>('invoice-checkout');

const meta: Meta = {
  title: 'invoice-checkout',
  component: 'invoice-checkout',
  args: { ...args, 'order-id': ORDER_ID },
  argTypes,
  render: (values) => template(values),
};
export default meta;

const options = { signal: new AbortController().signal };

/** Makes the order of all unpaid invoices in US dollars, and then does what is to be done with it. */
function ordered(next: (adapter: MemoryAdapter) => void = () => undefined) {
  return (adapter: MemoryAdapter): void => {
    const payable = adapter.invoices.filter(({ payable, total }) => payable && total.currency === 'USD');
    const items = payable.map(({ id, version, balance }) => ({ id, version, amount: balance }));
    const request = { items, currency: 'USD', returnUrl: '#/billing', idempotencyKey: 'order' };
    void adapter.createPaymentOrder(request, options).then(() => next(adapter));
  };
}

const payBy = (gateway: string, next?: (adapter: MemoryAdapter) => void) => (adapter: MemoryAdapter) =>
  void adapter.payPaymentOrder(ORDER_ID, { gateway, idempotencyKey: 'payment' }, options).then(() => next?.(adapter));
const memory = { count: 8, gateways };

/** An order of several invoices, to be paid by one of three ways; the third takes larger sums only. */
export const Default: StoryObj = { decorators: [withProvider({ memory, before: ordered() })] };

/** The host's gateway brings its own card fields: they stand in the page of the host, in the slot `payment`. */
export const CardFields: StoryObj = {
  render: (values) =>
    template(
      values,
      html`<label slot="payment">Card number <input inputmode="numeric" autocomplete="cc-number" size="19" /></label>`,
    ),
  decorators: [withProvider({ memory, before: ordered() })],
};

/** The bank said no: why, and the ways to pay again. */
export const Declined: StoryObj = {
  decorators: [
    withProvider({
      memory: { ...memory, redirect: () => '#/gateway' },
      before: ordered(payBy('card', (adapter) => adapter.decline(ORDER_ID, 'insufficient_funds'))),
    }),
  ],
};

/** The payment waits for the person at the gateway's own page. */
export const AtTheGateway: StoryObj = {
  decorators: [withProvider({ memory: { ...memory, redirect: () => '#/gateway' }, before: ordered(payBy('card')) })],
};

/** Paid, with the receipt. */
export const Paid: StoryObj = {
  decorators: [
    withProvider({ memory: { ...memory, receiptUrl: (id) => `#/receipts/${id}` }, before: ordered(payBy('card')) }),
  ],
};

/** Nobody paid in time. */
export const Expired: StoryObj = {
  decorators: [withProvider({ memory, before: ordered((adapter) => adapter.expire(ORDER_ID)) })],
};

/** The money came after the order was given up: it is credit of the account now. */
export const Credited: StoryObj = {
  decorators: [
    withProvider({
      memory,
      before: ordered((adapter) => {
        adapter.cancel(ORDER_ID);
        adapter.settle(ORDER_ID);
      }),
    }),
  ],
};

/** There are no ways to pay. */
export const NoGateways: StoryObj = {
  decorators: [withProvider({ memory: { count: 8, gateways: [] }, before: ordered() })],
};

/** There is no such order. */
export const NotThere: StoryObj = { decorators: [withProvider({ memory })] };

/** The server did not answer. */
export const Failed: StoryObj = {
  decorators: [
    withProvider({
      memory,
      before: ({ faults }) => faults.next(new InvoiceError('network', 'no answer'), 'getPaymentOrder'),
    }),
  ],
};

/** In the dark. */
export const Dark: StoryObj = { decorators: [withProvider({ memory, before: ordered() }), inBox('dark')] };

/** On a phone. */
export const Narrow: StoryObj = { decorators: [withProvider({ memory, before: ordered() }), inBox('narrow')] };
