import type { Browser, Page } from '@playwright/test';
import { paid, invoice } from '../helpers/invoices.ts';
import { serveElements, type ElementsServer } from './serve-elements.ts';
import { row } from './support/person.ts';
import { expect, test } from './support/test.ts';

/** Zones of readers: two east and two west of UTC, one of each across the date line. */
const READERS = ['Pacific/Kiritimati', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Pago_Pago'];
const ACCOUNT = 'Asia/Kolkata';
/** When the 22nd begins where the account is. */
const MIDNIGHT = Date.parse('2026-02-21T18:30:00Z');
const ROWS = [invoice(1, { dueDate: '2026-02-21' }), invoice(2, { dueDate: '2026-02-22' }), paid(3)];

/** What the page is asked to show. */
interface Shown {
  readonly rows: typeof ROWS;
  readonly timeZone: string | undefined;
}

/** Runs in the page: a list and an invoice of an account on a billing system in memory. */
async function show({ rows, timeZone }: Shown): Promise<void> {
  const path = new URL('/adapters/memory/index.js', location.href).href;
  const { createMemoryAdapter } = (await import(path)) as { createMemoryAdapter(options: object): object };
  const provider = document.createElement('invoice-provider');
  const detail = Object.assign(document.createElement('invoice-detail'), { invoiceId: 'inv_1' });
  Object.assign(provider, { adapter: createMemoryAdapter({ rows }), timeZone });
  provider.append(document.createElement('invoice-list'), detail);
  document.body.replaceChildren(provider);
}

test.describe('what is drawn with the clock frozen', () => {
  let server: ElementsServer;
  test.beforeAll(async () => {
    server = await serveElements();
  });
  test.afterAll(() => server.stop());

  /** Opens a page where it is this zone and this instant. */
  async function open(browser: Browser, timezoneId: string, instant: number, timeZone?: string): Promise<Page> {
    const page = await browser.newPage({ timezoneId, locale: 'en-US', viewport: { width: 1280, height: 900 } });
    await page.clock.setFixedTime(instant);
    await page.goto(server.url);
    await page.evaluate(show, { rows: ROWS, timeZone });
    await row(page, 'INV-1').waitFor();
    await page.getByRole('heading', { name: 'Invoice INV-1' }).waitFor();
    return page;
  }

  /** What the list says of invoices' dates, and the page of the first. */
  async function datesOf(page: Page): Promise<readonly string[]> {
    const cells = ['INV-1', 'INV-2', 'INV-3'].map((number) => row(page, number).getByRole('cell').nth(5).innerText());
    const due = page.locator('invoice-detail').getByRole('definition').filter({ hasText: 'Feb 21, 2026' });
    const texts = await Promise.all([...cells, due.innerText()]);
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  for (const zone of READERS) {
    test(`is overdue at midnight of the account, with the same dates, for a reader in ${zone}`, async ({ browser }) => {
      const before = await open(browser, zone, MIDNIGHT - 1000, ACCOUNT);
      expect(await datesOf(before)).toStrictEqual([
        'Feb 21, 2026 today',
        'Feb 22, 2026 tomorrow',
        'Feb 22, 2026',
        'Feb 21, 2026 Due today',
      ]);
      await before.close();
      const after = await open(browser, zone, MIDNIGHT, ACCOUNT);
      expect(await datesOf(after)).toStrictEqual([
        'Feb 21, 2026 Overdue',
        'Feb 22, 2026 today',
        'Feb 22, 2026',
        'Feb 21, 2026 1 day overdue',
      ]);
      await after.close();
    });
  }

  test('is the day of the machine, where the account has no zone', async ({ browser }) => {
    const page = await open(browser, 'Pacific/Kiritimati', MIDNIGHT - 1000);
    expect((await datesOf(page))[0]).toBe('Feb 21, 2026 Overdue');
    const west = await open(browser, 'Pacific/Pago_Pago', MIDNIGHT);
    expect((await datesOf(west))[0]).toBe('Feb 21, 2026 today');
    await Promise.all([page.close(), west.close()]);
  });
});
