/** `node .ci/with-postgres.mjs <command>`: runs a command beside a PostgreSQL server, where there is one, and a prepared PGlite. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withPostgres } from './postgres.mjs';
import { prepareDatabase } from './prepared-data.mjs';

const [command, ...args] = process.argv.slice(2);
const prepared = await prepareDatabase();
process.exitCode = await withPostgres(async (server) => {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...prepared, ...server } });
  const [code] = await once(child, 'close');
  return code ?? 1;
});
