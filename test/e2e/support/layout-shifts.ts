import type { Page, Route } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { watchLayout } from './watch-layout.ts';

const FONT = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

/**
 * Watches what moves in a page that is not open yet. All text has a font that is in the page from the start, and timers
 * fire only in {@link passTime}.
 */
export async function watchShifts(page: Page): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1000);
  await page.addInitScript(watchLayout, await readFile(FONT, 'base64'));
}

/** Fires all timers that are due within a second of the page, such as the one that announces a slow load. */
export const passTime = (page: Page): Promise<void> => page.clock.runFor(1000);

/** Returns what moved since the page was opened or asked the last time, a line each. */
export function takeShifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.takeShifts());
}

/** A request that waits for the test. */
export interface Held {
  /** Resolves when the page has sent it. */
  readonly sent: Promise<unknown>;
  /** Lets it pass to the server, or answers it. */
  release(answer?: Parameters<Route['fulfill']>[0]): Promise<void>;
}

/** Holds the next request to the address: the page is as on a connection so slow that nothing has arrived yet. */
export async function holdNext(page: Page, address: RegExp): Promise<Held> {
  let arrive: (route: Route) => void = () => undefined;
  const sent = new Promise<Route>((resolve) => (arrive = resolve));
  await page.route(address, (route) => arrive(route), { times: 1 });
  return {
    sent,
    async release(answer) {
      const route = await sent;
      await (answer ? route.fulfill(answer) : route.continue());
    },
  };
}
