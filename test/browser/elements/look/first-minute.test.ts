import { expect, html } from '@open-wc/testing';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';
import { findDeep } from './deep.ts';

/** What the README sets in the first minute, on hosts that look like nothing of ours. */
const HOSTS = {
  'a paper shop': {
    'color-scheme': 'light',
    '--invoice-color-text': '#3b2f2f',
    '--invoice-color-surface': '#fdf6e3',
    '--invoice-color-accent': '#8b1a4a',
    '--invoice-color-on-accent': '#fff',
    '--invoice-color-link': '#7a1540',
    '--invoice-font-size': '1rem',
    '--invoice-radius': '0',
  },
  'a dark console': {
    'color-scheme': 'dark',
    '--invoice-color-text': '#d7f5df',
    '--invoice-color-surface': '#06140b',
    '--invoice-color-accent': '#2fbf71',
    '--invoice-color-on-accent': '#06140b',
    '--invoice-color-link': '#7be0a8',
    '--invoice-font-size': '0.8125rem',
    '--invoice-radius': '1rem',
  },
};

async function show(values: Readonly<Record<string, string>>): Promise<InvoiceProvider> {
  const { provider, adapter } = await mountMemory(
    html`<my-invoices></my-invoices>`,
    { count: 20 },
    { timeZone: 'UTC' },
  );
  const page = provider.parentElement!;
  for (const [name, value] of Object.entries(values)) page.style.setProperty(name, value);
  page.style.backgroundColor = values['--invoice-color-surface']!;
  provider.store!.select(adapter.invoices.filter(({ payable }) => payable).slice(0, 3), true);
  await settled();
  return provider;
}

function luminance(color: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(...colors: readonly [string, string]): number {
  const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('a handful of tokens', () => {
  for (const [name, values] of Object.entries(HOSTS)) {
    it(`puts the page at home in ${name}: all can be read, outlines are seen, lines are quiet`, async () => {
      const provider = await show(values);
      const surface = values['--invoice-color-surface'];
      for (const part of ['search-input', 'page-size-select']) {
        const { borderTopColor, backgroundColor } = getComputedStyle(findDeep(provider, `[part~=${part}]`));
        expect(contrast(borderTopColor, surface), part).to.be.at.least(3);
        expect(contrast(backgroundColor, surface), part).to.equal(1);
      }
      const { borderBottomColor } = getComputedStyle(findDeep(provider, '[part~=cell]'));
      expect(contrast(borderBottomColor, surface), 'lines').to.be.within(1.1, 2);
      const { backgroundColor } = getComputedStyle(findDeep(provider, '[part~=header-cell]'));
      expect(contrast(backgroundColor, surface), 'headers').to.be.within(1.01, 1.3);
      await expect(provider).to.be.accessible();
    });
  }
});
