import { expect } from 'chai';
import { after, afterEach, before, describe } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchHeadless, startPortal, type RunningPortal } from '../helpers.ts';
import { listOf, type InvoiceList } from './list.ts';

/** My Invoices of a portal in a process of its own, and the page that a test has opened. */
export interface Running {
  portal: RunningPortal;
  page: Page;
  list: InvoiceList;
  /** Opens My Invoices in a window so many pixels wide. */
  open(width?: number): Promise<void>;
}

/** Tests on the portal as `npm start` runs it; a page that complains on its console fails its test. */
export function describeRunning(
  title: string,
  env: Readonly<Record<string, string>>,
  tests: (here: Running) => void,
): void {
  describe(title, { timeout: 300_000 }, () => {
    // The tests close over it before it is filled.
    const here = {} as Running;
    let browser: Browser;
    const troubles: string[] = [];

    before(async () => {
      [here.portal, browser] = await Promise.all([startPortal(env), launchHeadless()]);
    });
    after(async () => {
      await browser.close();
      await here.portal.stop();
    });
    afterEach(async () => {
      await here.page.close();
      expect(troubles.splice(0)).to.deep.equal([]);
    });

    here.open = async (width = 1280) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      Object.assign(here, { page, list: listOf(page) });
      await page.goto(`${here.portal.url}/billing/invoices`);
      await here.list.rows().first().waitFor();
    };
    tests(here);
  });
}
