/** After a build: what needs no running portal. `ENGINES=chromium,firefox` chooses the browsers. */
import { runNodeTests } from './node-tests.mjs';
import { withPostgres } from './postgres.ts';
import { prepareDatabase } from './prepared-data.ts';
import { root, runTool } from './run-tool.mjs';

process.chdir(root);
const prepared = await prepareDatabase();
const inNode = await withPostgres((env) =>
  runNodeTests(['test/{package,demo}/**/*.test.ts'], { env: { ...env, ...prepared } }),
);
const inBrowsers = await runTool('web-test-runner');
process.exitCode = inNode || inBrowsers;
