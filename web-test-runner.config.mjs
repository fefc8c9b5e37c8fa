import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findEngines } from './.ci/engines.ts';
import { tallyReporter } from './.ci/tally.mjs';
import { FILES, testBundle } from './.ci/test-bundle.mjs';
import { webkit } from './.ci/webkit.mjs';

// A zone far from UTC shows every date that shifts by accident.
process.env.TZ = 'America/Los_Angeles';
process.env.LANG = 'en_US.UTF-8';

/** A few files that someone works on are loaded as they are. */
const isWhole = !process.argv.some((argument) => /^--(files|watch|manual)\b/.test(argument));

const found = findEngines();
// Those that take one page at a time begin, beside each other; the one that takes two has the machine for itself then.
const ORDER = ['webkit', 'firefox', 'chromium'];
const wanted = process.env.ENGINES?.split(',') ?? ORDER.filter((engine) => found[engine]);
const missing = wanted.filter((engine) => !found[engine]);
if (missing.length > 0) throw new Error(`Not on this machine: ${missing.join(', ')}`);

const launchers = {
  chromium: () =>
    chromeLauncher({ concurrency: 2, launchOptions: { executablePath: found.chromium, args: CHROMIUM_FLAGS } }),
  // WebDriver BiDi through puppeteer-core. Several pages at once hang at start.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: found.firefox, headless: true },
      createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    }),
};
const gtk = wanted.includes('webkit') ? await webkit(found.webkit) : undefined;

export default {
  files: FILES,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: wanted.map((engine) => launchers[engine]?.() ?? gtk.launcher),
  concurrentBrowsers: 2,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  plugins: [
    ...(isWhole ? [testBundle()] : []),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }),
    ...(gtk ? [gtk.plugin] : []),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <body>
        <script type="module" src="/test/helpers/console-guard.ts"></script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), tallyReporter()],
};
