/** Counts tests over the runners, so that `npm test` can end with one line. Each runner writes its counts as a line of a file. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const FILE = '.cache/tally.jsonl';

/** Forgets the counts of the last run. */
export function clearTally() {
  rmSync(FILE, { force: true });
  mkdirSync('.cache', { recursive: true });
}

/** Adds what one runner saw. */
export function addToTally(counts) {
  mkdirSync('.cache', { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(counts)}\n`);
}

/** The sum over all runners so far. */
export function readTally() {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n').filter(Boolean) : [];
  const counts = lines.map((line) => JSON.parse(line));
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** For @web/test-runner: one line for each engine. A file that broke before its tests counts as one failure. */
export function tallyReporter() {
  return {
    onTestRunFinished({ sessions }) {
      for (const [engine, files] of Map.groupBy(sessions, (session) => session.browser.name)) {
        const counts = { passed: 0, failed: 0 };
        for (const { passed, errors, testResults } of files) {
          const tests = testsOf(testResults);
          const failed = tests.filter((test) => !test.passed && !test.skipped).length;
          counts.passed += tests.filter((test) => test.passed).length;
          counts.failed += passed ? failed : Math.max(failed, errors.length, 1);
        }
        console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed`);
        addToTally(counts);
      }
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** For node:test, beside its own reporter: `--test-reporter=./.ci/tally.mjs`. */
export default async function* nodeReporter(events) {
  for await (const { type, data } of events) {
    if (type === 'test:summary' && data.file === undefined) {
      addToTally({ passed: data.counts.passed, failed: data.counts.tests - data.counts.passed - data.counts.skipped });
    }
  }
  yield '';
}
