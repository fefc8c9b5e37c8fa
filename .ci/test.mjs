/** `npm test`: everything, one section after the other; stops at the first that fails and ends with the sum of all tests. */
import { ensureBrowsers } from './ensure-browsers.mjs';
import { mustRun, root } from './run-tool.mjs';
import { addToTally, clearTally, readTally } from './tally.mjs';

const script = (name) => () => mustRun('node', [`.ci/${name}.mjs`]);

const SECTIONS = {
  'Browsers and PostgreSQL': ensureBrowsers,
  'Type check': () => mustRun('tsc'),
  Lint: script('lint'),
  Build: script('build'),
  'Node and browser tests': script('unit'),
  Size: script('size'),
  'End to end': script('e2e'),
};

process.chdir(root);
clearTally();
const started = performance.now();
for (const [title, run] of Object.entries(SECTIONS)) {
  console.log(`\n── ${title} ──`);
  const before = readTally().failed;
  try {
    await run();
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
