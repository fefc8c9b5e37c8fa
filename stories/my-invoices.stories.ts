import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { MyInvoices } from '../src/elements/my-invoices.ts';
import { listScenes } from './list-scenes.ts';
import { inBox, withProvider } from './scene.ts';

const { args, argTypes, template } = getStorybookHelpers<MyInvoices>('my-invoices');

const meta: Meta = {
  title: 'My Invoices',
  component: 'my-invoices',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The whole page, as a host embeds it. What is ticked is paid by one payment. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** A few invoices are ticked: the bar has their sum. */
export const Ticked: StoryObj = { decorators: [withProvider(listScenes.someTicked)] };

/** A billing system that has cursors and does not count: previous and next, no numbers. */
export const CursorPaging: StoryObj = { decorators: [withProvider(listScenes.cursors)] };

/** A billing system that takes no payment: no boxes to tick. */
export const ReadOnly: StoryObj = { decorators: [withProvider(listScenes.readOnly)] };

/** Custom properties and parts in a host's style sheet: another accent, square corners, a bold status. */
export const Branded: StoryObj = { decorators: [inBox('branded'), withProvider()] };

/** What a host says itself: the name of the table, the side of the page, and what stands where nothing is. */
export const Slots: StoryObj = {
  render: (values) =>
    template(
      values,
      html`<span slot="caption">Invoices of Example Ltd</span>
        <p slot="empty">Nothing here yet. <a href="#/shop">Order a server</a>.</p>
        <p slot="support"><strong>Your account manager</strong><br />Robin Sample, weekdays from 9 to 17</p>`,
    ),
  decorators: [withProvider(listScenes.empty)],
};
