import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findEngines } from '../../.ci/engines.ts';
import { PICTURE_FLAGS } from './support/story-page.ts';

const { chromium = 'no Chromium on this machine' } = findEngines();
const report = { outputFolder: '../../.cache/stories-report', open: 'never' } as const;

const junit = { outputFile: '../../.cache/reports/stories.xml' };

/** After a build of Storybook: walks through every story. `-g` takes a part of their ids. */
export default defineConfig({
  testMatch: '*.test.ts',
  outputDir: '../../.cache/stories',
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['html', report], ['junit', junit]],
  fullyParallel: true,
  // One more than a small machine has processors: each waits for frames to be drawn, too.
  workers: 3,
  forbidOnly: true,
  // No story takes nearly as long, on a machine that does something else too.
  timeout: 120_000,
  // What is kept nowhere fails; `--update-snapshots` writes it.
  updateSnapshots: 'none',
  globalTeardown: './support/pack-pictures.ts',
  use: { launchOptions: { executablePath: chromium, args: [...CHROMIUM_FLAGS, ...PICTURE_FLAGS] } },
  expect: {
    timeout: 60_000,
    // Small enough that the tint of a row's background counts.
    toHaveScreenshot: { pathTemplate: '{testDir}/baseline/{arg}{ext}', threshold: 0.02 },
  },
});
