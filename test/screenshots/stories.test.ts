import { expect, test } from '@playwright/test';
import { resolve } from 'node:path';
import { readBook, serveBook } from '../stories/support/book.ts';
import type { Look } from '../stories/support/looks.ts';
import { openStoryPage, PICTURE_FLAGS } from '../stories/support/story-page.ts';
import { CHROMIUM_FLAGS, findEngines } from '../../.ci/engines.ts';

const FOLDER = resolve(import.meta.dirname, '../../stories/pictures');
const NARROW: Look = { width: 360 };
const DARK: Look = { scheme: 'dark' };

/** The pictures of Storybook's documents: name, story, and how it is looked at. */
const PICTURES: readonly (readonly [name: string, id: string, look?: Look])[] = [
  ['my-invoices', 'my-invoices--ticked'],
  ['my-invoices-dark', 'my-invoices--ticked', DARK],
  ['my-invoices-narrow', 'my-invoices--ticked', NARROW],
  ['my-invoices-arabic', 'languages--arabic'],
  ['my-invoices-chinese', 'languages--simplified-chinese'],
  ['invoice', 'tags-invoice-detail--default'],
  ['invoice-narrow', 'tags-invoice-detail--default', NARROW],
  ['checkout', 'tags-invoice-checkout--default'],
  ['checkout-dark', 'tags-invoice-checkout--default', DARK],
  ['checkout-narrow', 'tags-invoice-checkout--default', NARROW],
  ['statuses', 'tags-invoice-list--every-status'],
  ['columns', 'columns--added-node'],
  ['anatomy', 'anatomy--invoice-list'],
  ['theme-editor', 'theming-editor--preset'],
];

test('stories', async ({ playwright }) => {
  const { chromium: executablePath = '' } = findEngines();
  const browser = await playwright.chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...PICTURE_FLAGS] });
  const entries = new Map(readBook().map((entry) => [entry.id, entry]));
  const book = await serveBook();
  const story = await openStoryPage(browser, book.url);
  for (const [name, id, look = {}] of PICTURES) {
    const entry = entries.get(id);
    if (!entry) throw new Error(`There is no story ${id} for the picture ${name}`);
    const { failures } = await story.open(entry);
    await story.show(look);
    const path = resolve(FOLDER, `${name}.png`);
    await story.page.screenshot({ path, clip: await story.drawn(), animations: 'disabled' });
    expect([...failures, ...story.complaints()], id).toEqual([]);
  }
  await book.stop();
  await browser.close();
});
