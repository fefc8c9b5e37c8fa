import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pseudo } from '../test/helpers/pseudo.ts';
import { listScenes } from './list-scenes.ts';
import { inBox, withProvider } from './scene.ts';

const meta: Meta = {
  title: 'Languages',
  component: 'my-invoices',
  tags: ['!autodocs'],
  render: () => html`<my-invoices></my-invoices>`,
};
export default meta;

/** The whole page in a language, by the `lang` around it. */
const inLanguage = (lang: string): StoryObj => ({
  decorators: [withProvider({ ...listScenes.someTicked, provider: { lang } })],
});

/** Arabic: the page runs from right to left; invoice numbers, hostnames and addresses do not. */
export const Arabic: StoryObj = { ...inLanguage('ar'), globals: { direction: 'rtl' } };

/** Simplified Chinese. */
export const SimplifiedChinese: StoryObj = inLanguage('zh-CN');

/** Japanese. */
export const Japanese: StoryObj = inLanguage('ja');

/** German: long words. */
export const German: StoryObj = inLanguage('de');

/** Russian: long words, and forms of the plural that English has not. */
export const Russian: StoryObj = inLanguage('ru');

const inPseudoLocale = withProvider({ ...listScenes.someTicked, provider: { messages: pseudo } });

/** English, 40 % longer and with accents above and below: what any language may need. */
export const PseudoLocale: StoryObj = { name: 'Pseudo-locale', decorators: [inPseudoLocale] };

/** The same in 280 pixels: less than any window is wide. */
export const PseudoLocaleNarrowest: StoryObj = {
  name: 'Pseudo-locale, narrowest',
  decorators: [inBox('narrowest'), inPseudoLocale],
  parameters: { visual: { height: 2400 } },
};

/** The same in a window of 320 pixels, as on a screen of 1280 that is zoomed to 400 %. */
export const PseudoLocaleAt320: StoryObj = {
  name: 'Pseudo-locale at 320 pixels',
  decorators: [inPseudoLocale],
  parameters: { visual: { width: 320, height: 2400 } },
};
