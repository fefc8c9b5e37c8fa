/** `npm run screenshots`, after a build: takes the README's pictures of the portal, on fresh data and a fixed day. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SEED_TODAY } from '../demo/server/seed/account.ts';
import { launchChromium, startPortal } from '../test/e2e/helpers.ts';
import { root } from './run-tool.mjs';

const FOLDER = resolve(root, 'demo/screenshots');

/** Opens My Invoices and waits for its rows. */
async function openInvoices(browser, url, options) {
  const page = await browser.newPage({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  await page.clock.setFixedTime(`${SEED_TODAY}T12:00:00Z`);
  await page.goto(`${url}/billing/invoices`);
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
  // Nothing hovered, nothing focused, nothing scrolled.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await page.evaluate(() => scrollTo(0, 0));
}

async function take(page, name, options = {}) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), ...options });
  console.log(`demo/screenshots/${name}.png`);
}

await mkdir(FOLDER, { recursive: true });
const portal = await startPortal();
const browser = await launchChromium();
try {
  const wide = { width: 1280, height: 960 };

  const dark = await openInvoices(browser, portal.url, { viewport: wide, colorScheme: 'dark' });
  await sortByTotal(dark);
  await tick(dark, 3);
  await take(dark, 'my-invoices-dark', { fullPage: true });

  const narrow = await openInvoices(browser, portal.url, { viewport: { width: 360, height: 800 } });
  await tick(narrow, 2);
  await take(narrow, 'my-invoices-narrow');

  const light = await openInvoices(browser, portal.url, { viewport: wide });
  await sortByTotal(light);
  await tick(light, 3);
  await take(light, 'my-invoices', { fullPage: true });

  const service = await browser.newPage({ viewport: wide, locale: 'en-US' });
  const href = await light.getByRole('link', { name: 'View Service' }).first().getAttribute('href');
  await service.goto(new URL(href, portal.url).href);
  await take(service, 'service', { fullPage: true });

  await light.getByRole('button', { name: 'Mass Payment' }).click();
  await light.waitForURL('**/checkout/**');
  await light.mouse.move(0, 0);
  await take(light, 'checkout', { fullPage: true });
} finally {
  await browser.close();
  await portal.stop();
}
