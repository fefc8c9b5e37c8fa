import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startPostgres } from '../../../.ci/postgres.ts';
import { prepareDatabase } from '../../demo/support/prepared-data.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PORTAL_DATA = resolve(ROOT, '.cache/prepared/portal');

/** Starts the portal once and keeps its data folder, because the 12,000 invoices of the demo take seconds to write. */
async function preparePortal(): Promise<{ readonly PORTAL_DATA: string }> {
  await rm(PORTAL_DATA, { recursive: true, force: true });
  const env = { ...process.env, DATABASE_URL: '', PORT: '0', GATEWAY_PORT: '', DATA_DIR: PORTAL_DATA };
  const portal = spawn(process.execPath, ['demo/server/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(portal, 'exit');
  // It prints its address when it is ready.
  await Promise.race([once(createInterface(portal.stdout), 'line'), ended]);
  portal.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The portal ended with ${code ?? 'a signal'}`);
  return { PORTAL_DATA };
}

/** Prepares data, starts PostgreSQL where it is installed, and names both in the environment of the workers. */
export default async function setUp(): Promise<() => Promise<void>> {
  const [database, portal, postgres] = await Promise.all([prepareDatabase(), preparePortal(), startPostgres()]);
  Object.assign(process.env, database, portal, postgres && { TEST_DATABASE_URL: postgres.url });
  return async () => postgres?.stop();
}
