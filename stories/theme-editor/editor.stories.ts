import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, fn, waitFor } from 'storybook/test';
import { byRole } from '../../test/helpers/queries.ts';
import { defineOnce } from '../define-once.ts';
import { tick } from '../list-scenes.ts';
import { ORDER_ID, orderScenes } from '../order-scenes.ts';
import { withProvider } from '../scene.ts';
import { press, read, see } from '../screen.ts';
import { ThemeStudio } from './theme-studio.ts';

defineOnce('theme-studio', ThemeStudio);

const meta: Meta = {
  title: 'Theming/Editor',
  tags: ['!autodocs'],
  // As high as the panel, as far as its check of contrast.
  parameters: { layout: 'fullscreen', controls: { disable: true }, visual: { height: 1500 } },
  decorators: [withProvider({ ...orderScenes.open, after: tick(2) })],
  render: () =>
    html`<theme-studio>
      <my-invoices></my-invoices>
      <invoice-checkout order-id=${ORDER_ID}></invoice-checkout>
    </theme-studio>`,
};
export default meta;

const cssOf = (canvas: Element) => (byRole(canvas, 'textbox', 'CSS') as HTMLTextAreaElement).value;

async function write(canvas: Element, name: string, value: string): Promise<void> {
  await fireEvent.change(await see(canvas, 'textbox', name), { target: { value } });
}

/** Change a token, and see it on the page and on the checkout; copy the CSS when you like it. */
export const Default: StoryObj = {};

/** A look to begin with. Reset takes it back. */
export const Preset: StoryObj = {
  play: async ({ canvasElement, step }) => {
    await step('takes a look back', async () => {
      await press(canvasElement, 'button', 'Ink');
      await waitFor(() => expect(cssOf(canvasElement)).toContain('--invoice-color-accent'));
      await press(canvasElement, 'button', 'Reset');
      await waitFor(() => expect(cssOf(canvasElement)).toBe('/* Nothing is changed. */\n'));
    });
    await press(canvasElement, 'button', 'Forest');
    await expect(await see(canvasElement, 'button', 'Forest')).toHaveAttribute('aria-pressed', 'true');
    await read(canvasElement, 'Contrast passes');
    await waitFor(() =>
      expect(cssOf(canvasElement)).toContain('--invoice-color-accent: light-dark(#1d6b40, #7fd6a2);'),
    );
  },
};

/** Another accent: the button that pays has it, and the CSS says it and no more. */
export const ChangeAndCopy: StoryObj = {
  play: async ({ canvasElement, step }) => {
    await read(canvasElement, '2 selected');
    await step('writes another accent for both schemes', async () => {
      await write(canvasElement, 'Accent, light, as text', '#0f6b5c');
      await write(canvasElement, 'Accent, dark, as text', '#6fd9c6');
    });
    await step('sees it on the button that pays', async () => {
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      const color = isDark ? 'rgb(111, 217, 198)' : 'rgb(15, 107, 92)';
      const pay = () => byRole(canvasElement, 'button', /^Mass Payment/);
      await waitFor(() => expect(getComputedStyle(pay()).backgroundColor).toBe(color));
    });
    await step('copies the CSS', async () => {
      const writeText = fn(() => Promise.resolve());
      const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        await press(canvasElement, 'button', 'Copy');
        await read(canvasElement, 'Copied.');
      } finally {
        if (before) Object.defineProperty(navigator, 'clipboard', before);
        else Reflect.deleteProperty(navigator, 'clipboard');
      }
      const css = 'invoice-provider {\n  --invoice-color-accent: light-dark(#0f6b5c, #6fd9c6);\n}\n';
      await expect(writeText).toHaveBeenCalledWith(css);
      await expect(cssOf(canvasElement)).toBe(css);
    });
  },
};

/** Too little contrast is said in words. */
export const TooLittleContrast: StoryObj = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Control border, light, as text', '#c9ced6');
    await read(canvasElement, 'Contrast: 1 of 12 fail');
  },
};
