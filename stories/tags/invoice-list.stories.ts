import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceList } from '../../src/elements/invoice-list/invoice-list.ts';
import { listScenes } from '../list-scenes.ts';
import { withProvider } from '../scene.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceList>('invoice-list');

const meta: Meta = {
  title: 'Tags/invoice-list',
  component: 'invoice-list',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The table alone. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** Every status, with a part for each: `status-paid`, `status-unpaid` and so on. */
export const EveryStatus: StoryObj = { decorators: [withProvider(listScenes.everyStatus)] };

/** A billing system that takes no payment and sorts by date only: no boxes to tick, no other sort buttons. */
export const ReadOnly: StoryObj = { decorators: [withProvider(listScenes.readOnly)] };

/** The provider's `sort` is the first order; a minus sign is descending. */
export const Sorted: StoryObj = { decorators: [withProvider({ provider: { sort: '-total' } })] };
