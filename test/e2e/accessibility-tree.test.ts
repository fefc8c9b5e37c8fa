import { openAccount, type Account } from './support/account.ts';
import { ENGINES, type EngineTab, type Told } from './support/engine.ts';
import { signInto } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

/** By selector: what the engine tells assistive technology of it. */
type Expected = Readonly<Record<string, Told>>;

const listOf = (number: string): Expected => ({
  '[role=tablist]': 'tablist "Invoice status"',
  '[role=tab]': 'tab "All 12"',
  'invoice-list': 'tabpanel "All"',
  'input[type=search]': 'searchbox "Search invoices"',
  '[part~=search-button]': 'button "Search"',
  'select[part]': 'combobox "Show"',
  'table[part=table]': 'table "Invoices"',
  'th[aria-sort=descending]': 'columnheader "Invoice Date"',
  'th button': 'button "Invoice #"',
  'thead input': 'checkbox "Select all unpaid invoices on this page"',
  'tbody input': `checkbox "Select invoice ${number}"`,
  'a[part~=number-link]': `link "${number}"`,
  'nav[part]': 'navigation "Pages"',
  'button[aria-current=page]': 'button "Page 1"',
  '[part~=bar]': 'region "Mass Payment"',
  '[part~=pay-button]': 'button "Mass Payment"',
});
const INVOICE: Expected = {
  article: 'article "Invoice INV-1001"',
  h2: 'heading "Invoice INV-1001"',
  table: 'table "Items"',
  'th[scope=col]': 'columnheader "Description"',
  fieldset: 'group "Pay by"',
  'input[type=radio]': 'radio "Sandbox card"',
};
/**
 * What WebKit has in its own way: the text of a header is its content, not its name; a drop-down is a button with its value.
 */
const WEBKIT: Expected = {
  'th[aria-sort=descending]': 'columnheader ""',
  'th[scope=col]': 'columnheader ""',
  'select[part]': 'button "Show 10"',
};
const CHECKOUT: Expected = {
  '[part~=summary]': 'region "This payment covers 1 invoice"',
  fieldset: 'group "Pay by"',
  'input[type=radio]': 'radio "Sandbox card"',
};

test.describe('roles and names as the engine computes them', () => {
  for (const [engine, open] of Object.entries(ENGINES)) {
    test.describe(`in ${engine}`, () => {
      let tab: EngineTab;
      let account: Account;
      test.beforeAll(async ({ portal }) => {
        account = await openAccount(portal, 12);
        tab = await open();
        await tab.resize(1280);
        await signInto(tab, portal, account);
      });
      test.afterAll(() => tab.close());

      async function expectTold(expected: Expected): Promise<void> {
        const told: Record<string, string> = {};
        const own = Object.entries(expected).map(([selector, as]) => {
          return [selector, (engine === 'WebKit' && WEBKIT[selector]) || as] as const;
        });
        for (const [selector, as] of own) told[selector] = await tab.told(selector, as);
        expect(told).toStrictEqual(Object.fromEntries(own));
      }
      const shown = (selector: string) => tab.read((all, wanted) => all(wanted).length > 0 || undefined, selector);

      test('are those of tabs, search, table, pages and bar', async ({ portal }) => {
        await tab.goto(`${portal.url}/billing/invoices`);
        await shown('tbody a[part~=number-link]');
        await shown('button[aria-current=page]');
        const number = await tab.read((all) => all('a[part~=number-link]')[0]?.innerText.trim());
        await expectTold(listOf(number));
      });

      test('are those of an invoice and of the ways to pay it', async ({ portal }) => {
        await tab.goto(`${portal.url}/billing/invoices/${account.invoices[0]!.id}`);
        await shown('input[type=radio]');
        await expectTold(INVOICE);
      });

      test('are those of the checkout', async ({ portal }) => {
        await tab.goto(`${portal.url}/billing/invoices`);
        await shown('tbody input');
        await tab.read((all) => {
          const button = all('[part~=pay-button]')[0] as HTMLButtonElement | undefined;
          const box = all('tbody input')[0] as HTMLInputElement;
          if (!box.checked) box.click();
          if (button?.disabled !== false) return undefined;
          button.click();
          return true;
        });
        await shown('[part~=summary]');
        await shown('input[type=radio]');
        await expectTold(CHECKOUT);
      });

      test('are told to be others when they are', async () => {
        expect(await tab.told('input[type=radio]', 'checkbox "Sandbox card"')).not.toBe('checkbox "Sandbox card"');
        expect(await tab.told('input[type=radio]', 'radio "Cash"')).not.toBe('radio "Cash"');
      });
    });
  }
});
