import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { InvoiceStatusTabs } from '../../src/elements/invoice-status-tabs.ts';
import { inArabic } from '../arabic.ts';
import { listScenes } from '../list-scenes.ts';
import { inBox, withProvider } from '../scene.ts';
import { focus, press } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceStatusTabs>('invoice-status-tabs');

const meta: Meta = {
  title: 'States/invoice-status-tabs',
  component: 'invoice-status-tabs',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The counts are not there yet. */
export const Loading: StoryObj = { decorators: [withProvider(listScenes.loading)] };

/** Nothing to count. */
export const Empty: StoryObj = { decorators: [withProvider(listScenes.empty)] };

/** Another tab than the first is chosen. */
export const Chosen: StoryObj = { decorators: [withProvider({ provider: { status: 'unpaid' } })] };

/** Counts of four digits. */
export const LargeCounts: StoryObj = { decorators: [withProvider({ memory: { count: 12_000 } })] };

/** The tabs that a host names, in its order. */
export const OwnTabs: StoryObj = { decorators: [withProvider({ provider: { statuses: 'unpaid, paid, all' } })] };

/** What each status means. */
export const HelpOpen: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => press(canvasElement, 'button', 'What each status means'),
};

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider()],
  play: ({ canvasElement }) => focus(canvasElement, 'tab', /^All/),
};

/** `dir="rtl"`: the arrow keys turn round too. */
export const RightToLeft: StoryObj = inArabic();

/** 280 pixels: the tabs scroll. */
export const NarrowestContainer: StoryObj = { decorators: [inBox('narrowest'), withProvider()] };
