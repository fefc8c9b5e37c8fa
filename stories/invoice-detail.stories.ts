import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { gateways } from './gateways.ts';
import { InvoiceError } from '../src/domain/errors.ts';
import { money } from '../src/domain/currencies.ts';
import type { InvoiceDetailElement } from '../src/elements/invoice-detail/invoice-detail.ts';
import { INVOICE_ID, inDays, paidInvoice, wholeInvoice } from './invoices.ts';
import { inBox, withProvider } from './scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceDetailElement>('invoice-detail');

const meta: Meta = {
  title: 'invoice-detail',
  component: 'invoice-detail',
  args: { ...args, 'invoice-id': INVOICE_ID },
  argTypes,
  render: (values) => template(values),
};
export default meta;

/**
 * An invoice to pay, with a line of every kind. For its print the page's own style sheet says what the element can't:
 * `@page { size: A4; margin: 15mm }`, and `@media print` for what stands around it.
 */
export const Default: StoryObj = { decorators: [withProvider({ memory: { rows: [wholeInvoice()], gateways } })] };

/** The billing system takes a part of the balance. */
export const InParts: StoryObj = {
  decorators: [
    withProvider({
      memory: { rows: [wholeInvoice({ minimumPayment: money(1000, 'USD') })], gateways: gateways.slice(1) },
    }),
  ],
};

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
export const Paid: StoryObj = { decorators: [withProvider({ memory: { rows: [paidInvoice()] } })] };

/** Something is owed and can't be paid: the reason is said. */
export const Expired: StoryObj = {
  decorators: [
    withProvider({
      memory: {
        rows: [wholeInvoice({ status: 'expired', rawStatus: 'expired', payable: false, notPayableReason: 'expired' })],
      },
    }),
  ],
};

/** A narrow place, in the dark. */
export const Narrow: StoryObj = {
  decorators: [withProvider({ memory: { rows: [wholeInvoice()], gateways } }), inBox('narrow'), inBox('dark')],
};

/** The gateway's own fields, and more buttons. */
export const Slots: StoryObj = {
  render: (values) =>
    template(
      values,
      html`<button slot="actions">Ask about this invoice</button>
        <p slot="payment">The gateway mounts its fields here.</p>`,
    ),
  decorators: [withProvider({ memory: { rows: [wholeInvoice()], gateways } })],
};

/** The invoice could not be loaded. */
export const Failed: StoryObj = {
  decorators: [
    withProvider({
      memory: { rows: [wholeInvoice()] },
      before: ({ faults }) => faults.next(new InvoiceError('server', 'down'), 'getInvoice'),
    }),
  ],
};
