import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceSearch } from '../../src/elements/invoice-search.ts';
import { inArabic } from '../arabic.ts';
import { withProvider } from '../scene.ts';
import { focus } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceSearch>('invoice-search');

const meta: Meta = {
  title: 'States/invoice-search',
  component: 'invoice-search',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Longer than the box. */
export const LongKeywords: StoryObj = {
  decorators: [withProvider({ provider: { search: 'very-long-customer-subdomain.node-4.frankfurt.example.com' } })],
};

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => focus(canvasElement, 'searchbox'),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic({ provider: { search: 'متجر-النخيل' } });
