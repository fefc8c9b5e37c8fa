import { oneLine } from './queries.ts';
import { until } from './until.ts';

/** Where the provider tells screen readers what happened; not there before there is something to tell. */
export const regionOf = (provider: Element) => provider.querySelector<HTMLElement>(':scope > [role=status]');

/** What was told last. */
export const spoken = (provider: Element) => oneLine(regionOf(provider)?.textContent ?? '');

/** Until a screen reader is told so. */
export async function hears(provider: Element, text: string): Promise<void> {
  await until(() => spoken(provider) === text).catch(() => {
    throw new Error(`"${text}" was not told; there is "${spoken(provider)}"`);
  });
}
