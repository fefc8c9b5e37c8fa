import axe from 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import type { StoryParameters } from './watch-story.ts';

/** What WCAG 2.2 asks of levels A and AA. */
export const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Storybook's own. */
const NOT_OURS = ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'];

interface AxeWindow {
  readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/**
 * axe-core reads the colour of text from `-webkit-text-fill-color`, and there Chromium gives the colour of the style sheet
 * also when the person's own, forced colour is drawn.
 */
function readDrawnColors(): void {
  const { prototype } = CSSStyleDeclaration;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'getPropertyValue');
  const read = descriptor?.value as (this: CSSStyleDeclaration, name: string) => string;
  prototype.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

/** What axe-core finds in the page as it is now: one line for each rule and what is wrong, with the first such element. */
export async function findBarriers(page: Page, { a11y }: StoryParameters): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(readDrawnColors);
    await page.evaluate(axe.source);
  }
  const context = { include: ['body'], exclude: [...NOT_OURS, ...(a11y?.context?.exclude ?? [])] };
  // Nothing here depends on style sheets of other origins, and frames, which are asked in vain for half a second each,
  // have the pages of the recipes: these have a test of their own.
  const options: RunOptions = { runOnly: WCAG_TAGS, resultTypes: ['violations'], preload: false, iframes: false };
  const { violations } = await page.evaluate(([where, how]) => (window as unknown as AxeWindow).axe.run(where, how), [
    context,
    options,
  ] as const);
  return violations.flatMap(({ id, nodes }) => {
    const bySummary = Map.groupBy(nodes, ({ failureSummary = '' }) =>
      failureSummary.split('\n').slice(1).join(' ').trim(),
    );
    return Array.from(bySummary, ([summary, same]) => {
      const place = same[0]?.target.flat().join(' ') ?? '';
      const more = same.length > 1 ? ` and ${same.length - 1} more` : '';
      return `${id}: ${summary} (${place}${more})`;
    });
  });
}
