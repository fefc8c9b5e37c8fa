import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchHeadless } from '../e2e/helpers.ts';
import { findBarriers } from './support/barriers.ts';
import { computed } from './support/computed.ts';
import { HOSTS } from './support/hosts.ts';
import { useMaterial3 } from './support/material-3.ts';
import { expectNative, expectStrongOutlines } from './support/native-look.ts';
import { openHost, tickTwo, type OpenHost } from './support/open-host.ts';
import { serveHosts, type HostsServer } from './support/serve-hosts.ts';

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 800 };

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('on pages of other frameworks', { timeout: 300_000, concurrency: 2 }, () => {
  let server: HostsServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([serveHosts(), launchHeadless()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  for (const host of HOSTS) {
    for (const colorScheme of host.dark ? (['light', 'dark'] as const) : (['light'] as const)) {
      // One page for all of them, for to load it takes longer than to look at it.
      describe(`${host.title}, ${colorScheme}`, { concurrency: 1 }, () => {
        let open: OpenHost;
        before(async () => {
          open = await openHost(browser, `${server.url}${host.name}/`, { colorScheme, viewport: DESK });
          await tickTwo(open.page);
        });
        after(() => open.close());

        it('its recipe makes the tags look like its own', () => expectNative(open.page, host));

        it('outlines of boxes are three times as strong as what is around them', () => expectStrongOutlines(open.page));

        it('there is no barrier in our part, nor a name cut short on a laptop', async () => {
          const { page } = open;
          await page.setViewportSize(LAPTOP);
          // So many rows that every status is among them.
          await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
          await page.getByText('1–20 of 24').waitFor();
          expect(await findBarriers(page)).to.deep.equal([]);
          const cut = await page
            .locator('my-invoices tbody [part~=cell-hostname]')
            .evaluateAll((cells) =>
              cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
            );
          expect(cut).to.deep.equal([]);
        });

        it('it fits a phone: cards, nothing beside the screen, no barrier', async () => {
          const { page } = open;
          await page.setViewportSize(PHONE);
          expect(await isWide(page)).to.equal(false);
          const row = page.locator('my-invoices tbody [part~=row]').first();
          const boxes = await Promise.all((await row.locator('[part~=cell]').all()).map((cell) => cell.boundingBox()));
          const tops = new Set(boxes.map((box) => Math.round(box?.y ?? 0)));
          expect(tops.size, 'cells stand below each other').to.be.greaterThan(3);
          const [number, link] = await Promise.all(
            ['number-link', 'service-link'].map((part) => row.locator(`[part~=${part}]`).boundingBox()),
          );
          expect(link?.x, 'links begin where the number does').to.be.closeTo(number?.x ?? 0, 1);
          expect(await findBarriers(page)).to.deep.equal([]);
        });

        it('it finds, ticks and offers to pay invoices under its strict policy', async () => {
          const { page, complaints } = open;
          await page.setViewportSize(DESK);
          await page.getByRole('button', { name: 'Clear selection' }).click();
          await page.getByRole('combobox', { name: 'Show' }).selectOption('5');
          await page.getByRole('tab', { name: /^Unpaid/ }).click();
          await page.getByText('1–5 of 6').waitFor();
          await tickTwo(page);
          await page.getByRole('button', { name: 'Mass Payment' }).click();
          await page.waitForURL(/#\/checkout\//);
          expect(complaints).to.deep.equal([]);
        });
      });
    }
  }

  it('Material has the colours of Material 3 where a page sets them, in light and dark', async () => {
    const { page, close } = await openHost(browser, `${server.url}material/`, { viewport: DESK });
    await page.getByRole('combobox', { name: 'Show' }).selectOption('20');
    await tickTwo(page);
    const surfaces: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await useMaterial3(page, scheme);
      expect(await findBarriers(page), scheme).to.deep.equal([]);
      await expectStrongOutlines(page);
      surfaces.push(...Object.values(await computed(page.locator('invoice-list'), ['background-color'])));
    }
    expect(surfaces).to.deep.equal(['254 247 255 255', '20 18 24 255']);
    await close();
  });

  it('every host may run and load nothing but what is its own', async () => {
    for (const { name } of HOSTS) {
      const { headers } = await fetch(`${server.url}${name}/`);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, name).to.match(/^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; /);
      expect(policy).to.contain("require-trusted-types-for 'script'").and.not.to.contain('unsafe');
    }
  });

  it('every host is found from the page that names them', async () => {
    const page = await browser.newPage();
    await page.goto(server.url.replace(/\/$/, ''));
    for (const { title, name } of HOSTS) {
      const link = page.getByRole('link', { name: title });
      const href = await link.evaluate((node: HTMLAnchorElement) => node.href);
      expect(new URL(href).pathname).to.match(new RegExp(`^/hosts/${name}/`));
      expect(await (await fetch(href)).text()).to.match(new RegExp(`<title>Billing · .*${title}`));
    }
    await page.close();
  });
});
