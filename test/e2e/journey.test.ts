import type { Locator } from '@playwright/test';
import { atGateway, choose, payButton, see, seeReceived, toCheckout, toGateway } from './support/person.ts';
import { expect, test, type Running } from './support/test.ts';

/** The gateway's silence, in ms: shorter than anybody would wait for. */
const GATEWAY_SILENCE = '1500';

/** What the API tells of an invoice's payments. */
interface Paid {
  readonly payments: readonly { readonly order_id: string }[];
  readonly balance: { readonly amount: number };
}

test.use({ portalEnv: { GATEWAY_SILENCE } });

test.describe('paying on the portal as npm start runs it', () => {
  test('follows View Service and View Invoice', async ({ here }) => {
    await here.open();
    const number = await here.list.cell(here.list.rows().first(), 1);
    await here.list.rows().first().getByRole('link', { name: 'View Invoice' }).click();
    await here.page.getByRole('heading', { name: number, level: 2 }).waitFor();
    await here.page.goBack();
    const hostname = await here.list.cell(here.list.rows().first(), 2);
    await here.list.rows().first().getByRole('link', { name: 'View Service' }).click();
    await here.page.waitForURL('**/services/**');
    await here.page.getByRole('heading', { name: new RegExp(hostname) }).waitFor();
  });

  /** What was paid of the invoices, as the API tells: one payment each, all of one order. */
  async function expectOneOrder(here: Running, numbers: readonly string[]): Promise<void> {
    const api = async <Body>(path: string) =>
      (await (await here.page.request.get(`${here.portal.url}/api/v1${path}`)).json()) as Body;
    const orders = new Set<string>();
    for (const number of numbers) {
      const { data } = await api<{ data: { id: string; number: string }[] }>(`/invoices?q=${number}`);
      const { id } = data.find((each) => each.number === number)!;
      const { payments, balance } = await api<Paid>(`/invoices/${id}`);
      expect([payments.length, balance.amount]).toStrictEqual([1, 0]);
      orders.add(payments[0]!.order_id);
    }
    expect(orders.size).toBe(1);
  }

  test('pays invoices of two pages with one payment: all Paid, counts right, selection empty', async ({ here }) => {
    await here.open();
    const [paid, unpaid] = [await here.list.count('Paid'), await here.list.count('Unpaid')];
    await here.list.tab('Unpaid').click();
    await here.list.expectRows(10, (text) => text.includes('Unpaid'));
    const numbers = [
      await here.list.cell(here.list.rows().nth(0), 1),
      await here.list.cell(here.list.rows().nth(3), 1),
    ];
    for (const number of numbers) await here.page.getByRole('checkbox', { name: `Select invoice ${number}` }).check();
    await here.page.getByRole('button', { name: 'Page 2' }).click();
    await here.list.expectRows(unpaid - 10, (text) => text.includes('Unpaid'));
    const third = await here.list.cell(here.list.rows().first(), 1);
    await here.page.getByRole('checkbox', { name: `Select invoice ${third}` }).check();
    numbers.push(third);
    await here.page.getByText('3 selected', { exact: true }).waitFor();

    const bar = here.page.getByRole('region', { name: 'Mass Payment' });
    const sum = await bar.locator('output').innerText();
    await toCheckout(here.page);
    const covered = here.page.getByRole('region', { name: 'This payment covers 3 invoices' });
    for (const number of numbers) await see(covered.getByRole('link', { name: number }));
    expect(await covered.innerText()).toContain(sum);
    await toGateway(here.page);
    expect(await here.page.getByRole('region', { name: 'Payment' }).innerText()).toContain(sum);
    await choose(here.page, 'Approve');
    await seeReceived(here.page);
    await here.page.getByRole('link', { name: 'Go back' }).click();

    await here.list.rows().first().waitFor();
    expect(await here.list.count('Paid')).toBe(paid + numbers.length);
    expect(await here.list.count('Unpaid')).toBe(unpaid - numbers.length);
    expect(await here.list.massPayment().isDisabled()).toBe(true);
    await expectOneOrder(here, numbers);
    for (const number of numbers) {
      await here.list.search(number);
      await here.list.expectRows(
        1,
        (text) => text.includes(number) && text.includes('Paid') && !text.includes('Unpaid'),
      );
      expect(await here.list.boxes().count()).toBe(0);
    }
  });

  test('pays an invoice from its page, and hears of it without a reload when the gateway is silent for a while', async ({
    here,
  }) => {
    await here.open();
    await here.list.tab('Unpaid').click();
    await here.list.expectRows(10, (text) => text.includes('Unpaid'));
    const number = await here.list.cell(here.list.rows().first(), 1);
    await here.list.rows().first().getByRole('link', { name: 'View Invoice' }).click();
    await toGateway(here.page);
    await choose(here.page, 'Silent');
    await see(here.page.getByText('paid. Thank you!'));
    await see(here.page.getByText('Payment received; the service is active or renewed.'));
    await expectOneOrder(here, [number]);
  });

  test('pays on a telephone by keyboard alone', async ({ here }) => {
    await here.open(360);
    const paid = await here.list.count('Paid');
    const focusOn = async (locator: Locator) => {
      const reached = () => locator.evaluate((element) => element.matches(':focus'));
      for (let presses = 0; presses < 200 && !(await reached()); presses++) await here.page.keyboard.press('Tab');
      expect(await reached()).toBe(true);
    };
    await focusOn(here.list.tab('All'));
    await here.page.keyboard.press('ArrowRight');
    await here.page.keyboard.press('ArrowRight');
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('tab', { name: /^Unpaid/, selected: true }).waitFor();
    await here.list.expectRows(Math.min(await here.list.count('Unpaid'), 10), (text) => text.includes('Unpaid'));
    await focusOn(here.list.boxes().first());
    await here.page.keyboard.press('Space');
    await here.page.getByText('1 selected', { exact: true }).waitFor();
    const number = (await here.list.boxes().first().getAttribute('aria-label'))!.split(' ').at(-1)!;
    await focusOn(here.list.massPayment());
    await here.page.keyboard.press('Enter');
    await see(payButton(here.page));
    await focusOn(payButton(here.page));
    await here.page.keyboard.press('Enter');
    await atGateway(here.page);
    await focusOn(here.page.getByRole('radio', { name: 'Approve' }));
    await focusOn(here.page.getByRole('button', { name: /^Pay / }));
    await here.page.keyboard.press('Enter');
    await seeReceived(here.page);
    await focusOn(here.page.getByRole('link', { name: 'Go back' }));
    await here.page.keyboard.press('Enter');
    await here.list.rows().first().waitFor();
    expect(await here.list.count('Paid')).toBe(paid + 1);
    await expectOneOrder(here, [number]);
  });
});
