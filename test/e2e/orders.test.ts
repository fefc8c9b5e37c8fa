import type { Page } from '@playwright/test';
import { expectPaidOnce, openAccount, readBooks, type Account, type OwnInvoice } from './support/account.ts';
import * as person from './support/person.ts';
import { expect, test, type Scene } from './support/test.ts';

const { see } = person;

/** A customer with a person in front of a browser. */
async function begin({ portal, browser }: Scene, count: number) {
  const account = await openAccount(portal, count);
  return { account, who: await person.signIn(browser, portal, account) };
}

/** From the checkout through the gateway, which approves. */
async function payAt(page: Page): Promise<void> {
  await person.toGateway(page);
  await person.choose(page, 'Approve');
  await person.seeReceived(page);
}

/** What the gateway would say of the account's first payment. */
async function captureOf({ portal }: Scene, account: Account, id: string): Promise<object> {
  const payment = (await readBooks(portal, account)).payments[0]!;
  const { amount } = payment;
  return { id, type: 'payment.succeeded', payment_id: payment.id, account_id: account.id, amount, currency: 'USD' };
}

test.describe('orders', () => {
  test.describe('that stand in each other’s way', inEachOthersWay);
  test.describe('whose money arrives late', lateMoney);
});

function inEachOthersWay(): void {
  test('cancel the one that was abandoned, and its tab says so', async ({ scene }) => {
    const { portal } = scene;
    const { account, who } = await begin(scene, 3);
    const [one, two, three] = account.invoices as [OwnInvoice, OwnInvoice, OwnInvoice];
    const abandoned = await person.openWithTicked(who, [one, two]);
    await person.toCheckout(abandoned);
    const page = await person.openWithTicked(who, [two, three]);
    await person.toCheckout(page);
    await see(abandoned.getByRole('heading', { name: 'This order was cancelled' }));
    expect(await person.payButton(abandoned).count()).toBe(0);
    await payAt(page);
    const { orders, payments, settled } = await readBooks(portal, account);
    expect(orders.map(({ status }) => status)).toStrictEqual(['cancelled', 'settled']);
    expect([payments.length, settled.length]).toStrictEqual([1, 2]);
    await abandoned.getByRole('link', { name: 'Go back' }).click();
    await person.seeStatus(abandoned, one, 'Unpaid');
    await person.seeStatus(abandoned, two, 'Paid');
    await who.leave();
  });

  test('refuse a new one beside a payment that runs, and lead to that one', async ({ scene }) => {
    const { portal, browser } = scene;
    const { account, who } = await begin(scene, 3);
    const [one, two, three] = account.invoices as [OwnInvoice, OwnInvoice, OwnInvoice];
    // A browser that hears nothing of the other one: its stream is blocked.
    const deaf = await person.signIn(browser, portal, account);
    await deaf.context.route('**/api/v1/events', (route) => route.abort());
    const late = await person.openWithTicked(deaf, [two, three]);
    const page = await person.openWithTicked(who, [one, two]);
    await person.toCheckout(page);
    await person.toGateway(page);

    await person.massPayment(late).click();
    await see(late.getByText('A payment for some of these invoices is under way already.'));
    expect((await readBooks(portal, account)).orders).toHaveLength(1);
    await late.getByRole('link', { name: 'Continue to the payment' }).click();
    await person.atGateway(late);
    expect(new URL(late.url()).searchParams.get('payment_id')).toBe(new URL(page.url()).searchParams.get('payment_id'));
    await person.choose(late, 'Approve');
    await person.seeReceived(late);
    await expectPaidOnce(portal, account, [one, two]);
    await page.close();
    await who.leave();
    await deaf.leave(/ERR_FAILED|status of 409/);
  });

  test('are two for two equal instalments', async ({ scene }) => {
    const { portal } = scene;
    const { account, who } = await begin(scene, 1);
    const [invoice] = account.invoices as [OwnInvoice];
    const page = await person.openWithTicked(who, [invoice]);
    for (const [left, status] of [
      ['$80.00', 'Partially paid'],
      ['$40.00', 'Partially paid'],
    ] as const) {
      await page.getByRole('button', { name: 'Change amounts' }).click();
      const amount = page.getByRole('textbox', { name: `Amount for ${invoice.number}` });
      await amount.fill('40.00');
      await amount.blur();
      await see(page.getByRole('region', { name: 'Mass Payment' }).locator('output').getByText('$40.00'));
      await person.toCheckout(page);
      await payAt(page);
      await page.getByRole('link', { name: 'Go back' }).click();
      await person.seeStatus(page, invoice, status);
      await see(person.row(page, invoice.number).getByText(`${left} due`));
      await person.tick(page, [invoice]);
    }
    const { orders, settled } = await readBooks(portal, account);
    expect(orders.map(({ status, total }) => [status, total])).toStrictEqual([
      ['settled', 4000],
      ['settled', 4000],
    ]);
    expect(settled.map(({ amount }) => amount)).toStrictEqual([4000, 4000]);
    await who.leave();
  });
}

function lateMoney(): void {
  /** A checkout whose payment was declined. */
  async function declined(scene: Scene) {
    const { account, who } = await begin(scene, 1);
    const page = await person.openWithTicked(who, account.invoices);
    await person.toCheckout(page);
    await person.toGateway(page);
    await person.choose(page, 'Decline');
    await see(page.getByRole('alert').filter({ hasText: 'The payment was declined' }));
    const [invoice] = account.invoices as [OwnInvoice];
    return { account, who, page, invoice };
  }

  /** The checkout tells of the credit by itself, and so does My Invoices; nothing is settled by it. */
  async function expectCredit(scene: Scene, page: Page, account: Account, settled: number): Promise<void> {
    const { portal } = scene;
    expect(await portal.sendWebhook(await captureOf(scene, account, 'evt_late'))).toBe('credited');
    await see(page.getByText('$120.00 arrived when nothing was left to pay. It is credit of your account now.'));
    expect(await portal.sendWebhook(await captureOf(scene, account, 'evt_late'))).toBe('duplicate');
    expect(await portal.sendWebhook(await captureOf(scene, account, 'evt_again'))).toBe('ignored');
    const books = await readBooks(portal, account);
    expect(books.credits).toStrictEqual([{ amount: 12_000, currency: 'USD' }]);
    expect([books.orders.length, books.settled.length]).toStrictEqual([1, settled]);
    await page.getByRole('link', { name: 'Go back' }).click();
    await see(page.getByText('Account credit: $120.00'));
  }

  test('is credit that the person sees when the order has expired, and settles nothing', async ({ scene }) => {
    const { account, who, page, invoice } = await declined(scene);
    const past = new Date(Date.now() - 1000);
    await scene.portal.database.query('update payment_orders set expires_at = $2 where account_id = $1', [
      account.id,
      past,
    ]);
    await scene.portal.runJobs();
    await see(page.getByRole('heading', { name: 'The time to pay ran out' }));
    await expectCredit(scene, page, account, 0);
    await person.seeStatus(page, invoice, 'Unpaid');
    await who.leave();
  });

  test('is credit that the person sees when the invoice was paid meanwhile, and settles nothing again', async ({
    scene,
  }) => {
    const { account, who, page, invoice } = await declined(scene);
    await payAt(page);
    await expectCredit(scene, page, account, 1);
    await person.seeStatus(page, invoice, 'Paid');
    await who.leave();
  });
}
