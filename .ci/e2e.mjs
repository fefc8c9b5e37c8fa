/** `npm run test:e2e`: the running portal in a browser, on PGlite and, where it is installed, on PostgreSQL. */
import { runNodeTests } from './node-tests.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';
import { mustRun, root } from './run-tool.mjs';

const FILES = ['test/e2e/*.test.ts'];
/** They serve the elements without a database. */
const WITHOUT_DATABASE = ['csp.test.ts', 'leaks.test.ts'];

process.chdir(root);
await mustRun('node', ['.ci/build.mjs', '--demo']);
console.log('End to end on PGlite');
process.exitCode = await runNodeTests(FILES);

if (process.exitCode === 0 && findPostgres()) {
  console.log('End to end on PostgreSQL');
  const postgres = await startPostgres();
  try {
    process.exitCode = await runNodeTests(FILES, { env: { E2E_DATABASE_URL: postgres.url }, except: WITHOUT_DATABASE });
  } finally {
    await postgres.stop();
  }
}
