import type { Locator, Page } from '@playwright/test';
import { dollars, expectPaidOnce, openAccount, readBooks, type Account } from './support/account.ts';
import { until } from './support/network.ts';
import * as person from './support/person.ts';
import type { ServedPortal } from './support/serve-portal.ts';
import { expect, test } from './support/test.ts';

const { see } = person;

/** How a person comes to the gateway, and what their page then says. */
interface Way {
  readonly count: number;
  readonly begin: (who: person.Person, account: Account) => Promise<Page>;
  readonly paid: (page: Page, sum: string) => Locator;
  readonly underway: (page: Page) => Locator;
  readonly declined: (page: Page) => Locator;
  readonly cancelled: (page: Page) => Locator;
}

const WAYS: Readonly<Record<string, Way>> = {
  'one invoice from its own page': {
    count: 1,
    begin: (who, { invoices }) => who.open(`/billing/invoices/${invoices[0]!.id}`),
    paid: (page, sum) => page.getByRole('status').filter({ hasText: `${sum} paid. Thank you!` }),
    underway: (page) => page.getByRole('status').filter({ hasText: 'We are waiting for the gateway’s answer.' }),
    declined: (page) => page.getByRole('alert').filter({ hasText: 'The payment was declined. Nothing was charged.' }),
    cancelled: (page) => page.getByRole('alert').filter({ hasText: 'The payment was cancelled. Nothing was charged.' }),
  },
  'twelve invoices by Mass Payment': {
    count: 12,
    async begin(who, { invoices }) {
      const page = await person.openWithTicked(who, invoices);
      await person.toCheckout(page);
      return page;
    },
    paid: (page, sum) => page.getByRole('status').filter({ hasText: `${sum} paid. Thank you!` }),
    underway: (page) => page.getByRole('heading', { name: 'Payment under way' }),
    declined: (page) => page.getByRole('alert').filter({ hasText: 'The bank declined the card.' }),
    cancelled: (page) => page.getByRole('alert').filter({ hasText: 'The payment was cancelled' }),
  },
};

/** What a person does at the gateway, and what becomes of it, up to the payment that is made. */
interface Story {
  readonly tell: (scene: { page: Page; way: Way; portal: ServedPortal; account: Account }) => Promise<void>;
  /** How the tries before the payment ended. */
  readonly before?: readonly string[];
  /** Webhooks of the payment that was made. */
  readonly webhooks?: number;
}

/** Nothing was paid, and one press leads to the gateway again, which approves. */
async function payAgain(page: Page, portal: ServedPortal, account: Account): Promise<void> {
  const { settled } = await readBooks(portal, account);
  expect(settled).toStrictEqual([]);
  await person.toGateway(page);
  await person.choose(page, 'Approve');
}

const STORIES: Readonly<Record<string, Story>> = {
  Approve: { tell: ({ page }) => person.choose(page, 'Approve') },
  Decline: {
    before: ['declined'],
    async tell({ page, way, portal, account }) {
      await person.choose(page, 'Decline');
      await see(way.declined(page));
      await payAgain(page, portal, account);
    },
  },
  Slow: {
    async tell({ page, way, portal }) {
      await person.choose(page, 'Slow');
      await see(way.underway(page));
      portal.endSilence();
    },
  },
  Silent: {
    webhooks: 3,
    async tell({ page, way, portal, account }) {
      await person.choose(page, 'Silent');
      await see(way.underway(page));
      const { orders, settled } = await readBooks(portal, account);
      expect([orders.map(({ status }) => status), settled]).toStrictEqual([['processing'], []]);
      await page.evaluate(() => Object.assign(window, { isSamePage: true }));
      portal.endSilence();
    },
  },
  Down: {
    async tell({ page, way }) {
      await person.choose(page, 'Down');
      await see(page.getByRole('heading', { name: 'We cannot take payments right now' }));
      await page.getByRole('link', { name: /^Back to/ }).click();
      await see(way.underway(page));
      await page.getByRole('link', { name: 'Continue to the payment' }).first().click();
      await person.atGateway(page);
      await person.choose(page, 'Approve');
    },
  },
  Cancel: {
    before: ['cancelled'],
    async tell({ page, way, portal, account }) {
      await person.choose(page, 'Cancel');
      await see(way.cancelled(page));
      await payAgain(page, portal, account);
    },
  },
};

test.describe('a sandbox gateway', () => {
  /** Waits until the gateway has told all that it had to tell of the account's payments; how often it did. */
  async function told(portal: ServedPortal, { id }: Account): Promise<number> {
    const read = (where: string) =>
      portal.database.query(`select 1 from sandbox_webhooks where account_id = $1 and ${where}`, [id]);
    await until(async () => (await read('delivered_at is null')).length === 0);
    return (await read('true')).length;
  }

  for (const [what, way] of Object.entries(WAYS)) {
    for (const [behaviour, { tell, before = [], webhooks = 1 }] of Object.entries(STORIES)) {
      test(`takes ${what} with one payment: ${behaviour}`, async ({ scene }) => {
        const { portal, browser } = scene;
        const account = await openAccount(portal, way.count);
        const sum = dollars(account.invoices);
        const who = await person.signIn(browser, portal, account);
        const page = await way.begin(who, account);
        await person.toGateway(page);
        expect(await page.getByRole('region', { name: 'Payment' }).innerText()).toContain(sum);
        await tell({ page, way, portal, account });

        await see(way.paid(page, sum));
        if (behaviour === 'Silent') expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
        expect(await told(portal, account)).toBe(before.length + webhooks);
        await expectPaidOnce(portal, account, account.invoices, before);
        await see(way.paid(page, sum));
        await page.getByRole('link', { name: 'Receipt' }).click();
        await see(page.getByRole('heading', { name: 'Receipt' }));
        expect(await page.getByRole('main').innerText()).toContain(sum);
        for (const number of account.numbers) await see(page.getByRole('link', { name: number }));
        await page.getByRole('link', { name: 'My Invoices' }).first().click();
        if (way.count > 10) await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
        for (const invoice of account.invoices) await person.seeStatus(page, invoice, 'Paid');
        await who.leave(/status of 503/);
      });
    }
  }
});
