import { expect, type Locator, type Page } from '@playwright/test';

/** A row of the table as a person reads it. */
const ROW_NUMBER = /^INV-/;

/** My Invoices as a person uses it. */
export interface InvoiceList {
  tab(name: string): Locator;
  /** Rows of invoices, without the header. */
  rows(): Locator;
  boxes(): Locator;
  massPayment(): Locator;
  /** What a row shows in a column, from 0. */
  cell(row: Locator, column: number): Promise<string>;
  /** How many a tab says that it has. */
  count(name: string): Promise<number>;
  /** Waits for the answer; until then the table keeps the rows of the question before. */
  settled(): Promise<void>;
  search(text: string): Promise<void>;
  /** Waits until the table shows so many rows, all of which satisfy the check. */
  expectRows(wanted: number, matches: (text: string) => boolean): Promise<void>;
}

export function listOf(page: Page): InvoiceList {
  const list: InvoiceList = {
    tab: (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }),
    rows: () => page.getByRole('row').filter({ has: page.getByRole('link', { name: ROW_NUMBER }) }),
    boxes: () => page.getByRole('checkbox', { name: /^Select invoice/ }),
    massPayment: () => page.getByRole('button', { name: 'Mass Payment' }),
    cell: (row, column) => row.getByRole('cell').nth(column).innerText(),
    count: async (name) => Number(/\d+/.exec(await list.tab(name).innerText())?.[0]),
    settled: () => page.locator('table[aria-busy=false]').waitFor(),
    async search(text) {
      await page.getByRole('searchbox').fill(text);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await list.settled();
    },
    async expectRows(wanted, matches) {
      const rows = list.rows();
      await list.settled();
      await rows.nth(wanted).waitFor({ state: 'detached' });
      if (wanted > 0) await rows.nth(wanted - 1).waitFor();
      const texts = await rows.allInnerTexts();
      expect(texts).toHaveLength(wanted);
      expect(texts.filter((text) => !matches(text))).toStrictEqual([]);
    },
  };
  return list;
}
