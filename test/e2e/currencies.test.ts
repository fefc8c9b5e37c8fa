import { expectBooksBalance } from '../demo/support/books.ts';
import { openAccount, type Account, type OwnInvoice } from './support/account.ts';
import { ENGINES, type EngineTab } from './support/engine.ts';
import type { ServedPortal } from './support/serve-portal.ts';
import { expect, test } from './support/test.ts';

/** Digits of the minor unit by ISO 4217, how the page writes the currency, and what two invoices owe in minor units. */
const CURRENCIES = {
  JPY: { digits: 0, sign: '¥', totals: [17_910, 1_000_003] },
  KWD: { digits: 3, sign: 'KWD', totals: [12_345, 1_000_009] },
  HUF: { digits: 2, sign: 'HUF', totals: [1_234_567, 100_001] },
  EUR: { digits: 2, sign: '€', totals: [11_999, 10_007] },
  USD: { digits: 2, sign: '$', totals: [11_940, 123_456_789] },
} as const;
type Currency = keyof typeof CURRENCIES;
const CODES = Object.keys(CURRENCIES) as Currency[];

/** Minor units of an amount that a page shows; fails when it is of another currency or has other digits. */
function minorUnits(text: string, currency: string): number {
  const { digits, sign } = CURRENCIES[currency as Currency];
  const [, whole = '', part = ''] = /(\d[\d,]*)(?:\.(\d+))?/.exec(text) ?? [];
  expect(text).toContain(sign);
  expect(part, text).toHaveLength(digits);
  return Number(whole.replaceAll(',', '') + part);
}

const sum = (invoices: readonly OwnInvoice[]) => invoices.reduce((all, { total }) => all + total, 0);

/** What the wallet takes: 2.9 % and 0.30 of the major unit, rounded half up. */
function feeOf(total: number, currency: Currency): number {
  const unit = 10 ** CURRENCIES[currency].digits;
  return Math.floor((29 * total + 300 * unit + 500) / 1000);
}

/** What the API tells of an order. */
interface Order {
  readonly total: object;
  readonly payment: { readonly amount: object; readonly fee: object };
}

/** Everything that is shown and told of the payment of one currency, in minor units. */
async function pay(tab: EngineTab, portal: ServedPortal, currency: Currency, invoices: readonly OwnInvoice[]) {
  const read = (texts: readonly string[]) => texts.map((text) => minorUnits(text, currency));
  const numbers = invoices.map(({ number }) => number);

  await tab.goto(`${portal.url}/billing/invoices/${invoices[0]!.id}`);
  const detail = await tab.read((all) => {
    const texts = all('[part~="sum"] dd, [part~="balance"]').map(({ innerText }) => innerText);
    return all('[part~="pay-button"]').length > 0 ? texts : undefined;
  });

  await tab.goto(`${portal.url}/billing/invoices`);
  const list = await tab.read((all, wanted) => {
    const rows = wanted.map((number) => all('tr').find((row) => row.innerText.includes(number)));
    const texts = rows.flatMap((row) => row?.querySelector<HTMLElement>('td.total')?.innerText ?? []);
    if (texts.length < wanted.length) return undefined;
    for (const row of rows) row!.querySelector('input')!.click();
    return texts;
  }, numbers);
  const bar = await tab.read((all, wanted) => {
    const text = all('output[part~="total"]').at(0)?.innerText;
    const isTicked = all('[part~="summary"]').some(({ innerText }) => innerText.startsWith(`${wanted} selected`));
    return isTicked ? text : undefined;
  }, numbers.length);
  await tab.read((all) => all('[part~="pay-button"]').map((button) => button.click()).length > 0 || undefined);

  const checkout = await tab.read((all) => {
    const wallet = all('input[value="wallet"]').at(0) as HTMLInputElement | undefined;
    wallet?.click();
    const texts = all('[part~="allocation-amount"], [part~="total"], [part~="fee"], [part~="sum"]');
    return wallet?.checked && !texts.at(-2)!.innerText.includes('No fee') && all('[part~="allocation"]').length > 0
      ? texts.map(({ innerText }) => innerText)
      : undefined;
  });
  await tab.read((all) => all('[part~="pay-button"]').map((button) => button.click()).length > 0 || undefined);

  const gateway = await tab.read((all) => {
    const amount = location.pathname === '/pay' ? all('.amount').at(0)?.innerText : undefined;
    if (amount) all('form button.primary').at(0)?.click();
    return amount;
  });
  const received = await tab.read((all) => {
    const isPaid = all('[part~="state"]').some(({ innerText }) => innerText === 'Payment received');
    const texts = all('[part~="receipt"] dd')
      .map(({ innerText }) => innerText)
      .slice(-3);
    return isPaid ? { texts, order: location.pathname.split('/').at(-1)! } : undefined;
  });

  await tab.goto(`${portal.url}/receipts/${received.order}`);
  const receipt = await tab.read((all) => all('td.number, dl.sums dd').map(({ innerText }) => innerText));
  const api = await tab.read((all, order) => {
    const page = window as unknown as { answer?: Order };
    void fetch(`/api/v1/payment-orders/${order}`)
      .then((answer) => answer.json() as Promise<Order>)
      .then((answer) => (page.answer = answer));
    return page.answer && [page.answer.total, page.answer.payment.fee, page.answer.payment.amount];
  }, received.order);
  return {
    detail: read(detail),
    list: read(list),
    bar: read([bar]),
    checkout: read(checkout),
    gateway: read([gateway]),
    received: read(received.texts),
    receipt: read(receipt),
    api,
  };
}

