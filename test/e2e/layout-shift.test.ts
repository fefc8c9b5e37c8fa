import type { Browser, Page } from '@playwright/test';
import { launchHeadless, startPortal, type RunningPortal } from './helpers.ts';
import { slowDown, takeShifts, watchShifts } from './support/layout-shifts.ts';
import { listOf } from './support/list.ts';
import { expect, test } from './support/test.ts';

/** The windows; the narrow one has a slow processor besides. */
const SCREENS = [
  { width: 1280, height: 900, processor: 1 },
  { width: 360, height: 780, processor: 4 },
];
const LIST = /\/api\/v1\/invoices\?/;

/** Makes the list fail with something that is not tried again by itself. */
const failLists = (page: Page) =>
  page.route(LIST, (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: 'Forbidden', status: 403, code: 'forbidden' },
    }),
  );

/** An order of one invoice that is not paid yet, as the page would make it. */
async function openOrder(page: Page, url: string): Promise<string> {
  const unpaid = await page.request.get(`${url}/api/v1/invoices?status=unpaid&page_size=10`);
  const { data } = (await unpaid.json()) as { data: { id: string; version: string; balance: { currency: string } }[] };
  const { id, version, balance } = data[0]!;
  const order = await page.request.post(`${url}/api/v1/payment-orders`, {
    headers: { 'Idempotency-Key': 'an-order-to-come-back-from' },
    data: {
      currency: balance.currency,
      invoices: [{ id, version, amount: balance }],
      return_url: `${url}/billing/invoices`,
    },
  });
  expect(order.status(), await order.text()).toBeLessThan(300);
  return ((await order.json()) as { id: string }).id;
}

test.describe('what moves on the portal’s pages while a slow connection brings them', () => {
  let portal: RunningPortal;
  let browser: Browser;

  test.beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), launchHeadless()]);
  });
  test.afterAll(async () => {
    await browser.close();
    await portal.stop();
  });

  /** A window with an empty cache, in which every shift is seen. */
  async function openSlow({ width, height, processor }: (typeof SCREENS)[number]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height } });
    page.setDefaultTimeout(20_000);
    await watchShifts(page);
    await slowDown(page, processor);
    return page;
  }

  /** Does something and fails with what moved until then. */
  async function still(page: Page, title: string, act: () => Promise<unknown>): Promise<void> {
    await act();
    expect(await takeShifts(page), title).toStrictEqual([]);
  }

  /** Does something that loads a page of the list, and waits for it. */
  async function load(page: Page, act: () => Promise<unknown>): Promise<void> {
    const answer = page.waitForResponse(LIST);
    await act();
    await answer;
    await page.locator('table[aria-busy=false]').waitFor();
  }

  async function useList(page: Page): Promise<void> {
    const list = listOf(page);
    const search = async (text: string) => {
      await page.getByRole('searchbox').fill(text);
      await page.getByRole('searchbox').press('Enter');
    };
    const show = (rows: string) => page.getByRole('combobox', { name: 'Show' }).selectOption(rows);
    const next = () => page.getByRole('button', { name: 'Next' }).click();
    const again = page.getByRole('button', { name: 'Try again' });

    await still(page, 'first load', async () => {
      await page.goto(`${portal.url}/billing/invoices`);
      await list.rows().first().waitFor();
    });
    await still(page, 'page 2', () => load(page, next));
    await still(page, 'the last page, a short one', () => load(page, next));
    await page.evaluate(() => scrollTo(0, 0));
    await takeShifts(page);
    await still(page, 'a tab with one invoice', () => load(page, () => list.tab('Refunded').click()));
    await still(page, 'a tab with many', () => load(page, () => list.tab('All').click()));
    await still(page, 'a search', () => load(page, () => search('INV-2026-00019')));
    await still(page, 'a search that finds nothing', () => load(page, () => search('no such invoice')));
    await still(page, 'the way out of it', () =>
      load(page, () => page.getByRole('button', { name: 'Show all invoices' }).click()),
    );
    await still(page, '20 rows', () => load(page, () => show('20')));
    await still(page, '10 rows', () => load(page, () => show('10')));
    await still(page, 'another order', () => load(page, () => page.getByRole('button', { name: 'Due Date' }).click()));
    await still(page, 'the unpaid ones', () => load(page, () => list.tab('Unpaid').click()));
    await still(page, 'the first tick', async () => {
      await list.boxes().first().check();
      await page.getByRole('button', { name: 'Clear selection' }).waitFor();
    });
    await still(page, 'no tick any more', () => page.getByRole('button', { name: 'Clear selection' }).click());
    await failLists(page);
    await still(page, 'a failure over rows', async () => {
      await list.tab('Paid').click();
      await again.waitFor();
    });
    await page.unroute(LIST);
    await still(page, 'rows after a failure', async () => {
      await load(page, () => again.click());
      await again.waitFor({ state: 'detached' });
    });
  }

  async function openPages(page: Page, order: string): Promise<void> {
    const list = listOf(page);
    const goto = (path: string) => page.goto(portal.url + path);
    await still(page, 'the checkout', async () => {
      await goto(`/checkout/${order}`);
      await page.getByRole('button', { name: /^Pay \D/ }).waitFor();
    });
    await still(page, 'the way back from it', async () => {
      await goto(`/billing/invoices?invoice-order=${order}`);
      await list.rows().first().waitFor();
      await page.locator('mass-pay-bar [part=message]').waitFor();
    });
    const href = await page.getByRole('link', { name: 'View Invoice' }).first().getAttribute('href');
    await still(page, 'an invoice', async () => {
      await goto(href!);
      await page.getByRole('heading', { name: /^Invoice INV/ }).waitFor();
    });
    await failLists(page);
    await still(page, 'a failure without rows', async () => {
      await goto('/billing/invoices');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    });
    await page.unroute(LIST);
    await still(page, 'the first rows after it', async () => {
      await page.getByRole('button', { name: 'Try again' }).click();
      await list.rows().first().waitFor();
    });
  }

  test('is nothing, on wide and on narrow screens', async () => {
    const pages = await Promise.all(SCREENS.flatMap((screen) => [openSlow(screen), openSlow(screen)]));
    const order = await openOrder(pages[0]!, portal.url);
    await Promise.all(pages.map((page, at) => (at % 2 === 0 ? useList(page) : openPages(page, order))));
  });

  test('would be told with what moved, also in a shadow tree', async () => {
    const page = await openSlow(SCREENS[0]!);
    await page.goto(`${portal.url}/billing/invoices`);
    await listOf(page).rows().first().waitFor();
    expect(await takeShifts(page)).toStrictEqual([]);
    await page.evaluate(() => {
      const list = document.querySelector('my-invoices')!.shadowRoot!.querySelector('invoice-list')!;
      list.before(document.createElement('hr'), document.createElement('hr'));
    });
    const shifts = await takeShifts(page);
    expect(shifts[0]).toMatch(/^0\.0*[1-9]\d* \S/);
    expect(shifts.join('\n')).toMatch(/my-invoices > .+: \d+ \d+ \d+ \d+ → \d+ \d+ \d+ \d+/);
    await page.close();
  });
});
