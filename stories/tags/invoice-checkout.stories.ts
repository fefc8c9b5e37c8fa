import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { InvoiceCheckout } from '../../src/elements/invoice-checkout/invoice-checkout.ts';
import { ORDER_ID, orderScenes } from '../order-scenes.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceCheckout>('invoice-checkout');

const meta: Meta = {
  title: 'Tags/invoice-checkout',
  component: 'invoice-checkout',
  args: { ...args, 'order-id': ORDER_ID },
  argTypes,
  // Narrow, how to pay comes after what is paid.
  parameters: { visual: { height: 2000 } },
  render: (values) => template(values),
};
export default meta;

/** An order of several invoices, to be paid by one of three ways; the third takes larger sums only. */
export const Default: StoryObj = { decorators: [withProvider(orderScenes.open)] };

/** The host's gateway brings its own card fields: they stand in the page of the host, in the slot `payment`. */
export const CardFields: StoryObj = {
  render: (values) =>
    template(
      values,
      html`<div slot="payment" class="host-fields">
        <label class="host-field">Card number <input inputmode="numeric" autocomplete="cc-number" /></label>
        <label class="host-field">Expires <input placeholder="MM/YY" autocomplete="cc-exp" /></label>
        <label class="host-field">Security code <input inputmode="numeric" autocomplete="cc-csc" /></label>
      </div>`,
    ),
  decorators: [withProvider(orderScenes.open)],
};

/** The bank said no: why, and the ways to pay again. */
export const Declined: StoryObj = { decorators: [withProvider(orderScenes.declined)] };

/** Paid, with the receipt. */
export const Paid: StoryObj = { decorators: [withProvider(orderScenes.paid)] };
