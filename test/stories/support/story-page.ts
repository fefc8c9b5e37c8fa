import type { Browser, Page } from 'playwright-core';
import { addressOf, type BookEntry } from './book.ts';
import { drawnHeight, settle, watchStory, type Outcome, type StoryWindow } from './watch-story.ts';

/** Noon in UTC, so that it is one and the same day in every zone where a story could be. */
const NOW = '2026-02-16T12:00:00Z';
/** What is further down is not in the picture, unless a story has it otherwise. */
const MAX_HEIGHT = 1200;

/** Letters are drawn alike whatever the screen and the fonts' hints; a story asks no server but this machine. */
export const PICTURE_FLAGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A page that opens one story after the other. */
export interface StoryPage {
  readonly page: Page;
  /** Opens an entry in light colours, 1280 pixels wide, and waits until it is finished and stands still. */
  open(entry: BookEntry): Promise<Outcome>;
  /** The same for a story, without loading the page again: most of the time of `open` are Storybook's own scripts. */
  goTo(story: BookEntry): Promise<Outcome>;
  /** Shows what is open differently. */
  show(look: Look): Promise<void>;
  /** What the console and the network complained of since `open`. */
  complaints(): readonly string[];
  /** The picture of what is drawn, with no animation and no caret. */
  picture(): Promise<Buffer>;
}

/** What a person's device decides of the looks of a story. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A page in a context of its own: two stories at once do not hear of each other. */
export async function openStoryPage(browser: Browser, book: string): Promise<StoryPage> {
  const device = { viewport: { width: 1280, height: MAX_HEIGHT }, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...device, locale: 'en-US', timezoneId: 'UTC' });
  await context.clock.setFixedTime(NOW);
  await context.addInitScript(watchStory);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests = { begun: 0, ended: 0 };

  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      complaints.push(`console.${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', () => requests.begun++);
  page.on('requestfinished', () => requests.ended++);
  page.on('requestfailed', () => requests.ended++);

  /** A part of the page may still be on its way, and come with parts of its own. */
  async function stand(looks: number): Promise<void> {
    for (let before = -1; before !== requests.begun || requests.ended < requests.begun;) {
      before = requests.begun;
      await page.evaluate(settle, looks);
    }
  }

  async function finished(): Promise<Outcome> {
    const outcome = await page.evaluate(() => (window as unknown as StoryWindow).__outcome);
    await stand(2);
    return outcome ?? { failures: ['Storybook did not start'], parameters: {} };
  }

  async function show(look: Look): Promise<void> {
    const { scheme = 'light', forcedColors = false, width = 1280, height = MAX_HEIGHT } = look;
    const now = page.viewportSize();
    if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forcedColors ? 'active' : 'none' });
  }

  return {
    page,
    async open(entry) {
      Object.assign(requests, { begun: 0, ended: 0 });
      complaints.length = 0;
      await show({});
      await page.goto(addressOf(book, entry), { waitUntil: 'commit' });
      return finished();
    },
    async goTo({ id }) {
      complaints.length = 0;
      await show({});
      await page.evaluate((storyId) => (window as unknown as StoryWindow).__goTo?.(storyId), id);
      return finished();
    },
    async show(look) {
      await show(look);
      // A play function that puts the focus somewhere scrolls as far as the window of that moment needs.
      await page.evaluate(() => scrollTo(0, 0));
      await stand(1);
    },
    complaints: () => [...complaints],
    async picture() {
      const { width, height: most } = page.viewportSize() ?? { width: 0, height: 0 };
      const height = Math.min(most, await page.evaluate(drawnHeight));
      return page.screenshot({ clip: { x: 0, y: 0, width, height }, animations: 'disabled' });
    },
  };
}
