import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { allByRole, textOf } from '../../test/helpers/queries.ts';
import { gateways } from '../gateways.ts';
import { INVOICE_ID } from '../invoices.ts';
import { invoiceScenes } from '../invoice-scenes.ts';
import { ORDER_ID, orderScenes } from '../order-scenes.ts';
import { payScenes } from '../pay-scenes.ts';
import { withProvider } from '../scene.ts';
import { press, read, see } from '../screen.ts';
import { hostPage } from './host-page.ts';

const meta: Meta = {
  title: 'Journeys/Paying',
  component: 'my-invoices',
  tags: ['!autodocs'],
  // Narrow, how to pay comes after what is paid.
  parameters: { visual: { height: 2400 } },
  render: hostPage,
};
export default meta;

/** Ticks a page of unpaid invoices, and pays all of it by one order. */
export const PayAPage: StoryObj = {
  decorators: [withProvider({ memory: { count: 8, gateways }, provider: { status: 'unpaid' } })],
  play: async ({ canvasElement, step }) => {
    await read(canvasElement, 'INV-');
    await step('ticks the page', () => press(canvasElement, 'checkbox', /^Select all/));
    await read(canvasElement, /3 selected Clear selection/);
    await step('presses Mass Payment', () => press(canvasElement, 'button', /^Mass Payment/));
    await step('sees one order of all of them', async () => {
      await see(canvasElement, 'heading', 'Checkout');
      await waitFor(() => expect(allByRole(canvasElement, 'radio')).toHaveLength(3));
      await expect(textOf(canvasElement)).toContain(ORDER_ID);
    });
  },
};

/** Chooses how to pay an order, pays, and sees the receipt. */
export const PayAtTheCheckout: StoryObj = {
  render: () => html`<invoice-checkout order-id=${ORDER_ID}></invoice-checkout>`,
  decorators: [withProvider(orderScenes.open)],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'radio', /^Bank transfer/);
    await press(canvasElement, 'button', /^Pay/);
    await see(canvasElement, 'heading', /paid|Payment received/i);
  },
};

/** Pays one invoice by a gateway, on its own page. */
export const PayAnInvoice: StoryObj = {
  render: () => html`<invoice-detail invoice-id=${INVOICE_ID}></invoice-detail>`,
  decorators: [withProvider(invoiceScenes.open)],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'radio', /^Bank transfer/);
    await press(canvasElement, 'button', /^Pay/);
    await read(canvasElement, /Payment received/);
  },
};

/** Something changed meanwhile: the person sees what, and agrees to the new sum. */
export const AgreeToAChange: StoryObj = {
  render: () => html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`,
  decorators: [withProvider(payScenes.changed)],
  play: async ({ canvasElement }) => {
    await read(canvasElement, /was paid meanwhile/);
    await press(canvasElement, 'button', /^Pay \$/);
    await waitFor(() => expect(textOf(canvasElement)).not.toMatch(/was paid meanwhile/));
  },
};
