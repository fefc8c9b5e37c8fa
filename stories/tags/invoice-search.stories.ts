import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceSearch } from '../../src/elements/invoice-search.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceSearch>('invoice-search');

const meta: Meta = {
  title: 'Tags/invoice-search',
  component: 'invoice-search',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Keywords for number, hostname or IP. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** A first search from the provider; emptying the box ends it. */
export const Filled: StoryObj = { decorators: [withProvider({ provider: { search: '203.0.113' } })] };
