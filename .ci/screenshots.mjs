/** `npm run screenshots`, after a build: takes the README's pictures of the portal, on fresh data and a fixed day. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SEED_TODAY } from '../demo/server/seed/account.ts';
import { launchChromium, startPortal } from '../test/e2e/helpers.ts';
import { takeHosts } from './hosts-screenshots.mjs';
import { takeStories } from './story-pictures.mjs';
import { root } from './run-tool.mjs';

const FOLDER = resolve(root, 'demo/screenshots');
const WIDE = { viewport: { width: 1280, height: 960 } };
const NARROW = { viewport: { width: 360, height: 800 } };
const DARK = { ...WIDE, colorScheme: 'dark' };

/** Has two lines of different kinds, and is due soon. */
const INVOICE = 'INV-2026-00019';

await mkdir(FOLDER, { recursive: true });
const portal = await startPortal();
const browser = await launchChromium();

/** Opens a page of the portal as another visitor of the same account. */
async function open(path, options) {
  const page = await browser.newPage({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  await page.clock.setFixedTime(`${SEED_TODAY}T12:00:00Z`);
  await page.goto(new URL(path, portal.url).href);
  return page;
}

/** Opens My Invoices and waits for its rows. */
async function openInvoices(options) {
  const page = await open('/billing/invoices', options);
  await page.getByRole('link', { name: /^INV-/ }).first().waitFor();
  return page;
}

/** The dearest invoices first: one page then shows several statuses and currencies. */
async function sortByTotal(page) {
  for (const direction of ['ascending', 'descending']) {
    await page.getByRole('button', { name: /^Total/ }).click();
    await page.locator(`th[aria-sort=${direction}]`, { hasText: 'Total' }).waitFor();
  }
  await page.locator('table[aria-busy=false]').waitFor();
}

async function tick(page, count) {
  const boxes = page.getByRole('checkbox', { name: /^Select invoice/ });
  for (let at = 0; at < count; at++) await boxes.nth(at).check();
  await page.getByText(`${count} selected`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clear selection' }).waitFor();
}

/** Takes the picture with nothing hovered, nothing focused and nothing scrolled, and closes the page. */
async function take(page, name, options = { fullPage: true }) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
    return document.fonts.ready;
  });
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), ...options });
  await page.context().close();
  console.log(`demo/screenshots/${name}.png`);
}

async function takeInvoices() {
  const dark = await openInvoices(DARK);
  await sortByTotal(dark);
  await tick(dark, 3);
  await take(dark, 'my-invoices-dark');

  const narrow = await openInvoices(NARROW);
  await tick(narrow, 2);
  await take(narrow, 'my-invoices-narrow', {});

  const light = await openInvoices(WIDE);
  await sortByTotal(light);
  await tick(light, 3);
  await take(light, 'my-invoices');
}

async function takeInvoice() {
  for (const [name, size] of [
    ['invoice', WIDE],
    ['invoice-narrow', NARROW],
  ]) {
    const page = await openInvoices(size);
    await page.getByRole('searchbox').fill(INVOICE);
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByRole('link', { name: 'View Invoice' }).click();
    await page.getByRole('region', { name: 'Pay this invoice' }).waitFor();
    await take(page, name);
  }
}

async function takeService() {
  const list = await openInvoices(WIDE);
  await sortByTotal(list);
  const href = await list.getByRole('link', { name: 'View Service' }).first().getAttribute('href');
  await list.context().close();
  await take(await open(href, WIDE), 'service');
}

/** One order of three invoices, opened by three visitors. */
async function takeCheckout() {
  const page = await openInvoices(WIDE);
  await sortByTotal(page);
  await tick(page, 3);
  await page.getByRole('button', { name: 'Mass Payment' }).click();
  await page.waitForURL('**/checkout/**');
  const { pathname } = new URL(page.url());
  await page.context().close();
  for (const [name, options] of [
    ['checkout', WIDE],
    ['checkout-narrow', NARROW],
    ['checkout-dark', DARK],
  ]) {
    const checkout = await open(pathname, options);
    // The wallet has a fee.
    await checkout.getByRole('radio', { name: /wallet/i }).check();
    await take(checkout, name);
  }
}

try {
  await takeInvoices();
  await takeInvoice();
  await takeService();
  await takeCheckout();
  await takeHosts(browser, resolve(FOLDER, 'hosts'));
  await takeStories(browser);
} finally {
  await browser.close();
  await portal.stop();
}
