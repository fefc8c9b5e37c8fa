import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

/** The day that the pages show: long before the clock of any machine, so that pictures never change. */
export const DAY = '2026-02-08T12:00:00Z';

/** A page of a host, and what it complains of. */
export interface OpenHost {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens the page of a host and waits for its invoices. */
export async function openHost(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenHost> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
  const complaints: string[] = [];
  context.on('weberror', (failure) => complaints.push(failure.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(DAY);
  const response = await page.goto(url);
  expect(response?.status()).toBe(200);
  await page.getByRole('link', { name: /^INV-/ }).first().waitFor();
  return { page, complaints, close: () => context.close() };
}

/** Ticks two invoices, so that the bar to pay them is there. */
export async function tickTwo(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Select invoice/ });
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByText('2 selected', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clear selection' }).waitFor();
}
