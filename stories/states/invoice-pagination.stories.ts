import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoicePagination } from '../../src/elements/invoice-pagination.ts';
import { inArabic } from '../arabic.ts';
import { listScenes } from '../list-scenes.ts';
import { inBox, inFrame, withProvider } from '../scene.ts';
import { focus } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoicePagination>('invoice-pagination');

const meta: Meta = {
  title: 'States/invoice-pagination',
  component: 'invoice-pagination',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

const many = { count: 12_000 };

/** Nothing before it. */
export const FirstPage: StoryObj = { decorators: [withProvider({ memory: many })] };

/** Pages on both sides that do not fit. */
export const MiddlePage: StoryObj = {
  decorators: [withProvider({ memory: many, after: ({ store }) => store?.setPage(600) })],
};

/** Nothing after it. */
export const LastPage: StoryObj = {
  decorators: [withProvider({ memory: { count: 48 }, after: ({ store }) => store?.setPage(3) })],
};

/** All there is. */
export const OnePage: StoryObj = { decorators: [withProvider({ memory: { count: 4 } })] };

/** There is no invoice. */
export const Empty: StoryObj = { decorators: [withProvider(listScenes.empty)] };

/** The first page is on its way. */
export const Loading: StoryObj = {
  decorators: [inFrame('No page is there yet: the element draws nothing.'), withProvider(listScenes.loading)],
};

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => focus(canvasElement, 'button', /2/),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic();

/** 280 pixels. */
export const NarrowestContainer: StoryObj = {
  decorators: [inBox('narrowest'), withProvider({ memory: many, after: ({ store }) => store?.setPage(600) })],
};
