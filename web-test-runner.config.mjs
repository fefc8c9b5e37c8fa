import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { junitReporter } from '@web/test-runner-junit-reporter';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findEngines } from './.ci/engines.ts';
import { nodeTestInBrowsers, testBundle, writePages } from './.ci/test-bundle.mjs';
import { browserFiles } from './.ci/test-files.mjs';
import { webkit } from './.ci/webkit.mjs';

// A zone far from UTC shows every date that shifts by accident.
process.env.TZ = 'America/Los_Angeles';
process.env.LANG = 'en_US.UTF-8';

/** A few files that someone works on are loaded as they are, in every engine. */
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
const launch = (engine) => launchers[engine]?.() ?? gtk.launcher;

/** Chromium runs every file, the other engines those that are marked. */
const tests = browserFiles();
const groups = [
  { name: 'every', engines: wanted.filter((engine) => engine !== 'chromium') },
  { name: 'chromium', engines: wanted.filter((engine) => engine === 'chromium') },
]
  .filter(({ name, engines }) => isWhole && engines.length > 0 && tests[name].length > 0)
  .map(({ name, engines }) => ({ name, browsers: engines.map(launch), ...writePages(name, tests[name]) }));

if (isWhole && groups.length === 0) {
  if (!process.env.TESTS) throw new Error('No test is for these engines');
  // No failure: the words may mean tests of another runner.
  console.log(`No test in a browser matches ${process.env.TESTS}`);
  process.exit();
}

export default {
  ...(isWhole
    ? { groups: groups.map(({ name, browsers, files }) => ({ name, browsers, files })) }
    : { browsers: wanted.map(launch) }),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrentBrowsers: 2,
  concurrency: 1,
  // So long that no verdict depends on the speed of the machine: they end what hangs, and judge nothing.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: 90_000 } },
  plugins: [
    nodeTestInBrowsers(),
    testBundle(
      groups.flatMap(({ pages }) => pages),
      groups.flatMap(({ tests }) => tests),
    ),
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
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    junitReporter({ outputPath: '.cache/reports/browser.xml' }),
  ],
};
