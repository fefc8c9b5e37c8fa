import { openAccount } from './support/account.ts';
import { ENGINES, type EngineTab } from './support/engine.ts';
import { signInto } from './support/keyboard.ts';
import { test } from './support/test.ts';

/** Waits until the row of tabs says, or no longer says, that it has more. */
const marked = (tab: EngineTab, isMarked: boolean) =>
  tab.read((all, wanted) => {
    const list = all('[role=tablist]')[0];
    if (!list?.parentElement) return undefined;
    return getComputedStyle(list.parentElement, '::after').content.includes('›') === wanted || undefined;
  }, isMarked);

/** Scrolls the tabs to an end of theirs. */
const scrollTo = (tab: EngineTab, end: 'first' | 'last') =>
  tab.read((all, which) => {
    const list = all('[role=tablist]')[0]!;
    const sign = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    list.scrollLeft = which === 'last' ? sign * list.scrollWidth : 0;
    return true;
  }, end);

/** The tags get so much room. */
const give = (tab: EngineTab, width: string, dir: string) =>
  tab.read(
    (all, [inlineSize, direction]) => {
      const page = all('invoice-status-tabs')[0]!;
      page.style.inlineSize = inlineSize;
      page.dir = direction;
      return true;
    },
    [width, dir] as const,
  );

test.describe('tabs that have no room', () => {
  for (const [engine, open] of Object.entries(ENGINES)) {
    test.describe(`in ${engine}`, () => {
      let tab: EngineTab;
      test.beforeAll(async ({ portal }) => {
        const account = await openAccount(portal, 2);
        tab = await open();
        await tab.resize(1280);
        await signInto(tab, portal, account);
        await tab.goto(`${portal.url}/billing/invoices`);
      });
      test.afterAll(() => tab.close());

      for (const dir of ['ltr', 'rtl']) {
        test(`say that there are more, until the last one is in sight: ${dir}`, async () => {
          await give(tab, '20rem', dir);
          await marked(tab, true);
          await scrollTo(tab, 'last');
          await marked(tab, false);
          await scrollTo(tab, 'first');
          await marked(tab, true);
        });
      }

      test('say no more when there is room again', async () => {
        await give(tab, '60rem', 'ltr');
        await marked(tab, false);
      });
    });
  }
});
