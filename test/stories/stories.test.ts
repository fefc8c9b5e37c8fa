import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/helpers.ts';
import { openAlbum, type Album } from './support/album.ts';
import { findBarriers } from './support/barriers.ts';
import { isWholeBook, readBook, serveBook, type BookEntry } from './support/book.ts';
import { readTree } from './support/read-tree.ts';
import { openStoryPage, PICTURE_FLAGS, type Look, type StoryPage } from './support/story-page.ts';
import { openTrees, type Trees } from './support/trees.ts';
import type { Outcome, StoryParameters } from './support/watch-story.ts';

/** One more than a small machine has processors: each waits for frames to be drawn, too. */
const PAGES = 3;
/** No story takes nearly as long, but all of them on a machine that does something else too. */
const LIMIT = 1_800_000;

/** What is shown, and what is looked at there. */
interface Station extends Look {
  readonly picture?: string;
  /** The name that axe-core's findings are told under. */
  readonly axe?: string;
  /** Which accessibility tree is read. */
  readonly tree?: 'wide' | 'narrow';
}

/** In an order in which little changes from one to the next. */
const LOOKS: readonly Station[] = [
  { scheme: 'light', picture: '1280-light', axe: 'light', tree: 'wide' },
  // A person's own colours, and other colours of ours, change nothing but colours, at any width.
  { scheme: 'light', forcedColors: true, axe: 'forced colours' },
  { scheme: 'dark', picture: '1280-dark', axe: 'dark' },
  { scheme: 'dark', width: 360, picture: '360-dark' },
  { scheme: 'light', width: 360, picture: '360-light', axe: 'light at 360 pixels', tree: 'narrow' },
];
/** The titles of stories of which each is a state of a tag; the others tell of the same tags again. */
const TOLD = /^(Tags|States|Journeys)\/|^(My Invoices|Columns|Languages)$/;

const entries = readBook();
const docs = entries.filter(({ type }) => type === 'docs');
/** The stories by title, long titles first, so that both pages are done at about the same time. */
const chapters = [
  ...Map.groupBy(
    entries.filter(({ type }) => type === 'story'),
    ({ title }) => title,
  ),
].sort(([, some], [, others]) => others.length - some.length);
const namesOf = (id: string) => LOOKS.flatMap(({ picture }) => (picture ? [`${id}.${picture}`] : []));
/** A tree has no name where none is kept. */
const treesOf = ({ id, title }: BookEntry) => (TOLD.test(title) ? { wide: id, narrow: `${id}.360` } : {});
let album: Album;
let trees: Trees;
let book: Awaited<ReturnType<typeof serveBook>>;
let browser: Browser;
/** The pages that nobody uses now; never fewer than the suites that run at once. */
const free: StoryPage[] = [];

before(async () => {
  book = await serveBook();
  browser = await launchChromium(PICTURE_FLAGS);
  const names = chapters.flatMap(([, stories]) => stories.flatMap(({ id }) => namesOf(id)));
  album = openAlbum({ names, chromium: Number.parseInt(browser.version()), isWhole: isWholeBook });
  trees = openTrees({ names: entries.flatMap((entry) => Object.values(treesOf(entry))) });
  while (free.length < PAGES) free.push(await openStoryPage(browser, book.url));
});

after(async () => {
  await browser.close();
  await book.stop();
  const note = album.close();
  if (note) console.log(note);
  const report = album.report();
  if (report) console.log(`The pictures side by side: ${report}`);
});

function takePage(): StoryPage {
  const page = free.pop();
  if (!page) throw new Error('More suites at once than pages');
  return page;
}

/** What differs in what a screen reader is told of the story that is open. */
async function compareTrees(story: StoryPage, entry: BookEntry, which: 'wide' | 'narrow'): Promise<string | undefined> {
  const { wide, narrow } = treesOf(entry);
  const read = () => readTree(story.page);
  if (!wide) return undefined;
  return which === 'wide' ? trees.check(wide, read) : trees.checkBeside(narrow, wide, read);
}

/** All that is wrong with the story that is open, in every look. */
async function findFaults(story: StoryPage, entry: BookEntry, parameters: StoryParameters): Promise<string[]> {
  const { id } = entry;
  const faults: string[] = [];
  const { skip, ...size } = parameters.visual ?? {};
  if (skip) namesOf(id).forEach(album.omit);
  for (const { picture, axe, tree, ...look } of LOOKS) {
    await story.show({ ...size, ...look });
    const told = tree && (await compareTrees(story, entry, tree));
    if (told) faults.push(`accessibility tree, ${tree}: ${told}`);
    if (axe) {
      for (const barrier of await findBarriers(story.page, parameters)) faults.push(`axe in ${axe}: ${barrier}`);
    }
    if (!picture || skip) continue;
    const difference = await album.check(`${id}.${picture}`, () => story.picture());
    if (difference) faults.push(`picture ${picture}: ${difference}`);
  }
  return faults;
}

/** Fails with all that is wrong at once. */
function expectNoFault(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

describe('every story', { concurrency: PAGES, timeout: LIMIT }, () => {
  for (const [title, stories] of chapters) {
    describe(title, { concurrency: 1 }, () => {
      let page: StoryPage;
      /** After a fault, and before the first, the next story gets a fresh page. */
      let isGood = false;
      before(() => {
        page = takePage();
      });
      after(() => {
        free.push(page);
      });

      for (const entry of stories) {
        it(`${entry.id} plays to its end, in silence, without a barrier, and looks as it did`, async (test) => {
          const { failures, parameters }: Outcome = isGood ? await page.goTo(entry) : await page.open(entry);
          isGood = false;
          const faults = await findFaults(page, entry, parameters);
          expectNoFault([...failures, ...faults, ...page.complaints()]);
          isGood = true;
          if (parameters.visual?.skip) test.diagnostic(`${entry.id} has no picture: ${parameters.visual.skip}`);
        });
      }
    });
  }
});

describe('every page of documentation', { concurrency: PAGES, timeout: LIMIT }, () => {
  for (const entry of docs) {
    it(`${entry.id} says nothing on the console`, async () => {
      const page = takePage();
      const { failures }: Outcome = await page.open(entry).finally(() => free.push(page));
      expectNoFault([...failures, ...page.complaints()]);
    });
  }
});

describe('the walk', () => {
  it('finds stories', () => {
    expect(chapters).not.to.deep.equal([]);
  });

  it('keeps no accessibility tree of a story that is gone', { skip: !isWholeBook }, () => {
    expect(trees.leftOver()).to.deep.equal([]);
  });

  it('keeps no picture of a story that is gone', { skip: !isWholeBook }, () => {
    expect(album.leftOver()).to.deep.equal([]);
  });
});
