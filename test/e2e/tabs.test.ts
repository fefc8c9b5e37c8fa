import type { Locator, Page } from '@playwright/test';
import { expectPaidOnce, openAccount, readBooks, type OwnInvoice } from './support/account.ts';
import { meet, ORDERS, PAYMENTS, recordPosts, recordRequests, until, watchStreams } from './support/network.ts';
import * as person from './support/person.ts';
import { expect, test } from './support/test.ts';

const { see } = person;

/** Ways to press a button more than once. */
const PRESSES: Readonly<Record<string, (button: Locator) => Promise<void>>> = {
  'seven clicks in one turn': (button) =>
    button.evaluate((element) => {
      for (let click = 0; click < 7; click++) (element as HTMLElement).click();
    }),
  async 'Enter and a click'(button) {
    const { x, y, width, height } = (await button.boundingBox())!;
    await button.focus();
    await button.press('Enter', { noWaitAfter: true });
    await button.page().mouse.click(x + width / 2, y + height / 2);
  },
};

/** Says whether the page is still the one that it was. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return () => page.evaluate(() => 'isSamePage' in window);
}

test.describe('several presses and several tabs', () => {
  test('make one order and one payment when two tabs pay the same in the same moment', async ({ scene }) => {
    const { portal, browser } = scene;
    const account = await openAccount(portal, 3);
    const who = await person.signIn(browser, portal, account);
    const tabs = [
      await person.openWithTicked(who, account.invoices),
      await person.openWithTicked(who, account.invoices),
    ] as const;
    const posts = recordPosts(who.context);
    const both = (work: (page: Page) => Promise<unknown>) => Promise.all(tabs.map(work));
    await meet(who.context, ORDERS, 2);
    await both(person.toCheckout);
    expect(new Set(tabs.map((page) => page.url())).size).toBe(1);
    await meet(who.context, PAYMENTS, 2);
    await both(person.toGateway);
    expect(new Set(tabs.map((page) => new URL(page.url()).searchParams.get('payment_id'))).size).toBe(1);
    expect(posts).toHaveLength(4);
    await both((page) => person.choose(page, 'Approve'));
    await both(person.seeReceived);
    await expectPaidOnce(portal, account);
    // The server says of a twin that the other one is still running, where it can take both at once.
    await who.leave(/status of 409/);
  });

  for (const [name, press] of Object.entries(PRESSES)) {
    test(`make one order and one payment: ${name} in the list and at the checkout`, async ({ scene }) => {
      const { portal, browser } = scene;
      const account = await openAccount(portal, 2);
      const who = await person.signIn(browser, portal, account);
      const page = await person.openWithTicked(who, account.invoices);
      const posts = recordPosts(page);
      await press(person.massPayment(page));
      await page.waitForURL('**/checkout/**');
      await see(person.payButton(page));
      await press(person.payButton(page));
      await person.atGateway(page);
      expect(posts.map((path) => path.split('/').at(-1))).toStrictEqual(['payment-orders', 'payments']);
      await person.choose(page, 'Approve');
      await person.seeReceived(page);
      await expectPaidOnce(portal, account);
      await who.leave();
    });

    test(`make one order and one payment: ${name} on an invoice`, async ({ scene }) => {
      const { portal, browser } = scene;
      const account = await openAccount(portal, 1);
      const who = await person.signIn(browser, portal, account);
      const page = await who.open(`/billing/invoices/${account.invoices[0]!.id}`);
      const posts = recordPosts(page);
      await see(person.payButton(page));
      await press(person.payButton(page));
      await person.atGateway(page);
      expect(posts.map((path) => path.split('/').at(-1))).toStrictEqual(['payment-orders', 'payments']);
      await person.choose(page, 'Approve');
      await see(page.getByText('paid. Thank you!'));
      await expectPaidOnce(portal, account);
      await who.leave();
    });
  }

  test('hear of a payment by one stream, without a reload, and the next tab takes the stream over', async ({
    scene,
  }) => {
    const { portal, browser } = scene;
    const account = await openAccount(portal, 3);
    const [first, second, third] = account.invoices as [OwnInvoice, OwnInvoice, OwnInvoice];
    const stranger = await openAccount(portal, 1);
    const who = await person.signIn(browser, portal, account);
    const payer = await person.signIn(browser, portal, account);
    const other = await person.signIn(browser, portal, stranger);
    const streams = watchStreams(who.context);

    const list = await who.open('/billing/invoices');
    await person.seeStatus(list, first, 'Unpaid');
    await until(() => streams().length === 1);
    const paying = await person.openWithTicked(payer, [first, second]);
    await person.toCheckout(paying);
    const checkout = await who.open(new URL(paying.url()).pathname);
    await see(person.payButton(checkout));
    const detail = await who.open(`/billing/invoices/${first.id}`);
    await see(person.payButton(detail));
    const tabs = [list, checkout, detail];
    const isSame = await Promise.all(tabs.map(mark));
    const strangersPage = await other.open('/billing/invoices');
    await person.seeStatus(strangersPage, stranger.invoices[0]!, 'Unpaid');
    const strangersRequests = recordRequests(strangersPage, /\/invoices$/);

    await person.toGateway(paying);
    await see(checkout.getByRole('heading', { name: 'Payment under way' }));
    await see(detail.getByText('We are waiting for the gateway’s answer.'));
    for (const invoice of [first, second]) await person.seeStatus(list, invoice, 'Processing');
    await person.choose(paying, 'Approve');
    await person.seeReceived(checkout);
    await see(detail.getByText('Payment received; the service is active or renewed.'));
    for (const invoice of [first, second]) await person.seeStatus(list, invoice, 'Paid');
    await see(list.getByRole('tab', { name: /^Paid\W*2/ }));
    await person.seeStatus(list, third, 'Unpaid');
    expect(await Promise.all(isSame.map((ask) => ask()))).toStrictEqual([true, true, true]);
    expect(streams()).toStrictEqual([list]);

    await list.close();
    await until(() => streams().length === 1);
    const newList = await who.open('/billing/invoices');
    await person.seeStatus(newList, third, 'Unpaid');
    const isSameList = await mark(newList);
    await paying.goto(`${portal.url}/billing/invoices/${third.id}`);
    await person.toGateway(paying);
    await person.choose(paying, 'Approve');
    await person.seeStatus(newList, third, 'Paid');
    expect(await isSameList()).toBe(true);
    expect(streams()).toHaveLength(1);
    expect(streams()).not.toContain(newList);

    // What the other account hears first, and only, is about itself.
    expect(strangersRequests).toStrictEqual([]);
    const { id } = stranger.invoices[0]!;
    const amount = { amount: 12_000, currency: 'USD' };
    await other.context.request.post(`${portal.url}/api/v1/payment-orders`, {
      headers: { 'Idempotency-Key': 'stranger' },
      data: { currency: 'USD', invoices: [{ id, version: '1', amount }], return_url: '/' },
    });
    await until(() => strangersRequests.length > 0);
    expect(strangersRequests).toHaveLength(1);

    const { orders, payments, settled } = await readBooks(portal, account);
    expect([orders.length, payments.length, settled.length]).toStrictEqual([2, 2, 3]);
    for (const each of [who, payer, other]) await each.leave();
  });
});
