import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { startPortal, type RunningPortal } from '../helpers.ts';
import { listOf, type InvoiceList } from './list.ts';
import { servePortal, type ServedPortal } from './serve-portal.ts';

export { expect };

/** What a project or a file chooses for its workers. */
export interface WorkerOptions {
  /** Which database the portals use. */
  readonly engine: 'pglite' | 'postgres';
  /** More of the environment of {@link Running.portal}. A file that sets it gets a process of its own. */
  readonly portalEnv: Readonly<Record<string, string>>;
}

/** What tests of a worker share. */
interface WorkerFixtures extends WorkerOptions {
  /** A portal in this process; each test opens accounts of its own. */
  readonly portal: ServedPortal;
  /** A portal in a process of its own, with the data of the demo. */
  readonly process: RunningPortal;
}

/** A portal that a test may look into, and the browser. */
export interface Scene {
  readonly portal: ServedPortal;
  readonly browser: Browser;
}

/** My Invoices of a portal in a process of its own. */
export interface Running {
  readonly portal: RunningPortal;
  readonly page: Page;
  readonly list: InvoiceList;
  /** Opens My Invoices in a window so many pixels wide. */
  open(width?: number): Promise<void>;
}

interface TestFixtures {
  /** Fails the test when the portal reported an error. */
  readonly scene: Scene;
  /** Fails the test when the page reported an error on its console. */
  readonly here: Running;
}

const server = (engine: WorkerOptions['engine']) =>
  engine === 'postgres' ? process.env['TEST_DATABASE_URL'] : undefined;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['pglite', { scope: 'worker', option: true }],
  portalEnv: [{}, { scope: 'worker', option: true }],
  portal: [
    async ({ engine }, use) => {
      const portal = await servePortal(server(engine));
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker' },
  ],
  process: [
    async ({ engine, portalEnv }, use) => {
      const portal = await startPortal(portalEnv, server(engine));
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker' },
  ],
  scene: async ({ portal, browser }, use) => {
    await use({ portal, browser });
    expect(portal.errors.splice(0)).toStrictEqual([]);
  },
  here: async ({ process: portal, page }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    const list = listOf(page);
    await use({
      portal,
      page,
      list,
      async open(width = 1280) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${portal.url}/billing/invoices`);
        await expect(list.rows().first()).toBeVisible();
      },
    });
    expect(troubles).toStrictEqual([]);
  },
});
