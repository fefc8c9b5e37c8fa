import type { Browser, Page } from '@playwright/test';
import type { BookEntry } from './book.ts';
import { isBusy, type Look } from './looks.ts';
import { watchStory, type Outcome, type StoryWindow } from './watch-story.ts';

/** Noon in UTC, so that it is the same day in every time zone. */
const NOW = '2026-02-16T12:00:00Z';
/** What is further down is not in the picture, unless a story has it otherwise. */
const MAX_HEIGHT = 1200;

/** Draws letters alike whatever the screen and the fonts' hints, and lets a story ask no server but this machine. */
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
  /**
   * Opens an entry in light colours, 1280 pixels wide, and waits until it is finished and stands still. Goes on to the next
   * story of a title without loading Storybook's scripts again: they are most of a story's time.
   */
  open(entry: BookEntry): Promise<Outcome>;
  /** Shows what is open differently. */
  show(look: Look): Promise<void>;
  /** Returns what the console complained of since `open`. */
  complaints(): readonly string[];
  /** Returns the part of the viewport that has something drawn. */
  drawn(): Promise<{ x: number; y: number; width: number; height: number }>;
}

/** Opens a page in a context of its own: two stories at once do not hear of each other. */
export async function openStoryPage(browser: Browser, book: string): Promise<StoryPage> {
  const device = { viewport: { width: 1280, height: MAX_HEIGHT }, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...device, locale: 'en-US', timezoneId: 'UTC' });
  await context.clock.setFixedTime(NOW);
  await context.addInitScript(watchStory);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests = { begun: 0, ended: 0 };
  let current: BookEntry | undefined;

  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      complaints.push(`console.${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', () => requests.begun++);
  page.on('requestfinished', () => requests.ended++);
  page.on('requestfailed', () => requests.ended++);

  /** Waits for all parts of the page: each may load others. */
  async function stand(): Promise<void> {
    for (let before = -1; before !== requests.begun || requests.ended < requests.begun;) {
      before = requests.begun;
      if (current && !isBusy(current)) await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      await page.evaluate(() => (window as unknown as StoryWindow).storyWalk.settle());
    }
  }

  async function setLook({ scheme = 'light', forcedColors, width = 1280, height = MAX_HEIGHT }: Look): Promise<void> {
    const now = page.viewportSize();
    if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forcedColors ? 'active' : 'none' });
  }

  async function load({ id, type }: BookEntry): Promise<void> {
    Object.assign(requests, { begun: 0, ended: 0 });
    // Without the accessibility addon's own run.
    const address = `${book}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`;
    await page.goto(address, { waitUntil: 'commit' });
  }

  return {
    page,
    async open(entry) {
      const isNext = entry.type === 'story' && entry.title === current?.title && entry.id !== current.id;
      current = entry;
      complaints.length = 0;
      await setLook({});
      if (isNext) await page.evaluate((id) => (window as unknown as StoryWindow).storyWalk.goTo(id), entry.id);
      else await load(entry);
      const outcome = await page.evaluate(() => (window as unknown as StoryWindow).storyWalk.outcome);
      await stand();
      return outcome;
    },
    async show(look) {
      await setLook(look);
      // A play function that moves the focus scrolls as far as the window of that moment needs.
      await page.evaluate(() => scrollTo(0, 0));
      await stand();
    },
    complaints: () => [...complaints],
    async drawn() {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const drawn = await page.evaluate(() => (window as unknown as StoryWindow).storyWalk.drawnHeight());
      return { x: 0, y: 0, width, height: Math.min(height, drawn) };
    },
  };
}
