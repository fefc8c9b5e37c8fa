/** For `node --test-global-setup`: prepares PGlite, starts PostgreSQL where it is installed, and names both in the environment. */
import { startPostgres, type PostgresServer } from '../../../.ci/postgres.ts';
import { prepareDatabase } from './prepared-data.ts';

let postgres: PostgresServer | undefined;

/** Runs before all tests. */
export async function globalSetup(): Promise<void> {
  const [database, server] = await Promise.all([prepareDatabase(), startPostgres()]);
  postgres = server;
  Object.assign(process.env, database, server && { TEST_DATABASE_URL: server.url });
}

/** Runs after all tests. */
export async function globalTeardown(): Promise<void> {
  await postgres?.stop();
}
