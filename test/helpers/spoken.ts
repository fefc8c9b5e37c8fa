import { oneLine } from './queries.ts';
import { waitUntil } from './wait.ts';

/** Where the provider tells screen readers what happened; not there before there is something to tell. */
export const regionOf = (provider: Element) => provider.querySelector<HTMLElement>(':scope > [role=status]');

/** The latest announcement. */
export const spoken = (provider: Element) => oneLine(regionOf(provider)?.textContent ?? '');

/** Waits until the provider announces this text. */
export const announced = (provider: Element, text: string) =>
  waitUntil(
    () => spoken(provider) === text,
    `the announcement "${text}"`,
    () => spoken(provider),
  );
