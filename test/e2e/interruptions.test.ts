import type { Page } from '@playwright/test';
import { expectPaidOnce, openAccount, readBooks, type Account } from './support/account.ts';
import { ORDERS, PAYMENTS, recordRequests, stop } from './support/network.ts';
import * as person from './support/person.ts';
import { expect, test, type Scene } from './support/test.ts';

const { see } = person;
/** Longer than a request may take, in ms. */
const TOO_LONG = 11_000;

/** A person with two invoices ticked, and what they send from then on. */
async function begin({ portal, browser }: Scene) {
  const account = await openAccount(portal, 2);
  const who = await person.signIn(browser, portal, account);
  const page = await person.openWithTicked(who, account.invoices);
  return { account, who, page, requests: recordRequests(page, /payment-orders/) };
}

/** Approves at the gateway and sees the payment arrive; there is one order and one payment. */
async function approve({ portal }: Scene, page: Page, account: Account): Promise<void> {
  await person.choose(page, 'Approve');
  await person.seeReceived(page);
  await expectPaidOnce(portal, account);
}

test.describe('a payment that is interrupted', () => {
  test('is one order when the page reloads while the order is made', async ({ scene }) => {
    const { account, who, page } = await begin(scene);
    const answer = await stop(page, ORDERS, 'held');
    await person.massPayment(page).click();
    await answer.here;
    await see(page.getByText('Preparing your payment…'));
    await page.reload();
    await answer.end();
    await person.tick(page, account.invoices);
    await person.toCheckout(page);
    expect((await readBooks(scene.portal, account)).orders).toHaveLength(1);
    await person.toGateway(page);
    await approve(scene, page, account);
    await who.leave();
  });

  test('is one payment when the checkout reloads before it is begun, and while it is', async ({ scene }) => {
    const { account, who, page } = await begin(scene);
    await person.toCheckout(page);
    await page.reload();
    await see(page.getByText('This payment covers 2 invoices'));
    await see(person.payButton(page));
    const answer = await stop(page, PAYMENTS, 'held');
    await person.payButton(page).click();
    await answer.here;
    await page.reload();
    await see(page.getByRole('heading', { name: 'Payment under way' }));
    expect(await person.payButton(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Continue to the payment' }).click();
    await person.atGateway(page);
    await approve(scene, page, account);
    await who.leave();
  });

  test('is one payment when the gateway’s page and then the one that waits for it reload', async ({ scene }) => {
    const { account, who, page } = await begin(scene);
    await person.toCheckout(page);
    await person.toGateway(page);
    await page.reload();
    await person.atGateway(page);
    await person.choose(page, 'Silent');
    const underway = page.getByRole('heading', { name: 'Payment under way' });
    await see(underway);
    await page.reload();
    await see(underway);
    expect(await person.payButton(page).count()).toBe(0);
    scene.portal.endSilence();
    await person.seeReceived(page);
    await page.reload();
    await person.seeReceived(page);
    await expectPaidOnce(scene.portal, account);
    await who.leave();
  });

  test('is looked up when the answer about the order is lost', async ({ scene }) => {
    const { account, who, page, requests } = await begin(scene);
    await stop(page, ORDERS, 'lost');
    await person.toCheckout(page);
    const [sent, asked] = requests as [string, string];
    expect(sent).toBe('POST /api/v1/payment-orders');
    expect(asked).toMatch(/^GET \/api\/v1\/payment-orders\?idempotency_key=/);
    expect(requests.filter((each) => each.startsWith('POST'))).toHaveLength(1);
    await person.toGateway(page);
    await approve(scene, page, account);
    await who.leave(/ERR_CONNECTION_RESET/);
  });

  test('is looked up when the answer about the payment is lost', async ({ scene }) => {
    const { account, who, page, requests } = await begin(scene);
    await person.toCheckout(page);
    requests.length = 0;
    await stop(page, PAYMENTS, 'lost');
    await person.toGateway(page);
    expect(requests.filter((each) => each.startsWith('POST'))).toHaveLength(1);
    await approve(scene, page, account);
    await who.leave(/ERR_CONNECTION_RESET/);
  });

  test('is sent again with the same key after a time-out, and its first request changes nothing when it comes late', async ({
    scene,
  }) => {
    const { account, who, page } = await begin(scene);
    await page.clock.install();
    const first = await stop(page, ORDERS, 'stuck');
    await person.massPayment(page).click();
    const request = await first.here;
    await page.clock.fastForward(TOO_LONG);
    const alert = page.getByRole('alert').filter({ hasText: 'Please don’t pay again elsewhere; check first.' });
    await see(alert);
    expect(await person.massPayment(page).isDisabled()).toBe(true);
    expect((await readBooks(scene.portal, account)).orders).toStrictEqual([]);

    const second = page.waitForRequest((each) => each.method() === 'POST' && ORDERS.test(each.url()));
    await page.getByRole('button', { name: 'Check again' }).click();
    const again = await second;
    await page.waitForURL('**/checkout/**');
    expect(again.headers()['idempotency-key']).toMatch(/./);
    expect(again.headers()['idempotency-key']).toBe(request.headers()['idempotency-key']);
    expect(again.postDataJSON()).toStrictEqual(request.postDataJSON());
    const headers = { 'Idempotency-Key': request.headers()['idempotency-key']! };
    const late = await who.context.request.post(request.url(), { headers, data: request.postDataJSON() as object });
    expect(((await late.json()) as { id: string }).id).toBe(page.url().split('/').at(-1));
    await person.toGateway(page);
    await approve(scene, page, account);
    await who.leave();
  });

  test('is one payment when the answer of the gateway’s start times out and the person checks again', async ({
    scene,
  }) => {
    const { account, who, page, requests } = await begin(scene);
    await person.toCheckout(page);
    requests.length = 0;
    await page.clock.install();
    const first = await stop(page, PAYMENTS, 'stuck');
    await person.payButton(page).click();
    await first.here;
    await page.clock.fastForward(TOO_LONG);
    await page.getByRole('button', { name: 'Check again' }).click();
    await person.atGateway(page);
    expect(requests.filter((each) => each.startsWith('POST'))).toHaveLength(2);
    await approve(scene, page, account);
    await who.leave();
  });
});
