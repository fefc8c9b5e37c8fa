import { expect, test } from './support/test.ts';

test.use({ portalEnv: {} });

test.describe('finding invoices on the portal', () => {
  test('names its columns in order', async ({ here }) => {
    await here.open();
    const headers = await here.page.getByRole('columnheader').allInnerTexts();
    expect(headers.map((text) => text.trim())).toStrictEqual([
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

  test('filters by every tab, and each shows as many as it counts', async ({ here }) => {
    await here.open();
    let sum = 0;
    for (const status of ['Paid', 'Unpaid', 'Cancelled', 'Refunded', 'Expired']) {
      await here.list.tab(status).click();
      await here.page.getByRole('tab', { name: new RegExp(`^${status}`), selected: true }).waitFor();
      const counted = await here.list.count(status);
      await here.list.expectRows(Math.min(counted, 10), (text) => text.includes(status));
      sum += counted;
    }
    await here.list.tab('All').click();
    expect([await here.list.count('All'), sum]).toStrictEqual([24, 24]);
    await here.list.expectRows(10, () => true);
  });

  test('has all its rows on paper, and nothing to press', async ({ here }) => {
    await here.open();
    await here.list.boxes().first().check();
    await here.page.getByRole('button', { name: 'Mass Payment' }).waitFor();
    const pressed = ['searchbox', 'combobox', 'tab', 'checkbox'] as const;
    const seen = () =>
      Promise.all(
        pressed.map((role) => here.page.locator('my-invoices').getByRole(role).filter({ visible: true }).count()),
      );
    expect(Math.min(...(await seen()))).toBeGreaterThan(0);
    await here.page.emulateMedia({ media: 'print' });
    await here.page.getByRole('button', { name: 'Mass Payment' }).waitFor({ state: 'hidden' });
    expect(await seen()).toStrictEqual([0, 0, 0, 0]);
    await here.list.expectRows(10, () => true);
    await here.page.emulateMedia({ media: null });
  });

  test('finds by number, by hostname and by IP, and says so when nothing matches', async ({ here }) => {
    await here.open();
    const first = here.list.rows().nth(2);
    const [number, hostname, ip] = await Promise.all([
      here.list.cell(first, 1),
      here.list.cell(first, 2),
      here.list.cell(first, 3),
    ]);
    await here.list.search(number);
    await here.list.expectRows(1, (text) => text.includes(number));
    await here.list.search(hostname.toLowerCase());
    await here.page.getByText(hostname).first().waitFor();
    expect(await here.list.rows().count()).toBeGreaterThan(0);
    for (const text of await here.list.rows().allInnerTexts()) expect(text).toContain(hostname);
    await here.list.search(ip);
    await here.page.getByText(ip).first().waitFor();
    for (const text of await here.list.rows().allInnerTexts()) expect(text).toContain(ip);
    await here.list.search('no such invoice');
    await here.page.getByText('No invoice matches').waitFor();
    await here.page.getByRole('button', { name: 'Show all invoices' }).click();
    await here.list.expectRows(10, () => true);
  });

  test('shows 20 rows and sorts by due date, both ways', async ({ here }) => {
    await here.open();
    await here.page.getByRole('combobox', { name: 'Show' }).selectOption('20');
    await here.list.expectRows(20, () => true);
    for (const [clicks, direction] of [
      [1, 'ascending'],
      [1, 'descending'],
    ] as const) {
      for (let click = 0; click < clicks; click++) await here.page.getByRole('button', { name: 'Due Date' }).click();
      await here.page.locator(`th[aria-sort=${direction}]`, { hasText: 'Due Date' }).waitFor();
      await here.page.locator('table[aria-busy=false]').waitFor();
      const dates = await Promise.all((await here.list.rows().all()).map((row) => here.list.cell(row, 5)));
      const times = dates.map((text) => Date.parse(text)).filter((time) => !Number.isNaN(time));
      const sorted = times.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a));
      expect(times).toStrictEqual(sorted);
    }
  });

  test('keeps the accounts apart and pages through 12,000 invoices', async ({ here }) => {
    await here.open();
    const accounts = here.page.getByRole('combobox', { name: /account/i });
    const other = await accounts.locator('option:not([selected])').first().getAttribute('value');
    await accounts.selectOption(other);
    await here.page.getByRole('button', { name: 'Switch' }).click();
    await here.page.getByRole('tab', { name: /12,000/ }).waitFor();
    await here.page.getByRole('combobox', { name: 'Show' }).selectOption('100');
    await here.list.expectRows(100, () => true);
    // Numbered pages end at row 10,000, so no later one is offered.
    await here.page.getByRole('button', { name: 'Page 100', exact: true }).waitFor();
    expect(await here.page.getByRole('button', { name: 'Page 120' }).count()).toBe(0);
    await here.page.getByRole('button', { name: 'Next' }).click();
    await here.page.getByText('101–200 of 12,000').waitFor();
    await here.list.expectRows(100, () => true);
  });
});
