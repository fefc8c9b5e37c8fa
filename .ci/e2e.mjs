/**
 * After a build: the running portal in a browser, on PGlite and, where it is installed, on PostgreSQL; and the pages of
 * other frameworks.
 */
import { runNodeTests } from './node-tests.mjs';
import { findPostgres, withPostgres } from './postgres.mjs';
import { prepareDatabase, preparePortal } from './prepared-data.mjs';
import { root } from './run-tool.mjs';

/** They look at the browser and at the gateway, of which a second database tells nothing new. */
const ONCE = [
  'accessibility-tree.test.ts',
  'csp.test.ts',
  'leaks.test.ts',
  'currencies.test.ts',
  'gateways.test.ts',
  'keyboard.test.ts',
  'layout-shift.test.ts',
  'more-tabs.test.ts',
  'zones.test.ts',
];

process.chdir(root);
console.log('End to end on PGlite, and on the pages of other frameworks');
const env = { ...(await prepareDatabase()), ...(await preparePortal()) };
process.exitCode = await runNodeTests(['test/{e2e,hosts}/*.test.ts'], { env });

if (process.exitCode === 0 && findPostgres()) {
  console.log('End to end on PostgreSQL');
  process.exitCode = await withPostgres((server) =>
    runNodeTests(['test/e2e/*.test.ts'], { env: server, except: ONCE }),
  );
}
