import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { allByRole, focused, nameOf } from '../../test/helpers/queries.ts';
import { listScenes } from '../list-scenes.ts';
import { withProvider } from '../scene.ts';
import { columnOf, focus, press, read, see } from '../screen.ts';

const meta: Meta = {
  title: 'Journeys/Finding',
  component: 'my-invoices',
  tags: ['!autodocs'],
  render: () => html`<my-invoices></my-invoices>`,
};
export default meta;

/** Keywords and Enter; emptying the box brings everything back. */
export const FindAnInvoice: StoryObj = {
  decorators: [withProvider()],
  play: async ({ canvasElement, step }) => {
    await read(canvasElement, 'INV-');
    const [wanted] = columnOf(canvasElement, 'Hostname');
    await step('types a hostname and presses Enter', async () => {
      await userEvent.type(await see(canvasElement, 'searchbox'), `${wanted ?? ''}{Enter}`);
      await waitFor(() => expect(columnOf(canvasElement, 'Hostname')).toEqual([wanted]));
    });
    await step('sees that the tabs count what was found', () => read(canvasElement, 'All 1'));
  },
};

/** The tab Unpaid shows what is to be paid, and nothing else. */
export const FilterByStatus: StoryObj = {
  decorators: [withProvider()],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'tab', /^Unpaid/);
    await waitFor(async () => {
      await expect(new Set(columnOf(canvasElement, 'Status'))).toEqual(new Set(['Unpaid']));
    });
    await read(canvasElement, 'Please pay before the due date');
  },
};

/** One click sorts by the sum, the next turns it round. */
export const Sort: StoryObj = {
  decorators: [withProvider({ memory: { seed: 3 } })],
  play: async ({ canvasElement }) => {
    const sorted = (direction: string) =>
      waitFor(() => {
        const header = allByRole(canvasElement, 'columnheader', /^Total/)[0];
        void expect(header?.getAttribute('aria-sort')).toBe(direction);
      });
    await press(canvasElement, 'button', /^Total/);
    await sorted('ascending');
    await press(canvasElement, 'button', /^Total/);
    await sorted('descending');
  },
};

/** "Show" brings more rows. */
export const ChangePageSize: StoryObj = {
  decorators: [withProvider()],
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await see(canvasElement, 'combobox', 'Show'), '50');
    await waitFor(() => expect(columnOf(canvasElement, 'Invoice #')).toHaveLength(48));
    await read(canvasElement, /48 of 48/);
  },
};

/** Arrow keys move between the tabs, End goes to the last, Enter chooses. */
export const KeyboardTabs: StoryObj = {
  decorators: [withProvider()],
  play: async ({ canvasElement }) => {
    await focus(canvasElement, 'tab', /^All/);
    const focusedTab = () => nameOf(focused() ?? document.body);
    // What moves by arrow keys comes a moment after the first paint.
    await waitFor(async () => {
      await userEvent.keyboard('{ArrowRight}');
      await expect(focusedTab()).toMatch(/^Paid/);
    });
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(focusedTab()).toMatch(/^Expired/));
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => {
      await expect(new Set(columnOf(canvasElement, 'Status'))).toEqual(new Set(['Expired']));
    });
  },
};

/** The first load fails, the second does not. */
export const RetryAfterAnError: StoryObj = {
  parameters: { visual: { skip: 'it ends as My Invoices begins' } },
  decorators: [withProvider(listScenes.failed)],
  play: async ({ canvasElement, step }) => {
    await step('is told what went wrong', async () => {
      await see(canvasElement, 'alert');
      await read(canvasElement, 'The billing server can’t be reached.');
    });
    await press(canvasElement, 'button', 'Try again');
    await waitFor(() => expect(columnOf(canvasElement, 'Invoice #')).toHaveLength(10));
  },
};
