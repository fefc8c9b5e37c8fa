import { test } from '@playwright/test';
import { resolve } from 'node:path';
import { HOSTS } from '../hosts/support/hosts.ts';
import { openHost, tickTwo } from '../hosts/support/open-host.ts';
import { serveHosts, type HostsServer } from '../hosts/support/serve-hosts.ts';

const FOLDER = resolve(import.meta.dirname, '../../demo/screenshots/hosts');
/** So high that the bar which pays covers nothing. */
const viewport = { width: 1280, height: 1300 };

let server: HostsServer;
test.beforeAll(async () => {
  server = await serveHosts();
});
test.afterAll(() => server.stop());

for (const { name, title, dark } of HOSTS) {
  for (const colorScheme of dark ? (['light', 'dark'] as const) : (['light'] as const)) {
    test(`${title}, ${colorScheme}`, async ({ browser }) => {
      const { page, close } = await openHost(browser, `${server.url}${name}/`, { viewport, colorScheme });
      await tickTwo(page);
      await page.mouse.move(0, 0);
      const height = await page.evaluate(async () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        await document.fonts.ready;
        return Math.ceil(document.querySelector('main')?.getBoundingClientRect().bottom ?? innerHeight);
      });
      const path = resolve(FOLDER, `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`);
      await page.screenshot({ path, clip: { x: 0, y: 0, width: viewport.width, height } });
      await close();
    });
  }
}
