import { expect, test as base } from '@playwright/test';
import { findBarriers } from './support/barriers.ts';
import { readBook, serveBook } from './support/book.ts';
import { expectNoOther, expectTree, shareFor } from './support/kept.ts';
import { axeLooksOf, LOOKS, picturesOf, treesOf, type Look, type LookName } from './support/looks.ts';
import { openStoryPage, type StoryPage } from './support/story-page.ts';

/** One page a worker, which Playwright replaces after a failure. */
const test = base.extend<object, { story: StoryPage }>({
  story: [
    async ({ browser }, use) => {
      const book = await serveBook();
      await use(await openStoryPage(browser, book.url));
      await book.stop();
    },
    { scope: 'worker' },
  ],
});

const entries = readBook();
/** The stories by title, long titles first, so that all workers end at about the same time. */
const chapters = [
  ...Map.groupBy(
    entries.filter(({ type }) => type === 'story'),
    ({ title }) => title,
  ),
].sort(([, some], [, others]) => others.length - some.length);

for (const [title, stories] of chapters) {
  test.describe(title, () => {
    // One after the other, in one page.
    test.describe.configure({ mode: 'default' });

    for (const entry of stories) {
      const { id } = entry;
      test(`${id} plays to its end, in silence, without a barrier, and looks as it did`, async ({ story }, info) => {
        const { page } = story;
        const { failures, parameters } = await story.open(entry);
        expect.soft(failures, 'Storybook').toEqual([]);
        const { width, height } = parameters.visual ?? {};
        const size: Look = { ...(width && { width }), ...(height && { height }) };
        const [pictures, trees, axeLooks] = [picturesOf(entry, parameters), treesOf(entry), axeLooksOf(entry)];
        const maxDiffPixelRatio = shareFor(page.context().browser()?.version() ?? '', info);

        for (const [name, look] of Object.entries(LOOKS) as [LookName, Look][]) {
          if (![pictures, trees, axeLooks].some((looks) => looks.includes(name))) continue;
          await story.show({ ...size, ...look });
          if (trees.includes(name)) await expectTree(page, name, id, info);
          if (pictures.includes(name)) {
            const clip = await story.drawn();
            await expect.soft(page).toHaveScreenshot([name, `${id}.webp`], { clip, maxDiffPixelRatio });
          }
          if (!axeLooks.includes(name)) continue;
          expect.soft(await findBarriers(page, parameters), `axe-core, ${name}`).toEqual([]);
        }
        expectNoOther('baseline', pictures, id, info);
        expectNoOther('trees', trees, id, info);
        expect.soft(story.complaints(), 'console').toEqual([]);
      });
    }
  });
}

for (const entry of entries.filter(({ type }) => type === 'docs')) {
  test(`the page ${entry.id} opens in silence`, async ({ story }) => {
    const { failures } = await story.open(entry);
    expect([...failures, ...story.complaints()]).toEqual([]);
  });
}
