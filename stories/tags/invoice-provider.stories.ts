import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { withAdapter } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceProvider>('invoice-provider');

/** Set by the stories; a control would put an empty text in their place. */
const OBJECTS = ['adapter', 'store', 'getToken', 'messages'];

const meta: Meta = {
  title: 'Tags/invoice-provider',
  component: 'invoice-provider',
  args: Object.fromEntries(Object.entries(args).filter(([name]) => !OBJECTS.includes(name))),
  argTypes,
};
export default meta;

/** Draws nothing itself: all below it is the host's layout. */
export const Default: StoryObj = {
  decorators: [withAdapter()],
  render: (values) => template(values, html`<my-invoices></my-invoices>`),
};

/** The tags stand anywhere below a provider, as often as one likes. */
export const OwnLayout: StoryObj = {
  decorators: [withAdapter()],
  render: (values) =>
    template(
      values,
      html`<invoice-search></invoice-search>
        <invoice-status-tabs></invoice-status-tabs>
        <invoice-pagination></invoice-pagination>
        <invoice-list></invoice-list>
        <invoice-pagination></invoice-pagination>
        <mass-pay-bar></mass-pay-bar>`,
    ),
};

/** First tab, sort order, rows a page, tabs and "Show" by attributes. */
export const FirstQuery: StoryObj = {
  args: {
    status: 'unpaid',
    sort: 'due-date',
    'page-size': 5,
    statuses: 'all, unpaid, paid',
    'page-sizes': '5, 25',
  },
  decorators: [withAdapter()],
  render: (values) => template(values, html`<my-invoices></my-invoices>`),
};