test.describe('amounts of five currencies', () => {
  test.afterEach(({ portal }) => {
    expect(portal.errors.splice(0)).toStrictEqual([]);
  });

  for (const [engine, open] of Object.entries(ENGINES)) {
    test.describe(`in ${engine}`, () => {
      let tab: EngineTab;
      let account: Account;
      test.beforeAll(async ({ portal }) => {
        const wanted = CODES.flatMap((currency) => CURRENCIES[currency].totals.map((total) => ({ total, currency })));
        account = await openAccount(portal, wanted);
        tab = await open();
        await tab.goto(`${portal.url}/csp`);
        await tab.read((all, id) => {
          const page = window as unknown as { isSignedIn?: true };
          const body = new URLSearchParams({ account: id });
          void fetch('/account', { method: 'POST', body }).then(() => (page.isSignedIn = true));
          return page.isSignedIn;
        }, account.id);
      });
      test.afterAll(() => tab.close());

      test('have a sum and a button each when all of them are ticked', async ({ portal }) => {
        await tab.goto(`${portal.url}/billing/invoices`);
        const groups = await tab.read((all) => {
          for (const box of all('tbody input[type=checkbox]') as HTMLInputElement[]) if (!box.checked) box.click();
          const sums = all('output[part~="total"]').map(({ innerText }) => innerText);
          const names = all('[part~="pay-button"]').map(({ innerText }) => innerText.trim());
          return sums.length === 5 ? sums.map((text, at) => ({ text, name: names[at]! })) : undefined;
        });
        const shown = groups.map(({ text, name }) => {
          const currency = /\((\w+)\)/.exec(name)![1]!;
          return [currency, minorUnits(text, currency)];
        });
        const right = CODES.map((code) => [code, CURRENCIES[code].totals[0] + CURRENCIES[code].totals[1]]);
        expect(new Map(shown as [string, number][])).toStrictEqual(new Map(right as [string, number][]));
      });

      for (const currency of CODES) {
        test(`agree to the minor unit from the list to the receipt: ${currency}`, async ({ portal }) => {
          const invoices = account.invoices.filter((each) => each.currency === currency);
          const totals = invoices.map(({ total }) => total);
          const total = sum(invoices);
          const fee = feeOf(total, currency);
          const charged = total + fee;
          const money = (amount: number) => ({ amount, currency });
          const shown = await pay(tab, portal, currency, invoices);
          expect(new Set(shown.detail)).toStrictEqual(new Set([totals[0]]));
          expect(shown.list).toStrictEqual(totals);
          expect(shown.bar).toStrictEqual([total]);
          expect(shown.checkout).toStrictEqual([...totals, total, fee, charged]);
          expect(shown.gateway).toStrictEqual([charged]);
          expect(shown.received).toStrictEqual([total, fee, charged]);
          expect(shown.receipt).toStrictEqual([...totals, fee, charged]);
          expect(shown.api).toStrictEqual([money(total), money(fee), money(charged)]);
        });
      }

      test('leave books that agree', async ({ portal }) => {
        const ids = account.invoices.map(({ id }) => id);
        const open = await portal.database.query('select 1 from invoices where id = any($1) and balance <> 0', [ids]);
        expect(open).toStrictEqual([]);
        await expectBooksBalance(portal.database, ids);
      });
    });
  }
});
