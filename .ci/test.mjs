/**
 * `npm test`: everything, one section after the other; stops at the first that fails and ends with the sum of all tests.
 * What is no test whose time matters runs beside each other.
 */
import { ensureBrowsers } from './ensure-browsers.mjs';
import { mustRun, root } from './run-tool.mjs';
import { addToTally, clearTally, readTally } from './tally.mjs';

const script = (name, ...args) => mustRun('node', [`.ci/${name}.mjs`, ...args]);
/** Its output comes in one piece: of tools that run beside each other nobody could tell who says what. */
const whole = (command, ...args) => mustRun(command, args, { whole: true });

/** Each is heard to its end. */
async function together(...runs) {
  const failure = (await Promise.allSettled(runs)).find(({ status }) => status === 'rejected');
  if (failure) throw failure.reason;
}

/** All that is built, and what it weighs. */
async function build() {
  await whole('node', '.ci/build.mjs');
  await whole('node', '.ci/size.mjs');
  await whole('node', '.ci/stories-build.mjs');
}

const SECTIONS = {
  'Browsers and PostgreSQL': ensureBrowsers,
  'Type check, lint and builds': () => together(whole('tsc').then(build), whole('node', '.ci/lint.mjs')),
  'Tests in Node and in browsers': () => script('unit'),
  Stories: () => script('stories', '--built'),
  'End to end': () => script('e2e'),
};

process.chdir(root);
clearTally();
const started = performance.now();
for (const [title, run] of Object.entries(SECTIONS)) {
  console.log(`\n── ${title} ──`);
  const before = readTally().failed;
  const began = performance.now();
  try {
    await run();
    console.log(`${title}: ${Math.round((performance.now() - began) / 1000)} s`);
  } catch (error) {
    console.error(`${title} failed: ${error.message}`);
    // A section that counts its own failures has told them already.
    if (readTally().failed === before) addToTally({ passed: 0, failed: 1 });
    process.exitCode = 1;
    break;
  }
}
const { passed, failed } = readTally();
console.log(`\n${Math.round((performance.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
