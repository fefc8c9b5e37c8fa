import type { Page } from '@playwright/test';
import { holdNext, passTime, takeShifts, watchShifts } from './support/layout-shifts.ts';
import { listOf } from './support/list.ts';
import { openOrder } from './support/open-order.ts';
import { expect, test } from './support/test.ts';

test.use({ portalEnv: {} });

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
];
const LIST = /\/api\/v1\/invoices\?/;
const SCRIPT = /\/assets\/portal\.js$/;
const ONE = /\/api\/v1\/(invoices|payment-orders)\/[^/?]+$/;

/** A failure that is not tried again by itself. */
const FORBIDDEN = {
  status: 403,
  contentType: 'application/problem+json',
  json: { type: 'about:blank', title: 'Forbidden', status: 403, code: 'forbidden' },
};

/** Fails with what moved since the last look, also while timers fire. */
async function expectStill(page: Page, title: string): Promise<void> {
  await passTime(page);
  expect(await takeShifts(page), title).toStrictEqual([]);
}

/** Acts, and looks before and after the answer that the page asks for. */
async function load(page: Page, title: string, act: () => Promise<unknown>): Promise<void> {
  const answer = await holdNext(page, LIST);
  await act();
  await answer.sent;
  await expect(page.locator('table[aria-busy=true]')).toBeVisible();
  await expectStill(page, `${title}, before the answer`);
  await answer.release();
  await expect(page.locator('table[aria-busy=false]')).toBeVisible();
  await expectStill(page, title);
}

/** Opens a page, and looks at it before its script has arrived, before its data have, and then. */
async function open(
  page: Page,
  url: string,
  address: RegExp,
  shown: () => Promise<unknown>,
  answer?: typeof FORBIDDEN,
) {
  const [script, data] = [await holdNext(page, SCRIPT), await holdNext(page, address)];
  await page.goto(url, { waitUntil: 'commit' });
  await script.sent;
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expectStill(page, `${url}, before its script`);
  await script.release();
  await data.sent;
  await expectStill(page, `${url}, before its data`);
  await data.release(answer);
  await shown();
  await expectStill(page, url);
}

for (const screen of SCREENS) {
  test.describe(`what moves on the portal’s pages while a slow connection brings them, at ${screen.width} pixels`, () => {
    test.use({ viewport: screen });
    test.beforeEach(({ page }) => watchShifts(page));

    test('is nothing in the list', async ({ page, process: portal }) => {
      const list = listOf(page);
      const next = () => page.getByRole('button', { name: 'Next' }).click();
      const again = page.getByRole('button', { name: 'Try again' });
      const clear = page.getByRole('button', { name: 'Clear selection' });
      const show = (rows: string) => page.getByRole('combobox', { name: 'Show' }).selectOption(rows);
      const search = async (text: string) => {
        await page.getByRole('searchbox').fill(text);
        await page.getByRole('searchbox').press('Enter');
      };
      await open(page, `${portal.url}/billing/invoices`, LIST, () => expect(list.rows().first()).toBeVisible());
      await load(page, 'page 2', next);
      // From anywhere else but the end, browsers themselves scroll to what is then the end.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await load(page, 'the last page, a short one', next);
      await page.evaluate(() => scrollTo(0, 0));
      await load(page, 'a tab with one invoice', () => list.tab('Refunded').click());
      await load(page, 'a tab with many', () => list.tab('All').click());
      await load(page, 'a search', () => search('INV-2026-00019'));
      await load(page, 'a search that finds nothing', () => search('no such invoice'));
      await load(page, 'the way out of it', () => page.getByRole('button', { name: 'Show all invoices' }).click());
      await load(page, '20 rows', () => show('20'));
      await load(page, '10 rows', () => show('10'));
      await load(page, 'another order', () => page.getByRole('button', { name: 'Due Date' }).click());
      await load(page, 'the unpaid ones', () => list.tab('Unpaid').click());
      await list.boxes().first().check();
      await expect(clear).toBeVisible();
      await expectStill(page, 'the first tick');
      await clear.click();
      await expect(clear).toBeHidden();
      await expectStill(page, 'no tick any more');
      const failure = await holdNext(page, LIST);
      await list.tab('Paid').click();
      await failure.release(FORBIDDEN);
      await expect(again).toBeVisible();
      await expectStill(page, 'a failure over rows');
      await load(page, 'rows after a failure', () => again.click());
      await expect(again).toBeHidden();
    });

    test('is nothing at the checkout, after it, on an invoice and after a failure', async ({
      page,
      process: portal,
    }) => {
      const rows = listOf(page).rows();
      const order = await openOrder(page, portal.url);
      await open(page, `${portal.url}/checkout/${order}`, ONE, () =>
        expect(page.getByRole('button', { name: /^Pay \D/ })).toBeVisible(),
      );
      await open(page, `${portal.url}/billing/invoices?invoice-order=${order}`, LIST, async () => {
        await expect(rows.first()).toBeVisible();
        await expect(page.locator('mass-pay-bar [part=message]')).toBeVisible();
      });
      const href = await page.getByRole('link', { name: 'View Invoice' }).first().getAttribute('href');
      await open(page, portal.url + href!, ONE, () =>
        expect(page.getByRole('heading', { name: /^Invoice INV/ })).toBeVisible(),
      );
      const again = page.getByRole('button', { name: 'Try again' });
      await open(page, `${portal.url}/billing/invoices`, LIST, () => expect(again).toBeVisible(), FORBIDDEN);
      await load(page, 'the first rows after it', () => again.click());
      await expect(rows.first()).toBeVisible();
    });

    for (const pixels of [1, 20]) {
      test(`would be told with what moved by ${pixels} px, also in a shadow tree`, async ({
        page,
        process: portal,
      }) => {
        await page.goto(`${portal.url}/billing/invoices`);
        await expect(listOf(page).rows().first()).toBeVisible();
        await expectStill(page, 'before');
        await page.evaluate((blockSize) => {
          const list = document.querySelector('my-invoices')!.shadowRoot!.querySelector('invoice-list')!;
          const strut = document.createElement('div');
          strut.style.blockSize = `${blockSize}px`;
          list.before(strut);
          // Nobody paints within a task; what is undone in the next one was there for a moment.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => strut.remove();
          port2.postMessage('');
        }, pixels);
        await expect
          .poll(async () => (await takeShifts(page)).join('\n'))
          .toMatch(/my-invoices > invoice-list.*: \S+ \S+ → \S+ \S+/);
      });
    }
  });
}

test.describe('what moves below the list, where all of it is in sight', () => {
  test.use({ viewport: { width: 480, height: 2800 } });

  test('is nothing when rows come in place of those that stood for them', async ({ page, process: portal }) => {
    await watchShifts(page);
    const rows = listOf(page).rows();
    await open(page, `${portal.url}/billing/invoices`, LIST, () => expect(rows.first()).toBeVisible());
  });
});
