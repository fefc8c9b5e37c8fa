import type { Browser, Page } from 'puppeteer-core';
import { launchPuppet, puppetEngines } from './helpers.ts';
import { WAIT_LIMIT } from './support/limits.ts';
import { expect, test } from './support/test.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types lit-html 'allow-duplicates'; base-uri 'none'";

/** The same, and what the portal's own pages need besides: their icon, their forms, and that nobody frames them. */
const PORTAL_POLICY = `${POLICY}; img-src 'self'; form-action 'self'; frame-ancestors 'none'`;

/** Runs in the page before its own scripts: keeps what the policy stopped. */
function recordViolations() {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', (event) => {
    // Asked for by the browser itself, on a page that names no icon.
    if (event.blockedURI.endsWith('/favicon.ico')) return;
    violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

const readViolations = () => (window as unknown as { violations: readonly string[] }).violations;

/** Runs in the page: rows of the table, or 0 while it loads. */
const countRows = () =>
  document
    .querySelector('my-invoices')
    ?.shadowRoot?.querySelector('invoice-list')
    ?.shadowRoot?.querySelectorAll('tbody a[part~="number-link"]').length ?? 0;

/** A new tab, and what it complains of from its first page on. */
async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_LIMIT);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(recordViolations);
  return { page, complaints };
}

/** Runs in the page: an invoice that can be paid, and an order of it. */
async function makeOrder(): Promise<{ invoice: string; order: string }> {
  const list = await fetch('/api/v1/invoices?status=unpaid&page_size=10');
  const { data } = (await list.json()) as {
    data: { id: string; version: string; balance: { currency: string }; payable: boolean }[];
  };
  const { id, version, balance } = data.find(({ payable }) => payable)!;
  const body = { currency: balance.currency, invoices: [{ id, version, amount: balance }], return_url: '/' };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `csp-${Date.now()}` };
  const made = await fetch('/api/v1/payment-orders', { method: 'POST', headers, body: JSON.stringify(body) });
  return { invoice: id, order: ((await made.json()) as { id: string }).id };
}

/** Runs in the page: whether the element offers to pay. */
const offersToPay = (tag: string) =>
  document.querySelector(tag)?.shadowRoot?.querySelector('[part~="pay-button"]:not([inert] *)') != null;

/** Runs in the page: pays. */
const pressPay = (tag: string) =>
  document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[part~="pay-button"]:not([inert] *)')?.click();

test.use({ portalEnv: {} });

test.describe('a page under the strictest policy', () => {
  for (const engine of puppetEngines) {
    test.describe(`in ${engine}`, () => {
      let browser: Browser;
      test.beforeAll(async () => {
        browser = await launchPuppet(engine);
      });
      test.afterAll(() => browser.close());

      test('shows invoices from the CDN file without one violation', async ({ process: portal }) => {
        const { page, complaints } = await openPage(browser);
        const response = await page.goto(`${portal.url}/csp`);
        expect(response?.headers()['content-security-policy']).toBe(POLICY);
        await page.waitForFunction(countRows);
        expect(await page.evaluate(countRows)).toBe(10);
        expect(await page.evaluate(readViolations)).toStrictEqual([]);
        expect(complaints).toStrictEqual([]);
      });

      test('shows and pays an invoice at its page and at the checkout without one violation', async ({
        process: portal,
      }) => {
        const { page, complaints } = await openPage(browser);
        await page.goto(`${portal.url}/billing/invoices`);
        const { invoice, order } = await page.evaluate(makeOrder);
        for (const [path, tag] of [
          [`/billing/invoices/${invoice}`, 'invoice-detail'],
          [`/checkout/${order}`, 'invoice-checkout'],
        ] as const) {
          const response = await page.goto(portal.url + path);
          expect(response?.headers()['content-security-policy']).toBe(PORTAL_POLICY);
          await page.waitForFunction(offersToPay, {}, tag);
          expect(await page.evaluate(readViolations), tag).toStrictEqual([]);
        }
        await page.evaluate(pressPay, 'invoice-checkout');
        await page.waitForFunction(() => location.pathname === '/pay');
        expect(complaints).toStrictEqual([]);
      });

      test('tells of a violation when there is one', async ({ process: portal }) => {
        const { page } = await openPage(browser);
        await page.goto(`${portal.url}/csp`);
        await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
        await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length > 0);
        expect((await page.evaluate(readViolations))[0]).toMatch(/^style-src/);
      });
    });
  }
});
