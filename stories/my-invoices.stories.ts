import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { createMemoryAdapter } from '../src/adapters/memory/index.ts';
import type { MyInvoices } from '../src/elements/my-invoices.ts';

const { args, argTypes, template } = getStorybookHelpers<MyInvoices>('my-invoices');

const meta: Meta = {
  title: 'My Invoices',
  component: 'my-invoices',
  args,
  argTypes,
  render: (values) =>
    html`<invoice-provider .adapter=${createMemoryAdapter()} support-href="/support"
      >${template(values)}</invoice-provider
    >`,
};
export default meta;

/** The whole page, as a host embeds it. */
export const Playground: StoryObj = {};
