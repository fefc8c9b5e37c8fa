import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { byRole, textOf } from '../../test/helpers/queries.ts';
import { defineOnce } from '../define-once.ts';
import { tick } from '../list-scenes.ts';
import { afterLoad, withProvider } from '../scene.ts';
import { press, read } from '../screen.ts';
import { EventBoard } from './event-board.ts';

defineOnce('event-board', EventBoard);

const meta: Meta = {
  title: 'Events',
  component: 'my-invoices',
  tags: ['!autodocs'],
  // Narrow, the log comes after the page.
  parameters: { controls: { disable: true }, visual: { height: 2800 } },
  decorators: [(story) => html`<event-board>${story()}</event-board>`],
  render: () => html`<my-invoices></my-invoices>`,
};
export default meta;

const memory = { count: 6 };

const logOf = (canvas: Element) => byRole(canvas, 'log');
const names = (canvas: Element) => [...logOf(canvas).querySelectorAll('strong')].map(textOf);

/**
 * Each event with its detail, as it comes. A request (`…-request`) has a default that a listener can prevent; a fact only
 * tells. Here links and the checkout are held back in any case, so that the story stays where it is.
 */
export const Log: StoryObj = { decorators: [withProvider({ memory })] };

/** A tab, a tick and a sort order: what a host hears of them. */
export const ThreeEvents: StoryObj = {
  decorators: [withProvider({ memory })],
  play: async ({ canvasElement, step }) => {
    await read(canvasElement, 'invoice-load');
    await press(canvasElement, 'button', 'Clear');
    await step('chooses the tab Unpaid', async () => {
      await press(canvasElement, 'tab', /^Unpaid/);
      await waitFor(() => expect(names(canvasElement)).toEqual(['invoice-load', 'invoice-status-change']));
    });
    await step('ticks the page', () => press(canvasElement, 'checkbox', /^Select all/));
    await step('sorts by the sum', () => press(canvasElement, 'button', /^Total/));
    await step('reads them in the log, the newest first', async () => {
      await waitFor(() =>
        expect(names(canvasElement)).toEqual([
          'invoice-load',
          'invoice-sort-change',
          'invoice-selection-change',
          'invoice-load',
          'invoice-status-change',
        ]),
      );
      await read(logOf(canvasElement), '{ "status": "unpaid" }');
    });
  },
};

/** A host that pays in its own way prevents the request: no order is made. */
export const PayRequestPrevented: StoryObj = {
  decorators: [withProvider({ memory, after: tick(2) })],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'checkbox', 'invoice-pay-request');
    await press(canvasElement, 'button', /^Mass Payment/);
    await read(logOf(canvasElement), 'invoice-pay-request request prevented');
    const { adapter } = afterLoad(canvasElement);
    await expect(adapter.calls.map(({ method }) => method)).not.toContain('createPaymentOrder');
    await expect(names(canvasElement)).not.toContain('invoice-checkout-request');
  },
};
