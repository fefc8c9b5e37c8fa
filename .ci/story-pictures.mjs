import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readBook, serveBook } from '../test/stories/support/book.ts';
import { openStoryPage } from '../test/stories/support/story-page.ts';
import { root } from './run-tool.mjs';
import { buildStories } from './stories-build.mjs';

const FOLDER = 'stories/pictures';
const NARROW = { width: 360 };
const DARK = { scheme: 'dark' };

/** The pictures of the documents: name, story, and how it is looked at. */
const PICTURES = [
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

/** Builds Storybook and takes the pictures of the documents from its stories. */
export async function takeStories(browser) {
  await buildStories();
  await mkdir(resolve(root, FOLDER), { recursive: true });
  const entries = new Map(readBook().map((entry) => [entry.id, entry]));
  const book = await serveBook();
  const story = await openStoryPage(browser, book.url);
  try {
    for (const [name, id, look = {}] of PICTURES) {
      const entry = entries.get(id);
      if (!entry) throw new Error(`There is no story ${id} for the picture ${name}`);
      const { failures } = await story.open(entry);
      await story.show(look);
      const picture = await story.page.screenshot({ clip: await story.drawn(), animations: 'disabled' });
      const faults = [...failures, ...story.complaints()];
      if (faults.length > 0) throw new Error(`No picture of ${id}:\n${faults.join('\n')}`);
      await writeFile(resolve(root, FOLDER, `${name}.png`), picture);
      console.log(`${FOLDER}/${name}.png`);
    }
  } finally {
    await book.stop();
  }
}
