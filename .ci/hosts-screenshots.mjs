import { mkdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { HOSTS } from '../test/hosts/support/hosts.ts';
import { openHost, tickTwo } from '../test/hosts/support/open-host.ts';
import { serveHosts } from '../test/hosts/support/serve-hosts.ts';
import { root } from './run-tool.mjs';

/** So high that the bar which pays covers nothing. */
const SIZE = { width: 1280, height: 1300 };

/** Takes a picture of each page on another framework, its own table above ours, into a folder. */
export async function takeHosts(browser, folder) {
  await mkdir(folder, { recursive: true });
  const server = await serveHosts();
  try {
    for (const { name, dark } of HOSTS) {
      for (const colorScheme of dark ? ['light', 'dark'] : ['light']) {
        const { page, close } = await openHost(browser, `${server.url}${name}/`, { viewport: SIZE, colorScheme });
        await tickTwo(page);
        await page.mouse.move(0, 0);
        await page.evaluate(() => {
          document.activeElement?.blur();
          return document.fonts.ready;
        });
        const path = resolve(folder, `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`);
        const height = await page.evaluate(() =>
          Math.ceil(document.querySelector('main').getBoundingClientRect().bottom),
        );
        await page.screenshot({ path, clip: { x: 0, y: 0, width: SIZE.width, height } });
        await close();
        console.log(relative(root, path));
      }
    }
  } finally {
    await server.stop();
  }
}
