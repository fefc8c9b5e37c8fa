/** `node .ci/with-postgres.mjs <command>`: runs a command beside a PostgreSQL server, where there is one, and a prepared PGlite. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from './postgres.ts';
import { prepareDatabase } from './prepared-data.ts';

const [command, ...args] = process.argv.slice(2);
const [prepared, postgres] = await Promise.all([prepareDatabase(), startPostgres()]);
const env = { ...process.env, ...prepared, ...(postgres && { TEST_DATABASE_URL: postgres.url }) };
const [code] = await once(spawn(command, args, { stdio: 'inherit', env }), 'close');
await postgres?.stop();
process.exitCode = code ?? 1;
