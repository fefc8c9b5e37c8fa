// Every engine: layout
import { expect } from '@open-wc/testing';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { settled } from '../../../helpers/wait.ts';
import { findDeep } from './deep.ts';
import { layoutFaults } from './layout-faults.ts';
import { SCENES } from './responsive-scenes.ts';

/** Widths of containers in pixels: from half a phone to a wall, with both sides of each threshold. */
const WIDTHS = [280, 320, 360, 480, 640, 940, 1024, 1152, 1280, 1440, 1920, 2560];

/** From here on the list is a table, in sizes of its text; below it is cards. */
const TABLE = 70;

interface Variant {
  readonly dir?: string;
  readonly size?: string;
  /** The narrowest container that it fits into; else half a phone. */
  readonly from?: number;
}

const widthsOf = ({ from = 0 }: Variant) => WIDTHS.filter((width) => width >= from);

const VARIANTS = {
  'as it is': {},
  'from right to left, with text of 1rem': { dir: 'rtl', size: '1rem' },
  'with text of 1.25rem': { size: '1.25rem', from: 320 },
} as const satisfies Record<string, Variant>;

before(async () => {
  // The first to load the library.
  await settled();
});

/** The page around a provider, in this variant. */
function dress(provider: InvoiceProvider, variant: Variant): HTMLElement {
  const page = provider.parentElement!;
  page.dir = variant.dir ?? 'ltr';
  if (variant.size) provider.style.setProperty('--invoice-font-size', variant.size);
  return page;
}

describe('the layout by the width of the container', () => {
  for (const [name, show] of Object.entries(SCENES)) {
    for (const [title, variant] of Object.entries(VARIANTS)) {
      it(`holds everything in ${name}, ${title}`, async () => {
        const page = dress(await show(), variant);
        const faults = widthsOf(variant).flatMap((width) => {
          page.style.inlineSize = `${width}px`;
          return layoutFaults(page).map((fault) => `${width}: ${fault}`);
        });
        expect(faults).to.deep.equal([]);
      });
    }
  }
});

describe('the list by the width of the container', () => {
  for (const [title, variant] of Object.entries(VARIANTS)) {
    it(`is cards, then a table whose rows are never higher in a wider one, ${title}`, async () => {
      const provider = await SCENES['the list']!();
      const page = dress(provider, variant);
      const list = provider.querySelector('invoice-list')!;
      const row = findDeep(list, '[part=row]:nth-child(2)');
      const heights: number[] = [];
      for (const width of widthsOf(variant)) {
        page.style.inlineSize = `${width}px`;
        const isTable = getComputedStyle(findDeep(list, '[part=table]')).display === 'table';
        const em = parseFloat(getComputedStyle(list).fontSize);
        expect(isTable, `a table at ${width}`).to.equal(list.clientWidth >= TABLE * em);
        if (isTable) heights.push(row.getBoundingClientRect().height);
      }
      expect(heights, 'heights of a row').to.have.length.above(2);
      expect(heights).to.deep.equal(heights.toSorted((a, b) => b - a));
    });
  }
});

/** Texts that are broken over lines, or cut: none of these ever is. */
function brokenIn(list: HTMLElement): string[] {
  const range = document.createRange();
  const cells = [...list.shadowRoot!.querySelectorAll('tbody td')].filter(
    (cell) => !cell.matches('.hostname, .operation'),
  );
  const isBroken = (text: Node) => {
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
    return new Set(lines).size > 1;
  };
  return cells.flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const broken = texts.filter(isBroken).map((text) => `broken: ${text.textContent!.trim()}`);
    return cell.scrollWidth > cell.clientWidth ? [...broken, `cut: ${cell.textContent.trim()}`] : broken;
  });
}

describe('the longest usual values', () => {
  // Wider than what most systems have.
  const inter = new FontFace(
    'Inter Variable',
    'url(/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2)',
    { weight: '100 900' },
  );
  before(async () => {
    document.fonts.add(await inter.load());
  });
  after(() => document.fonts.delete(inter));

  for (const font of ['Noto Sans', 'Inter Variable']) {
    for (const [title, variant] of Object.entries(VARIANTS)) {
      it(`are whole at every width: in ${font}, ${title}`, async () => {
        const provider = await SCENES['the list with the longest usual values']!();
        const page = dress(provider, variant);
        page.style.fontFamily = font;
        const list = provider.querySelector('invoice-list')!;
        const broken = widthsOf(variant).flatMap((width) => {
          page.style.inlineSize = `${width}px`;
          return brokenIn(list).map((each) => `${width}: ${each}`);
        });
        expect(broken).to.deep.equal([]);
      });
    }
  }
});
