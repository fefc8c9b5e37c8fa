import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { allByRole } from '../../test/helpers/queries.ts';
import { defineOnce } from '../define-once.ts';
import { see } from '../screen.ts';
import { tokens } from './changes.ts';
import { TokenSheet } from './token-sheet.ts';

defineOnce('token-sheet', TokenSheet);

const meta: Meta = {
  title: 'Theming/All tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_args, { name }) => html`<token-sheet tier=${name.toLowerCase()}></token-sheet>`,
  play: async ({ canvasElement, name }) => {
    const table = await see(canvasElement, 'table');
    const expected = tokens.filter(({ tier }) => tier === name.toLowerCase());
    await expect(allByRole(table, 'rowheader')).toHaveLength(expected.length);
  },
};
export default meta;

/** What there is: type, spacing, shape, motion and hues. The others are made of these. */
export const Global: StoryObj = {};

/** What it is for. A host that sets a few of these has its own look everywhere. */
export const Semantic: StoryObj = {};

/** Where it is: for one kind of thing that shall differ from the others. */
export const Element: StoryObj = {};
