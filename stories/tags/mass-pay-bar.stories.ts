import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { MassPayBar } from '../../src/elements/mass-pay-bar/mass-pay-bar.ts';
import { payScenes } from '../pay-scenes.ts';
import { withProvider } from '../scene.ts';
import { press } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<MassPayBar>('mass-pay-bar');

const meta: Meta = {
  title: 'Tags/mass-pay-bar',
  component: 'mass-pay-bar',
  args,
  argTypes,
  // Narrow, the bar comes after all that is ticked.
  parameters: { visual: { height: 2000 } },
  render: (values) => html`<invoice-list></invoice-list>${template(values)}`,
};
export default meta;

/** Nothing is ticked yet. */
export const Default: StoryObj = { decorators: [withProvider(payScenes.nothing)] };

/** What is ticked, and its sum. */
export const Ticked: StoryObj = { decorators: [withProvider(payScenes.ticked)] };

/** Each currency has its own sum and button; they are never added up. */
export const SeveralCurrencies: StoryObj = { decorators: [withProvider(payScenes.severalCurrencies)] };

/** Where the billing system takes parts: an amount for each invoice, and "the oldest first" up to a sum. */
export const Amounts: StoryObj = {
  decorators: [withProvider(payScenes.inParts)],
  play: ({ canvasElement }) => press(canvasElement, 'button', 'Change amounts'),
};

/** A billing system that takes one invoice at a time. */
export const OneAtATime: StoryObj = { decorators: [withProvider(payScenes.oneAtATime)] };
