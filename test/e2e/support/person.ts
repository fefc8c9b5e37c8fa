import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Account, OwnInvoice } from './account.ts';
import type { ServedPortal } from './serve-portal.ts';

/** A person with a browser of their own, signed in to an account. */
export interface Person {
  readonly context: BrowserContext;
  /** Opens a page of the portal in a new tab. */
  open(path: string): Promise<Page>;
  /** Closes the browser; fails when a page complained of something that the test did not expect. */
  leave(expected?: RegExp): Promise<void>;
}

/** Signs a person in. `width` is that of the window in pixels. */
export async function signIn(browser: Browser, portal: ServedPortal, { id }: Account, width = 1280): Promise<Person> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const troubles: string[] = [];
  context.on('weberror', (failure) => troubles.push(failure.error().message));
  context.on('console', (message) => {
    // The gateway has a page that fails; it says so.
    const isOurs = message.location().url.startsWith(portal.url);
    if (message.type() === 'error' && isOurs) troubles.push(message.text());
  });
  await context.request.post(`${portal.url}/account`, { form: { account: id }, maxRedirects: 0 });
  return {
    context,
    async open(path) {
      const page = await context.newPage();
      await page.goto(portal.url + path);
      return page;
    },
    async leave(expected) {
      await context.close();
      expect(troubles.filter((text) => !expected?.test(text))).toStrictEqual([]);
    },
  };
}

/** Waits until it is there. */
export const see = (locator: Locator) => expect(locator.first()).toBeVisible();

/** The row of an invoice in My Invoices. */
export const row = (page: Page, number: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

/** Waits until the list shows the invoice with this status. */
export const seeStatus = (page: Page, { number }: OwnInvoice, status: string) =>
  see(row(page, number).getByText(status, { exact: true }));

export const massPayment = (page: Page) => page.getByRole('button', { name: 'Mass Payment', exact: true });

/** Ticks the invoices and waits until the bar counts them. */
export async function tick(page: Page, invoices: readonly OwnInvoice[]): Promise<void> {
  for (const { number } of invoices) await page.getByRole('checkbox', { name: `Select invoice ${number}` }).check();
  await see(page.getByText(`${invoices.length} selected`, { exact: true }));
}

/** My Invoices with these invoices ticked. */
export async function openWithTicked(person: Person, invoices: readonly OwnInvoice[]): Promise<Page> {
  const page = await person.open('/billing/invoices');
  if (invoices.length > 10) await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
  await tick(page, invoices);
  return page;
}

/** From a ticked list to the checkout. */
export async function toCheckout(page: Page): Promise<void> {
  await massPayment(page).click();
  await page.waitForURL('**/checkout/**');
  await see(payButton(page));
}

/** The one button of the checkout and of an invoice that pays. */
export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay \D/ });

/** Presses it and waits for the gateway's page. */
export async function toGateway(page: Page): Promise<void> {
  await payButton(page).click();
  await atGateway(page);
}

export const atGateway = (page: Page) => see(page.getByRole('group', { name: 'How shall this payment behave?' }));

/** At the gateway: chooses how the payment behaves. */
export async function choose(page: Page, behaviour: string): Promise<void> {
  if (behaviour === 'Cancel') {
    await page.getByRole('button', { name: 'Cancel and go back' }).click();
  } else {
    await page.getByRole('radio', { name: behaviour }).check();
    await page.getByRole('button', { name: /^Pay / }).click();
  }
}

/** The checkout says that the payment was received. */
export const seeReceived = (page: Page) => see(page.getByRole('heading', { name: 'Payment received' }));
