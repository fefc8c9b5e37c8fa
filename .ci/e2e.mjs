/** After a build: the running portal in a browser, on PGlite and, where it is installed, on PostgreSQL. */
import { runNodeTests } from './node-tests.mjs';
import { findPostgres, withPostgres } from './postgres.mjs';
import { root } from './run-tool.mjs';

const FILES = ['test/e2e/*.test.ts'];
/** They look at the browser and at the gateway, of which a second database tells nothing new. */
const ONCE = ['csp.test.ts', 'leaks.test.ts', 'currencies.test.ts', 'gateways.test.ts'];

process.chdir(root);
console.log('End to end on PGlite');
process.exitCode = await runNodeTests(FILES);

if (process.exitCode === 0 && findPostgres()) {
  console.log('End to end on PostgreSQL');
  process.exitCode = await withPostgres((env) => runNodeTests(FILES, { env, except: ONCE }));
}
