import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoicePageSize } from '../../src/elements/invoice-page-size.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoicePageSize>('invoice-page-size');

const meta: Meta = {
  title: 'Tags/invoice-page-size',
  component: 'invoice-page-size',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** 10, 20, 50 or 100 rows. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** Other sizes, from the provider's `page-sizes`. */
export const OwnSizes: StoryObj = {
  decorators: [withProvider({ provider: { pageSizes: '25, 250', pageSize: 25 } })],
};
