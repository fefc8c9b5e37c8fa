/**
 * Runs `test/unit` by node:test, all files in one process, as a browser does. `TESTS=money` chooses files by words of their
 * paths; nothing to run is no failure then, for the words may mean tests of another runner.
 */
import { runTool } from './run-tool.mjs';
import { unitFiles } from './test-files.mjs';

const files = unitFiles();
if (files.length > 0) {
  process.exitCode = await runTool(
    'node',
    [
      '--test',
      '--test-isolation=none',
      // Generous, so that no verdict depends on the speed of the machine.
      '--test-timeout=60000',
      ...['dot', './.ci/summary.mjs'].flatMap((reporter) => [
        `--test-reporter=${reporter}`,
        '--test-reporter-destination=stdout',
      ]),
      '--import=./test/helpers/console-guard-node.ts',
      ...files,
    ],
    // A zone far from UTC shows every date that shifts by accident.
    { env: { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' } },
  );
} else if (process.env.TESTS) console.log(`No file of test/unit matches ${process.env.TESTS}`);
else throw new Error('test/unit is empty');
