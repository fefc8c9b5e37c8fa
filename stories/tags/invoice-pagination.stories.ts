import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoicePagination } from '../../src/elements/invoice-pagination.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoicePagination>('invoice-pagination');

const meta: Meta = {
  title: 'Tags/invoice-pagination',
  component: 'invoice-pagination',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Numbered pages. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** More pages than fit. */
export const ManyPages: StoryObj = {
  decorators: [withProvider({ memory: { count: 1200 }, after: ({ store }) => store?.setPage(60) })],
};

/** Cursors only: previous and next. */
export const Cursors: StoryObj = {
  decorators: [withProvider({ memory: { capabilities: { paging: 'cursor', total: 'none' } } })],
};
