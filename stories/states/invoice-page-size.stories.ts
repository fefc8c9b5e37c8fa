import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoicePageSize } from '../../src/elements/invoice-page-size.ts';
import { inArabic } from '../arabic.ts';
import { withProvider } from '../scene.ts';
import { focus } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoicePageSize>('invoice-page-size');

const meta: Meta = {
  title: 'States/invoice-page-size',
  component: 'invoice-page-size',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The largest of the sizes is chosen. */
export const Largest: StoryObj = { decorators: [withProvider({ provider: { pageSize: 100 } })] };

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => focus(canvasElement, 'combobox', 'Show'),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic();
