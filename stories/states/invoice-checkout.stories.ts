import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { InvoiceError } from '../../src/domain/errors.ts';
import type { InvoiceCheckout } from '../../src/elements/invoice-checkout/invoice-checkout.ts';
import { inArabic } from '../arabic.ts';
import { FOR_EVER } from '../list-scenes.ts';
import { ORDER_ID, orderScenes } from '../order-scenes.ts';
import { afterLoad, inBox, inFrame, withProvider } from '../scene.ts';
import { focus, press, see } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceCheckout>('invoice-checkout');

const meta: Meta = {
  title: 'States/invoice-checkout',
  component: 'invoice-checkout',
  tags: ['!autodocs'],
  args: { ...args, 'order-id': ORDER_ID },
  argTypes,
  // Narrow, how to pay comes after what is paid.
  parameters: { visual: { height: 2000 } },
  render: (values) => template(values),
};
export default meta;

/** `:state(loading)` */
export const Loading: StoryObj = { decorators: [withProvider(orderScenes.loading)] };

/** `:state(empty)`: the host names no order. */
export const NoOrder: StoryObj = {
  args: { 'order-id': '' },
  decorators: [inFrame('No order is named: the element draws nothing.'), withProvider(orderScenes.open)],
};

/** `:state(error)`: there is no such order. */
export const NotThere: StoryObj = { decorators: [withProvider(orderScenes.notThere)] };

/** `:state(error)`: the server did not answer. */
export const Failed: StoryObj = { decorators: [withProvider(orderScenes.failed)] };

/** `:state(stale)`: a later load failed; what was there stays. */
export const Stale: StoryObj = {
  decorators: [withProvider(orderScenes.open)],
  play: async ({ canvasElement }) => {
    await see(canvasElement, 'button', /^Pay/);
    const { adapter, provider } = afterLoad(canvasElement);
    adapter.faults.next(new InvoiceError('server', 'the second load fails'), 'getPaymentOrder');
    provider.reload();
    await see(canvasElement, 'alert');
  },
};

/** `:state(busy)`: the payment is being sent, and nothing can be pressed twice. */
export const Busy: StoryObj = {
  decorators: [withProvider(orderScenes.open)],
  play: async ({ canvasElement }) => {
    const button = await see(canvasElement, 'button', /^Pay/);
    afterLoad(canvasElement).adapter.latency = FOR_EVER;
    button.click();
  },
};

/** An order of many invoices. */
export const ManyInvoices: StoryObj = { decorators: [withProvider(orderScenes.manyInvoices)] };

/** The chosen way has no fee. */
export const GatewayChosen: StoryObj = {
  decorators: [withProvider(orderScenes.open)],
  play: ({ canvasElement }) => press(canvasElement, 'radio', /^Bank transfer/),
};

/** The payment waits for the person at the gateway's own page. */
export const AtTheGateway: StoryObj = { decorators: [withProvider(orderScenes.atTheGateway)] };

/** Until when it can be paid. */
export const TimeLimit: StoryObj = { decorators: [withProvider(orderScenes.expiring)] };

/** Nobody paid in time. */
export const Expired: StoryObj = { decorators: [withProvider(orderScenes.expired)] };

/** The order was given up. */
export const Cancelled: StoryObj = { decorators: [withProvider(orderScenes.cancelled)] };

/** The money came after the order was given up: it is credit of the account now. */
export const Credited: StoryObj = { decorators: [withProvider(orderScenes.credited)] };

/** There are no ways to pay. */
export const NoGateways: StoryObj = { decorators: [withProvider(orderScenes.noGateways)] };

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider(orderScenes.open)],
  play: ({ canvasElement }) => focus(canvasElement, 'button', /^Pay/),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic(orderScenes.rightToLeft);

/** `data-invoice-contrast="more"` */
export const HighContrast: StoryObj = { globals: { contrast: 'more' }, decorators: [withProvider(orderScenes.open)] };

/** 280 pixels. */
export const NarrowestContainer: StoryObj = { decorators: [withProvider(orderScenes.open), inBox('narrowest')] };
