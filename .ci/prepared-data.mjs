/**
 * What every test with an embedded database would make anew, made once: initdb in WebAssembly takes seconds of a
 * processor, and so does the data of the demo. Tests that find nothing prepared make their own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { root } from './run-tool.mjs';

const IMAGE = resolve(root, '.cache/prepared/database.tar');
const PORTAL = resolve(root, '.cache/prepared/portal');

/** An empty embedded database as one file; resolves with the environment that names it. */
export async function prepareDatabase() {
  await mkdir(resolve(IMAGE, '..'), { recursive: true });
  const database = await PGlite.create({ dataDir: 'memory://', extensions: { pg_trgm } });
  const image = await database.dumpDataDir('none');
  await writeFile(IMAGE, new Uint8Array(await image.arrayBuffer()));
  await database.close();
  return { DATABASE_IMAGE: IMAGE };
}

/** The folder that the demo leaves after its first start; resolves with the environment that names it. */
export async function preparePortal() {
  await rm(PORTAL, { recursive: true, force: true });
  const env = { ...process.env, DATABASE_URL: '', PORT: '0', GATEWAY_PORT: '', DATA_DIR: PORTAL };
  const portal = spawn(process.execPath, ['demo/server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(portal, 'exit');
  // It says where it is once it is ready.
  await Promise.race([once(createInterface(portal.stdout), 'line'), ended]);
  portal.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`The portal ended with ${code}`);
  return { PORTAL_DATA: PORTAL };
}
