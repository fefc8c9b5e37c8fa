import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { MyInvoices } from '../../src/elements/my-invoices.ts';
import { listScenes } from '../list-scenes.ts';
import { withProvider } from '../scene.ts';
import { focus } from '../screen.ts';
import { ofList } from './of-list.ts';

const { args, argTypes, template } = getStorybookHelpers<MyInvoices>('my-invoices');

const meta: Meta = {
  title: 'States/my-invoices',
  component: 'my-invoices',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The first page is on its way: rows of the size that the real ones will have. */
export const Loading: StoryObj = { ...ofList.loading };

/** A customer without an invoice. */
export const Empty: StoryObj = { ...ofList.empty };

/** A search that finds nothing, and the way out. */
export const EmptySearch: StoryObj = { decorators: [withProvider(listScenes.emptySearch)] };

/** Nothing could be loaded. Trying again succeeds here. */
export const ErrorWithRetry: StoryObj = { ...ofList.errorWithRetry };

/** A later load failed: the last rows stay, with a notice. Trying again succeeds here. */
export const Stale: StoryObj = { ...ofList.stale };

/** A customer's first invoice. */
export const OneRow: StoryObj = { ...ofList.oneRow };

/** Hostnames that do not fit are cut; numbers, dates and sums never are. */
export const LongHostnames: StoryObj = { ...ofList.longHostnames };

/** Each currency has a sum and a button; sums never cross currencies. */
export const ManyCurrencies: StoryObj = { ...ofList.manyCurrencies };

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => focus(canvasElement, 'tab', /^All/),
};

/** `dir="rtl"`: the layout follows; numbers and addresses are not mirrored. */
export const RightToLeft: StoryObj = { ...ofList.rightToLeft };

/** `data-invoice-density="compact"` */
export const Compact: StoryObj = { globals: { density: 'compact' }, decorators: [withProvider(listScenes.someTicked)] };

/** `data-invoice-contrast="more"` */
export const HighContrast: StoryObj = {
  globals: { contrast: 'more' },
  decorators: [withProvider(listScenes.someTicked)],
};

/** 280 pixels, the narrowest that is promised. */
export const NarrowestContainer: StoryObj = { ...ofList.narrowestContainer };

/** 2560 pixels, the widest that is promised. */
export const WidestContainer: StoryObj = { ...ofList.widestContainer };
