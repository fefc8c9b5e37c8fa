import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { allByRole, queryByRole } from '../../test/helpers/queries.ts';
import { defineOnce } from '../define-once.ts';
import { press, read } from '../screen.ts';
import { AdapterPlayground } from './adapter-playground.ts';
import { args, argTypes, type PlaygroundArgs } from './playground-args.ts';

defineOnce('adapter-playground', AdapterPlayground);

const meta: Meta<PlaygroundArgs> = {
  title: 'Adapters/Playground',
  tags: ['!autodocs'],
  args,
  argTypes,
  render: (values) => html`<adapter-playground .args=${values}></adapter-playground>`,
};
export default meta;

type Story = StoryObj<PlaygroundArgs>;

/** It can do everything, until Controls say otherwise. */
export const Playground: Story = {};

/** Cursors only, no counts, no search, one sort order, no payment: what cannot work is not there. */
export const Little: Story = {
  args: {
    search: false,
    counts: false,
    total: 'none',
    paging: 'cursor',
    massPay: 'none',
    sort: ['invoice-date'],
  },
  play: async ({ canvasElement }) => {
    await read(canvasElement, 'INV-');
    await expect(queryByRole(canvasElement, 'searchbox')).toBeUndefined();
    await expect(allByRole(canvasElement, 'checkbox')).toHaveLength(0);
    await expect(allByRole(canvasElement, 'tab', /\d/)).toHaveLength(0);
  },
};

async function failNext(canvas: Element, notice: RegExp): Promise<void> {
  await read(canvas, 'INV-');
  const rows = allByRole(canvas, 'row').length;
  await press(canvas, 'button', 'Fail the next load');
  await read(canvas, notice);
  await read(canvas, 'You see the last list that was loaded.');
  await expect(allByRole(canvas, 'row')).toHaveLength(rows);
}

/** The next load fails: a notice says so, and the rows stay. */
export const FailTheNextLoad: Story = {
  play: ({ canvasElement }) => failNext(canvasElement, /Failed: network\./),
};

/** The server asks to wait: the notice counts down, and nothing is tried by itself. */
export const RateLimited: Story = {
  args: { fault: 'rate-limited' },
  play: ({ canvasElement }) => failNext(canvasElement, /Failed: rate-limited\./),
};
