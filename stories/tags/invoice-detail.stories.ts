import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { InvoiceDetailElement } from '../../src/elements/invoice-detail/invoice-detail.ts';
import { invoiceScenes } from '../invoice-scenes.ts';
import { INVOICE_ID, inDays, wholeInvoice } from '../invoices.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceDetailElement>('invoice-detail');

const meta: Meta = {
  title: 'Tags/invoice-detail',
  component: 'invoice-detail',
  args: { ...args, 'invoice-id': INVOICE_ID },
  argTypes,
  // Narrow, how to pay comes after the whole invoice.
  parameters: { visual: { height: 2400 } },
  render: (values) => template(values),
};
export default meta;

/**
 * An invoice to pay, with a line of every kind. For its print the page's own style sheet says what the element can't:
 * `@page { size: A4; margin: 15mm }`, and `@media print` for what stands around it.
 */
export const Default: StoryObj = { decorators: [withProvider(invoiceScenes.open)] };

/** The billing system takes a part of the balance. */
export const InParts: StoryObj = { decorators: [withProvider(invoiceScenes.inParts)] };

/** Overdue, and the checkout asks how to pay: there are no gateways to choose here. */
export const PaidAtTheCheckout: StoryObj = {
  decorators: [
    withProvider({
      memory: { rows: [wholeInvoice({ dueDate: inDays(-3) })] },
      before: (adapter) => Object.assign(adapter, { listGateways: undefined }),
    }),
  ],
};

/** What was paid, and how. */
export const Paid: StoryObj = { decorators: [withProvider(invoiceScenes.paid)] };

/** Fields of the host or of the gateway, and more buttons. */
export const Slots: StoryObj = {
  render: (values) =>
    template(
      values,
      html`<button slot="actions" class="host-button">Ask about this invoice</button>
        <label slot="payment" class="host-field">Purchase order <input autocomplete="off" /></label>`,
    ),
  decorators: [withProvider(invoiceScenes.open)],
};
