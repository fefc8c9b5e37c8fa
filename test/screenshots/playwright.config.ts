import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { CHROMIUM_FLAGS, findEngines } from '../../.ci/engines.ts';
import { WAIT_LIMIT } from '../e2e/support/limits.ts';
import type { WorkerOptions } from '../e2e/support/test.ts';

const { chromium = 'no Chromium on this machine' } = findEngines();

/** `npm run screenshots`: takes the pictures of the documents again, on fresh data and a fixed day. */
export default defineConfig<object, WorkerOptions>({
  testMatch: '*.test.ts',
  globalSetup: '../e2e/support/global-setup.ts',
  workers: 1,
  timeout: 10 * WAIT_LIMIT,
  outputDir: resolve(import.meta.dirname, '../../.cache/screenshots'),
  use: { actionTimeout: WAIT_LIMIT, launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS } },
});
