import { expectPaidOnce, openAccount } from './support/account.ts';
import { ENGINES } from './support/engine.ts';
import { keyboardOf, signInto } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

/** A window of WebKitGTK's small browser is never as narrow as a telephone. */
const widthsOf = (engine: string) => (engine === 'WebKit' ? [1280] : [1280, 360]);
const SEARCH = 'host-3';

/** The numbers of the rows that are there now, when no other answer is on its way. */
const readNumbers = (wanted: number) =>
  [
    (all: (selector: string) => HTMLElement[], rows: number) => {
      const numbers = all('tbody a[part~="number-link"]').map(({ innerText }) => innerText.trim());
      return numbers.length === rows && all('table[aria-busy="false"]').length > 0 ? numbers : undefined;
    },
    wanted,
  ] as const;

test.describe('without a pointer', () => {
  test.afterEach(({ portal }) => {
    expect(portal.errors.splice(0)).toStrictEqual([]);
  });

  for (const [engine, open] of Object.entries(ENGINES)) {
    for (const width of widthsOf(engine)) {
      test(`a person finds, filters, selects a range, pays and reads the result, in ${engine} at ${width} pixels`, async ({
        portal,
      }) => {
        const account = await openAccount(portal, 6);
        const tab = await open();
        try {
          const { press, see, tabTo, type } = keyboardOf(tab);
          await tab.resize(width);
          await signInto(tab, portal, account);
          await tab.goto(`${portal.url}/billing/invoices`);
          await tab.read(...readNumbers(6));
          // What moves by arrow keys comes a moment after the first paint, with the region that tells of it.
          await tab.read((all) => all('invoice-provider > [role=status]').length > 0 || undefined);

          await tabTo(/^tab All/);
          await press('ArrowRight');
          await press('ArrowRight');
          await press('Enter');
          await see('[role=tab][aria-selected=true]', 'Unpaid');
          await tab.read(...readNumbers(6));

          await tabTo(/^(search|searchbox) /);
          await type(SEARCH);
          await press('Enter');
          expect(await tab.read(...readNumbers(1))).toStrictEqual(['INV-1003']);
          for (let left = SEARCH.length; left > 0; left--) await press('Backspace');
          await press('Enter');
          const numbers = await tab.read(...readNumbers(6));

          await tabTo(new RegExp(`^checkbox Select invoice ${numbers[1]}$`));
          await press(' ');
          await see('[part~=summary]', '1 selected');
          await tabTo(new RegExp(`^checkbox Select invoice ${numbers[3]}$`));
          await press(' ', 'Shift');
          await see('[part~=summary]', '3 selected');
          await tabTo(/^button Mass Payment$/);
          await press('Enter');

          await see('invoice-checkout [part~=pay-button], [part~=pay-button]', 'Pay $');
          await tab.read(
            () => (location.pathname.startsWith('/checkout/') && document.readyState === 'complete') || undefined,
          );
          await tabTo(/^button Pay \$/);
          await press('Enter');

          // A key that is pressed before the page is whole is lost.
          await tab.read(() => (location.pathname === '/pay' && document.readyState === 'complete') || undefined);
          await tabTo(/^radio Approve/);
          await press(' ');
          await tabTo(/^button Pay /);
          await press('Enter');

          await see('h1, h2, h3, [part~=state]', 'Payment received');
          await tabTo(/^a .*Go back$/);
          await press('Enter');
          await tab.read(() => location.pathname === '/billing/invoices' || undefined);
          await see('[role=tab]', 'Paid 3');
          const paid = numbers.slice(1, 4);
          await expectPaidOnce(
            portal,
            account,
            account.invoices.filter(({ number }) => paid.includes(number)),
          );
        } finally {
          await tab.close();
        }
      });
    }
  }
});
