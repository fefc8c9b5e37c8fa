/** Counts of each test runner in one line, and of browsers in one line for each engine. */
const ENGINES = { Chrome: 'Chromium', MiniBrowser: 'WebKitGTK' };
const line = (name, passed, failed) => `${name}: ${passed} passed, ${failed} failed\n`;
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);
/** A page that broke before its tests counts as one failure. */
const failuresOf = ({ passed, errors, testResults }) =>
  Math.max(
    testsOf(testResults).filter((test) => !test.passed && !test.skipped).length,
    passed ? 0 : errors.length || 1,
  );

/** For @web/test-runner. */
export const summaryReporter = () => ({
  onTestRunFinished({ sessions }) {
    for (const [engine, pages] of Map.groupBy(sessions, ({ browser }) => ENGINES[browser.name] ?? browser.name)) {
      const passed = pages.flatMap(({ testResults }) => testsOf(testResults)).filter((test) => test.passed).length;
      process.stdout.write(
        line(
          engine,
          passed,
          pages.map(failuresOf).reduce((sum, count) => sum + count, 0),
        ),
      );
    }
  },
});

/** For node:test: `--test-reporter=./.ci/summary.mjs`. */
export default async function* nodeReporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { tests, passed, skipped } = data.counts;
    yield `\n${line('Node', passed, tests - passed - skipped)}`;
  }
}
