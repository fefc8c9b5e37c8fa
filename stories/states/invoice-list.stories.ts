import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceList } from '../../src/elements/invoice-list/invoice-list.ts';
import { listScenes } from '../list-scenes.ts';
import { withProvider } from '../scene.ts';
import { focus } from '../screen.ts';
import { ofList } from './of-list.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceList>('invoice-list');

const meta: Meta = {
  title: 'States/invoice-list',
  component: 'invoice-list',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** `:state(loading)`: as many rows as the page will have. */
export const Loading: StoryObj = { ...ofList.loading };

/** `:state(empty)`: there is no invoice. */
export const Empty: StoryObj = { ...ofList.empty };

/** `:state(error)`: nothing could be loaded. */
export const ErrorWithRetry: StoryObj = { ...ofList.errorWithRetry };

/** `:state(stale)`: the last load failed; the rows are of an earlier one. */
export const Stale: StoryObj = { ...ofList.stale };

/** One invoice. */
export const OneRow: StoryObj = { ...ofList.oneRow };

/** The longest page. */
export const HundredRows: StoryObj = { decorators: [withProvider(listScenes.hundredRows)] };

/** What does not fit is cut; numbers, dates and sums never are. */
export const LongHostnames: StoryObj = { ...ofList.longHostnames };

/** Currencies with no, two and three decimal digits. */
export const ManyCurrencies: StoryObj = { ...ofList.manyCurrencies };

/** Due long ago, yesterday, today and later. */
export const Overdue: StoryObj = { decorators: [withProvider(listScenes.overdue)] };

/** What is still owed stands below the total. */
export const PartlyPaid: StoryObj = { decorators: [withProvider(listScenes.partlyPaid)] };

/** The box in the header is ticked too. */
export const AllTicked: StoryObj = { decorators: [withProvider(listScenes.allTicked)] };

/** The focus ring of the keyboard on a box. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider(listScenes.oneRow)],
  play: ({ canvasElement }) => focus(canvasElement, 'checkbox', /^Select invoice/),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = { ...ofList.rightToLeft };

/** 280 pixels. */
export const NarrowestContainer: StoryObj = { ...ofList.narrowestContainer };

/** 2560 pixels. */
export const WidestContainer: StoryObj = { ...ofList.widestContainer };
