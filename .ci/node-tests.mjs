/**
 * `node .ci/node-tests.mjs unit`: runs `test/unit` by node:test; further arguments are node's own. With `TESTS`, a folder
 * without such a file is no failure: the words may mean tests of another runner.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { root, testFiles } from './test-files.mjs';

const [folder, ...options] = process.argv.slice(2);
const files = testFiles(`test/${folder}/**/*.test.ts`);
if (files.length === 0 && !process.env.TESTS) throw new Error(`test/${folder} has no test`);
const reporters = { dot: 'stdout', junit: `${root}/.cache/reports/${folder}.xml` };
mkdirSync(`${root}/.cache/reports`, { recursive: true });
// Generous limits, so that no verdict depends on the speed of the machine: they end what hangs.
const args = ['--test', '--test-timeout=600000', ...options];
for (const [name, to] of Object.entries(reporters)) {
  args.push(`--test-reporter=${name}`, `--test-reporter-destination=${to}`);
}
if (files.length > 0) {
  process.exitCode = spawnSync(process.execPath, [...args, ...files], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
