import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { paid, invoice } from '../helpers/invoices.ts';
import { launchHeadless } from './helpers.ts';
import { serveElements, type ElementsServer } from './serve-elements.ts';
import { row } from './support/person.ts';

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

describe('what is drawn with the clock frozen', { timeout: 300_000 }, () => {
  let server: ElementsServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([serveElements(), launchHeadless()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  /** Opens a page where it is this zone and this instant. */
  async function open(timezoneId: string, instant: number, timeZone?: string): Promise<Page> {
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
    it(`is overdue at midnight of the account, with the same dates, for a reader in ${zone}`, async () => {
      const before = await open(zone, MIDNIGHT - 1000, ACCOUNT);
      expect(await datesOf(before)).to.deep.equal([
        'Feb 21, 2026 today',
        'Feb 22, 2026 tomorrow',
        'Feb 22, 2026',
        'Feb 21, 2026 Due today',
      ]);
      await before.close();
      const after = await open(zone, MIDNIGHT, ACCOUNT);
      expect(await datesOf(after)).to.deep.equal([
        'Feb 21, 2026 Overdue',
        'Feb 22, 2026 today',
        'Feb 22, 2026',
        'Feb 21, 2026 1 day overdue',
      ]);
      await after.close();
    });
  }

  it('is the day of the machine, where the account has no zone', async () => {
    const page = await open('Pacific/Kiritimati', MIDNIGHT - 1000);
    expect((await datesOf(page))[0]).to.equal('Feb 21, 2026 Overdue');
    const west = await open('Pacific/Pago_Pago', MIDNIGHT);
    expect((await datesOf(west))[0]).to.equal('Feb 21, 2026 today');
    await Promise.all([page.close(), west.close()]);
  });
});
