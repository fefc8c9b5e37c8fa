import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { MassPayBar } from '../../src/elements/mass-pay-bar/mass-pay-bar.ts';
import { inArabic } from '../arabic.ts';
import { listScenes } from '../list-scenes.ts';
import { payScenes } from '../pay-scenes.ts';
import { inBox, withProvider } from '../scene.ts';
import { focus } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<MassPayBar>('mass-pay-bar');

const meta: Meta = {
  title: 'States/mass-pay-bar',
  component: 'mass-pay-bar',
  tags: ['!autodocs'],
  args,
  argTypes,
  // Narrow, the bar comes after all that is ticked.
  parameters: { visual: { height: 2000 } },
  render: (values) => html`<invoice-list></invoice-list>${template(values)}`,
};
export default meta;

/** `:state(busy)`: the payment order is being made, and nothing can be pressed twice. */
export const Busy: StoryObj = { decorators: [withProvider(payScenes.busy)] };

/** The second look: one was paid meanwhile, one owes less. The person is asked before anything is sent. */
export const Changed: StoryObj = { decorators: [withProvider(payScenes.changed)] };

/** The answer was lost, and nobody can tell: nothing is sent again by itself, and nothing else can be paid. */
export const AnswerLost: StoryObj = { decorators: [withProvider(payScenes.answerLost)] };

/** The server refused for now: the wait is counted down. */
export const Refused: StoryObj = { decorators: [withProvider(payScenes.refused)] };

/** Back from the checkout: the payment waits for the person at the gateway, or for the gateway. */
export const UnderWay: StoryObj = { decorators: [withProvider(payScenes.underWay)] };

/** A payment of one of the invoices is under way already; it is shown instead of a second one. */
export const AnotherUnderWay: StoryObj = { decorators: [withProvider(payScenes.anotherUnderWay)] };

/** Back from the checkout: paid. */
export const Paid: StoryObj = { decorators: [withProvider(payScenes.paid)] };

/** Back from the checkout: the gateway declined. */
export const Declined: StoryObj = { decorators: [withProvider(payScenes.declined)] };

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider(payScenes.ticked)],
  play: ({ canvasElement }) => focus(canvasElement, 'button', /^Mass Payment/),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic(listScenes.rightToLeft);

/** 280 pixels. */
export const NarrowestContainer: StoryObj = { decorators: [inBox('narrowest'), withProvider(payScenes.ticked)] };
