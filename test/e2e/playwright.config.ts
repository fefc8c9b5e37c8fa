import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { CHROMIUM_FLAGS } from '../../.ci/engines.ts';
import { findPostgres } from '../../.ci/postgres.ts';
import { headlessPath } from './helpers.ts';
import { TEST_LIMIT, WAIT_LIMIT } from './support/limits.ts';
import type { WorkerOptions } from './support/test.ts';

const CACHE = resolve(import.meta.dirname, '../../.cache');

/** What depends on how the database isolates transactions and orders rows; everything else runs on PGlite alone. */
const ON_POSTGRES = /\/(orders|interruptions|tabs|journey)\.test\.ts$/;

export default defineConfig<object, WorkerOptions>({
  globalSetup: './support/global-setup.ts',
  timeout: TEST_LIMIT,
  expect: { timeout: WAIT_LIMIT, toPass: { timeout: WAIT_LIMIT } },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['html', { outputFolder: resolve(CACHE, 'e2e-report'), open: 'never' }],
    ['junit', { outputFile: resolve(CACHE, 'reports/e2e.xml') }],
  ],
  outputDir: resolve(CACHE, 'e2e-output'),
  use: {
    actionTimeout: WAIT_LIMIT,
    navigationTimeout: WAIT_LIMIT,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: headlessPath(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'portal', testDir: '.', testMatch: '*.test.ts' },
    ...(findPostgres()
      ? [{ name: 'postgres', testDir: '.', testMatch: ON_POSTGRES, use: { engine: 'postgres' as const } }]
      : []),
    { name: 'hosts', testDir: '../hosts', testMatch: '*.test.ts' },
  ],
});
