import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { runTool } from './run-tool.mjs';

/** Node leaves one processor free, which is half of a small machine: these tests wait for others more than they work. */
const AT_ONCE = Math.max(2, availableParallelism() - 1);

/** Runs test files by node:test; resolves with the exit code. No file at all is a failure: a wrong pattern must not pass. */
export async function runNodeTests(patterns, { env = {}, except = [] } = {}) {
  const files = (await Array.fromAsync(glob(patterns))).filter((file) => !except.some((name) => file.endsWith(name)));
  if (files.length === 0) {
    console.error(`No test file matches ${patterns.join(', ')}`);
    return 1;
  }
  const reporters = ['spec', './.ci/tally.mjs'].flatMap((name) => [
    `--test-reporter=${name}`,
    '--test-reporter-destination=stdout',
  ]);
  return runTool('node', ['--test', `--test-concurrency=${AT_ONCE}`, ...reporters, ...files.sort()], { env });
}
