import axe from 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { WCAG_TAGS } from '../../stories/support/barriers.ts';

interface AxeWindow {
  readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds in our part of the page; the rest is the framework's. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly: WCAG_TAGS, resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate(
    (how) => (window as unknown as AxeWindow).axe.run('invoice-provider', how),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
