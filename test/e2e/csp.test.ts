import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchPuppet, puppetEngines, startPortal, type RunningPortal } from './helpers.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types lit-html 'allow-duplicates'; base-uri 'none'";

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

describe('a page under the strictest policy', () => {
  let portal: RunningPortal;
  before(async () => {
    portal = await startPortal();
  });
  after(() => portal.stop());

  for (const engine of puppetEngines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => {
        browser = await launchPuppet(engine);
      });
      after(() => browser.close());

      it('shows invoices from the CDN file without one violation', async () => {
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
        });
        await page.evaluateOnNewDocument(recordViolations);
        const response = await page.goto(`${portal.url}/csp`);
        expect(response?.headers()['content-security-policy']).to.equal(POLICY);
        await page.waitForFunction(countRows);
        expect(await page.evaluate(countRows)).to.equal(10);
        expect(await page.evaluate(readViolations)).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });

      it('tells of a violation when there is one', async () => {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(recordViolations);
        await page.goto(`${portal.url}/csp`);
        await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
        await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length > 0);
        expect((await page.evaluate(readViolations))[0]).to.match(/^style-src/);
      });
    });
  }
});
