import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceStatusTabs } from '../../src/elements/invoice-status-tabs.ts';
import { inBox, withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceStatusTabs>('invoice-status-tabs');

const meta: Meta = {
  title: 'Tags/invoice-status-tabs',
  component: 'invoice-status-tabs',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Each status with its count, and what the chosen one means. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** A billing system that does not count. */
export const WithoutCounts: StoryObj = {
  decorators: [withProvider({ memory: { capabilities: { counts: false } }, provider: { status: 'unpaid' } })],
};

/** The tabs scroll where they do not fit. */
export const Narrow: StoryObj = { decorators: [inBox('narrow'), withProvider()] };
