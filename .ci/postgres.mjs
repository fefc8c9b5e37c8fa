/** A PostgreSQL server for one test run: own folder, random port, gone afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

/** The folder of the newest server's programs, or `undefined`. */
export function findPostgres() {
  const folders = globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin']);
  const version = (folder) => Number(/\d+/.exec(folder)?.[0] ?? 0);
  return folders.sort((a, b) => version(b) - version(a)).find((folder) => globSync(join(folder, 'initdb')).length > 0);
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function waitUntilReady(bin, port) {
  for (let tries = 200; tries > 0; tries--) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await delay(100);
    }
  }
  throw new Error('PostgreSQL did not start within 20 seconds');
}

/** Starts a server; `url` is of its first database. */
async function startPostgres() {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'invoice-elements-pg-'));
  const user = serverUser();
  if (user) await chown(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  const initdb = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), initdb, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const settings = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), settings, { ...options, stdio: 'ignore' });
  await waitUntilReady(bin, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a task beside a server of its own, with the environment that names it; without PostgreSQL with an empty one. */
export async function withPostgres(task) {
  if (!findPostgres()) return task({});
  const { url, stop } = await startPostgres();
  try {
    return await task({ TEST_DATABASE_URL: url });
  } finally {
    await stop();
  }
}
