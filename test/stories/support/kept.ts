import { expect, type Page, type TestInfo } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LOOKS, type LookName } from './looks.ts';

const HOME = resolve(import.meta.dirname, '..');
const CHROMIUM = join(HOME, 'baseline/chromium.txt');
/** The share of pixels that may differ besides the edges of letters and curves. */
const SHARE = 1 / 50_000;
/** The same for another major of Chromium, which draws letters and curves in its own way. */
const FOREIGN_SHARE = 1 / 200;

/** The folder of each kind of kept file, and how its names end. */
const KINDS = { baseline: '.webp', trees: '.txt' } as const;
/** The address of the page, which is another in each run. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/iframe\.html[^#\n]*/g;
const pathOf = (kind: keyof typeof KINDS, look: LookName, id: string) => join(HOME, kind, look, id + KINDS[kind]);

/** Whether this run writes what others are compared with. */
export const isUpdate = ({ config }: TestInfo): boolean => config.updateSnapshots !== 'none';

/** Returns the share of pixels that may differ. `--update-snapshots=all` notes the browser that takes the pictures. */
export function shareFor(version: string, { config }: TestInfo): number {
  const major = version.split('.')[0] ?? '';
  if (config.updateSnapshots === 'all' || !existsSync(CHROMIUM)) writeFileSync(CHROMIUM, `${major}\n`);
  return readFileSync(CHROMIUM, 'utf8').trim() === major ? SHARE : FOREIGN_SHARE;
}

/** Fails when a story has a kept file in another look than these; an update throws it away. */
export function expectNoOther(kind: keyof typeof KINDS, looks: readonly LookName[], id: string, test: TestInfo): void {
  const others = (Object.keys(LOOKS) as LookName[])
    .filter((look) => !looks.includes(look))
    .map((look) => pathOf(kind, look, id))
    .filter((path) => existsSync(path));
  if (isUpdate(test)) for (const path of others) rmSync(path);
  else expect.soft(others, 'is kept, and nothing is compared with it').toEqual([]);
}

/**
 * Reads the accessibility tree without the provider's live region: what that says last depends on how fast the machine is,
 * and has tests of its own.
 */
async function readTree(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const region of document.querySelectorAll('[role=status][aria-live]')) region.ariaHidden = 'true';
  });
  const tree = await page.locator('body').ariaSnapshot();
  return `${tree.replace(ADDRESS, '')}\n`;
}

/**
 * Compares the accessibility tree with the kept one, word by word: `toMatchAriaSnapshot` lets pass a state that is new, such
 * as "disabled", and writes numbers as patterns. A narrow tree is kept only where it is not the wide one.
 */
export async function expectTree(page: Page, look: LookName, id: string, test: TestInfo): Promise<void> {
  const [own, wide] = [pathOf('trees', look, id), pathOf('trees', 'wide', id)];
  if (isUpdate(test)) {
    const tree = await readTree(page);
    rmSync(own, { force: true });
    mkdirSync(dirname(own), { recursive: true });
    if (look === 'wide' || tree !== readFileSync(wide, 'utf8')) writeFileSync(own, tree);
    return;
  }
  const kept = existsSync(own) ? own : wide;
  const expected = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  await expect.soft.poll(() => readTree(page), { message: `accessibility tree, ${look}` }).toBe(expected);
}
