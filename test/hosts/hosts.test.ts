import type { Page } from '@playwright/test';
import { findBarriers } from './support/barriers.ts';
import { computed } from './support/computed.ts';
import { HOSTS } from './support/hosts.ts';
import { useMaterial3 } from './support/material-3.ts';
import { expectNative, expectStrongOutlines } from './support/native-look.ts';
import { openHost, tickTwo, type OpenHost } from './support/open-host.ts';
import { serveHosts, type HostsServer } from './support/serve-hosts.ts';
import { expect, test } from '../e2e/support/test.ts';

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 800 };

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test.describe('on pages of other frameworks', () => {
  let server: HostsServer;
  test.beforeAll(async () => {
    server = await serveHosts();
  });
  test.afterAll(() => server.stop());

  for (const host of HOSTS) {
    for (const colorScheme of host.dark ? (['light', 'dark'] as const) : (['light'] as const)) {
      // One page for all of them, for to load it takes longer than to look at it.
      test.describe(`${host.title}, ${colorScheme}`, () => {
        let open: OpenHost;
        test.beforeAll(async ({ browser }) => {
          open = await openHost(browser, `${server.url}${host.name}/`, { colorScheme, viewport: DESK });
          await tickTwo(open.page);
        });
        test.afterAll(() => open.close());

        test('its recipe makes the tags look like its own', () => expectNative(open.page, host));

        test('outlines of boxes are three times as strong as what is around them', () =>
          expectStrongOutlines(open.page));

        test('there is no barrier in our part, nor a name cut short on a laptop', async () => {
          const { page } = open;
          await page.setViewportSize(LAPTOP);
          // So many rows that every status is among them.
          await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
          await page.getByText('1–20 of 24').waitFor();
          expect(await findBarriers(page)).toStrictEqual([]);
          const cut = await page
            .locator('my-invoices tbody [part~=cell-hostname]')
            .evaluateAll((cells) =>
              cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
            );
          expect(cut).toStrictEqual([]);
        });

        test('it fits a phone: cards, nothing beside the screen, no barrier', async () => {
          const { page } = open;
          await page.setViewportSize(PHONE);
          expect(await isWide(page)).toBe(false);
          const row = page.locator('my-invoices tbody [part~=row]').first();
          const boxes = await Promise.all((await row.locator('[part~=cell]').all()).map((cell) => cell.boundingBox()));
          const tops = new Set(boxes.map((box) => Math.round(box?.y ?? 0)));
          expect(tops.size, 'cells stand below each other').toBeGreaterThan(3);
          const [number, link] = await Promise.all(
            ['number-link', 'service-link'].map((part) => row.locator(`[part~=${part}]`).boundingBox()),
          );
          expect(Math.abs(link!.x - number!.x), 'links begin where the number does').toBeLessThanOrEqual(1);
          expect(await findBarriers(page)).toStrictEqual([]);
        });

        test('it finds, ticks and offers to pay invoices under its strict policy', async () => {
          const { page, complaints } = open;
          await page.setViewportSize(DESK);
          await page.getByRole('button', { name: 'Clear selection' }).click();
          await page.getByRole('combobox', { name: 'Show' }).selectOption('5');
          await page.getByRole('tab', { name: /^Unpaid/ }).click();
          await page.getByText('1–5 of 6').waitFor();
          await tickTwo(page);
          await page.getByRole('button', { name: 'Mass Payment' }).click();
          await page.waitForURL(/#\/checkout\//);
          expect(complaints).toStrictEqual([]);
        });
      });
    }
  }

  test('Material has the colours of Material 3 where a page sets them, in light and dark', async ({ browser }) => {
    const { page, close } = await openHost(browser, `${server.url}material/`, { viewport: DESK });
    await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
    await tickTwo(page);
    const surfaces: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await useMaterial3(page, scheme);
      expect(await findBarriers(page), scheme).toStrictEqual([]);
      await expectStrongOutlines(page);
      surfaces.push(...Object.values(await computed(page.locator('invoice-list'), ['background-color'])));
    }
    expect(surfaces).toStrictEqual(['254 247 255 255', '20 18 24 255']);
    await close();
  });

  test('every host may run and load nothing but what is its own', async () => {
    for (const { name } of HOSTS) {
      const { headers } = await fetch(`${server.url}${name}/`);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, name).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; /);
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('every host is found from the page that names them', async ({ page }) => {
    await page.goto(server.url.replace(/\/$/, ''));
    for (const { title, name } of HOSTS) {
      const link = page.getByRole('link', { name: title });
      const href = await link.evaluate((node: HTMLAnchorElement) => node.href);
      expect(new URL(href).pathname).toMatch(new RegExp(`^/hosts/${name}/`));
      expect(await (await fetch(href)).text()).toMatch(new RegExp(`<title>Billing · .*${title}`));
    }
  });
});
