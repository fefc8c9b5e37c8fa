import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { resolve } from 'node:path';
import { SEED_TODAY } from '../../demo/server/seed/account.ts';
import type { RunningPortal } from '../e2e/helpers.ts';
import { test } from '../e2e/support/test.ts';

const FOLDER = resolve(import.meta.dirname, '../../demo/screenshots');
const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 960 } };
const NARROW: BrowserContextOptions = { viewport: { width: 360, height: 800 } };
const DARK: BrowserContextOptions = { ...WIDE, colorScheme: 'dark' };

/** Has two lines of different kinds, and is due soon. */
const INVOICE = 'INV-2026-00019';

/** Opens a page of the portal as another visitor of the same account. */
async function open(browser: Browser, { url }: RunningPortal, path: string, options: BrowserContextOptions) {
  const page = await browser.newPage({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  await page.clock.setFixedTime(`${SEED_TODAY}T12:00:00Z`);
  await page.goto(new URL(path, url).href);
  return page;
}

/** Opens My Invoices and waits for its rows. */
async function openInvoices(browser: Browser, portal: RunningPortal, options: BrowserContextOptions): Promise<Page> {
  const page = await open(browser, portal, '/billing/invoices', options);
  await page.getByRole('link', { name: /^INV-/ }).first().waitFor();
  return page;
}

/** Shows the dearest invoices first: one page then has several statuses and currencies. */
async function sortByTotal(page: Page): Promise<void> {
  for (const direction of ['ascending', 'descending']) {
    await page.getByRole('button', { name: /^Total/ }).click();
    await page.locator(`th[aria-sort=${direction}]`, { hasText: 'Total' }).waitFor();
  }
  await page.locator('table[aria-busy=false]').waitFor();
}

async function tick(page: Page, count: number): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Select invoice/ });
  for (let index = 0; index < count; index++) await boxes.nth(index).check();
  await page.getByText(`${count} selected`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clear selection' }).waitFor();
}

/** Takes the picture with nothing hovered, nothing focused and nothing scrolled, and closes the page. */
async function take(page: Page, name: string, fullPage = true): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), fullPage });
  await page.context().close();
}

test('My Invoices', async ({ browser, process: portal }) => {
  const narrow = await openInvoices(browser, portal, NARROW);
  await tick(narrow, 2);
  await take(narrow, 'my-invoices-narrow', false);
  for (const [name, options] of [
    ['my-invoices-dark', DARK],
    ['my-invoices', WIDE],
  ] as const) {
    const page = await openInvoices(browser, portal, options);
    await sortByTotal(page);
    await tick(page, 3);
    await take(page, name);
  }
});

test('an invoice', async ({ browser, process: portal }) => {
  for (const [name, options] of [
    ['invoice', WIDE],
    ['invoice-narrow', NARROW],
  ] as const) {
    const page = await openInvoices(browser, portal, options);
    await page.getByRole('searchbox').fill(INVOICE);
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByRole('link', { name: 'View Invoice' }).click();
    await page.getByRole('region', { name: 'Pay this invoice' }).waitFor();
    await take(page, name);
  }
});

test('a service', async ({ browser, process: portal }) => {
  const page = await openInvoices(browser, portal, WIDE);
  await sortByTotal(page);
  await page.getByRole('link', { name: 'View Service' }).first().click();
  await page.waitForURL('**/services/**');
  await take(page, 'service');
});

test('the checkout of one order, opened by three visitors', async ({ browser, process: portal }) => {
  const list = await openInvoices(browser, portal, WIDE);
  await sortByTotal(list);
  await tick(list, 3);
  await list.getByRole('button', { name: 'Mass Payment' }).click();
  await list.waitForURL('**/checkout/**');
  const { pathname } = new URL(list.url());
  await list.context().close();
  for (const [name, options] of [
    ['checkout', WIDE],
    ['checkout-narrow', NARROW],
    ['checkout-dark', DARK],
  ] as const) {
    const page = await open(browser, portal, pathname, options);
    // The wallet has a fee.
    await page.getByRole('radio', { name: /wallet/i }).check();
    await take(page, name);
  }
});
