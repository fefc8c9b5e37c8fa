import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium, startPortal, type RunningPortal } from './helpers.ts';

/** A row of the table as a person reads it. */
const ROW_NUMBER = /^INV-/;

describe('My Invoices on the portal', { timeout: 120_000 }, () => {
  let portal: RunningPortal;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  before(async () => {
    [portal, browser] = await Promise.all([startPortal(), launchChromium()]);
  });

  after(async () => {
    await browser.close();
    await portal.stop();
  });

  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const rows = () => page.getByRole('row').filter({ has: page.getByRole('link', { name: ROW_NUMBER }) });
  const invoiceBoxes = () => page.getByRole('checkbox', { name: /^Select invoice/ });
  const payButton = () => page.getByRole('button', { name: 'Mass Payment' });
  /** Waits for the answer; until then the table keeps the rows of the question before. */
  const settled = () => page.locator('table[aria-busy=false]').waitFor();
  const search = async (text: string) => {
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await settled();
  };

  async function open(width = 1280): Promise<void> {
    page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(`${portal.url}/billing/invoices`);
    await rows().first().waitFor();
  }

  afterEach(async () => {
    await page.close();
    expect(troubles.splice(0)).to.deep.equal([]);
  });

  async function count(name: string): Promise<number> {
    return Number(/\d+/.exec(await tab(name).innerText())?.[0]);
  }

  /** Waits until the table shows so many rows, all of which satisfy the check. */
  async function expectRows(wanted: number, matches: (text: string) => boolean): Promise<void> {
    await settled();
    await rows().nth(wanted).waitFor({ state: 'detached' });
    if (wanted > 0)
      await rows()
        .nth(wanted - 1)
        .waitFor();
    const texts = await rows().allInnerTexts();
    expect(texts).to.have.lengthOf(wanted);
    for (const text of texts) expect(text).to.satisfy(matches);
  }

  const cell = (row: Locator, column: number) => row.getByRole('cell').nth(column).innerText();

  it('names its columns in order', async () => {
    await open();
    const headers = await page.getByRole('columnheader').allInnerTexts();
    expect(headers.map((text) => text.trim())).to.deep.equal([
      'Invoice #',
      'Hostname',
      'Primary IP',
      'Invoice Date',
      'Due Date',
      'Total (USD)',
      'Status',
      'Operation',
    ]);
  });

  it('filters by every tab, and each shows as many as it counts', async () => {
    await open();
    let sum = 0;
    for (const status of ['Paid', 'Unpaid', 'Cancelled', 'Refunded', 'Expired']) {
      await tab(status).click();
      await page.getByRole('tab', { name: new RegExp(`^${status}`), selected: true }).waitFor();
      const counted = await count(status);
      await expectRows(Math.min(counted, 10), (text) => text.includes(status));
      sum += counted;
    }
    await tab('All').click();
    expect(await count('All'))
      .to.equal(24)
      .and.equal(sum);
    await expectRows(10, () => true);
  });

  it('finds by number, by hostname and by IP, and says so when nothing matches', async () => {
    await open();
    const first = rows().nth(2);
    const [number, hostname, ip] = await Promise.all([cell(first, 1), cell(first, 2), cell(first, 3)]);
    await search(number);
    await expectRows(1, (text) => text.includes(number));
    await search(hostname.toLowerCase());
    await page.getByText(hostname).first().waitFor();
    expect(await rows().count()).to.be.greaterThan(0);
    for (const text of await rows().allInnerTexts()) expect(text).to.include(hostname);
    await search(ip);
    await page.getByText(ip).first().waitFor();
    for (const text of await rows().allInnerTexts()) expect(text).to.include(ip);
    await search('no such invoice');
    await page.getByText('No invoice matches').waitFor();
    await page.getByRole('button', { name: 'Show all invoices' }).click();
    await expectRows(10, () => true);
  });

  it('shows 20 rows and sorts by due date, both ways', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
    await expectRows(20, () => true);
    for (const [clicks, direction] of [
      [1, 'ascending'],
      [1, 'descending'],
    ] as const) {
      for (let click = 0; click < clicks; click++) await page.getByRole('button', { name: 'Due Date' }).click();
      await page.locator(`th[aria-sort=${direction}]`, { hasText: 'Due Date' }).waitFor();
      await page.locator('table[aria-busy=false]').waitFor();
      const dates = await Promise.all((await rows().all()).map((row) => cell(row, 5)));
      const times = dates.map((text) => Date.parse(text)).filter((time) => !Number.isNaN(time));
      const sorted = times.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a));
      expect(times).to.deep.equal(sorted);
    }
  });

  it('follows View Service and View Invoice', async () => {
    await open();
    const number = await cell(rows().first(), 1);
    await rows().first().getByRole('link', { name: 'View Invoice' }).click();
    await page.getByRole('heading', { name: new RegExp(number) }).waitFor();
    await page.goBack();
    const hostname = await cell(rows().first(), 2);
    await rows().first().getByRole('link', { name: 'View Service' }).click();
    await page.waitForURL('**/services/**');
    await page.getByRole('heading', { name: new RegExp(hostname) }).waitFor();
  });

  it('pays invoices of two pages with one payment: all Paid, counts right, selection empty', async () => {
    await open();
    const [paid, unpaid] = [await count('Paid'), await count('Unpaid')];
    await tab('Unpaid').click();
    await expectRows(10, (text) => text.includes('Unpaid'));
    const numbers = [await cell(rows().nth(0), 1), await cell(rows().nth(3), 1)];
    for (const number of numbers) await page.getByRole('checkbox', { name: `Select invoice ${number}` }).check();
    await page.getByRole('button', { name: 'Page 2' }).click();
    await expectRows(unpaid - 10, (text) => text.includes('Unpaid'));
    const third = await cell(rows().first(), 1);
    await page.getByRole('checkbox', { name: `Select invoice ${third}` }).check();
    numbers.push(third);
    await page.getByText('3 selected', { exact: true }).waitFor();

    const bar = page.getByRole('region', { name: 'Mass Payment' });
    const sum = await bar.locator('output').innerText();
    await payButton().click();
    await page.waitForURL('**/checkout/**');
    for (const number of numbers) await page.getByText(number).first().waitFor();
    expect(await page.locator('main').innerText()).to.include(sum);
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.waitForURL('**/billing/invoices?**');

    await rows().first().waitFor();
    expect(await count('Paid')).to.equal(paid + numbers.length);
    expect(await count('Unpaid')).to.equal(unpaid - numbers.length);
    expect(await payButton().isDisabled()).to.equal(true);
    for (const number of numbers) {
      await search(number);
      await expectRows(1, (text) => text.includes(number) && text.includes('Paid') && !text.includes('Unpaid'));
      expect(await invoiceBoxes().count()).to.equal(0);
    }
  });

  it('pays on a telephone by keyboard alone', async () => {
    await open(360);
    const paid = await count('Paid');
    const focusOn = async (locator: Locator) => {
      const reached = () => locator.evaluate((element) => element.matches(':focus'));
      for (let presses = 0; presses < 200 && !(await reached()); presses++) await page.keyboard.press('Tab');
      expect(await reached()).to.equal(true);
    };
    await focusOn(tab('All'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^Unpaid/, selected: true }).waitFor();
    await expectRows(10, (text) => text.includes('Unpaid'));
    await focusOn(invoiceBoxes().first());
    await page.keyboard.press('Space');
    await page.getByText('1 selected', { exact: true }).waitFor();
    await focusOn(payButton());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/checkout/**');
    await focusOn(page.getByRole('button', { name: /^Pay/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/billing/invoices?**');
    await rows().first().waitFor();
    expect(await count('Paid')).to.equal(paid + 1);
  });

  it('keeps the accounts apart and pages through 12,000 invoices', async () => {
    await open();
    const accounts = page.getByRole('combobox', { name: /account/i });
    const other = await accounts.locator('option:not([selected])').first().getAttribute('value');
    await accounts.selectOption(other);
    await page.getByRole('button', { name: 'Switch' }).click();
    await page.getByRole('tab', { name: /12,000/ }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('100');
    await expectRows(100, () => true);
    // Numbered pages end at row 10,000, so no later one is offered.
    await page.getByRole('button', { name: 'Page 100', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Page 120' }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('101–200 of 12,000').waitFor();
    await expectRows(100, () => true);
  });
});
