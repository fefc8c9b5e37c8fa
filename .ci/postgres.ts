import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import getPort from 'get-port';

/** Finds the folder of the newest server's programs. */
export function findPostgres(): string | undefined {
  const folders = globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin']);
  const version = (folder: string) => Number(/\d+/.exec(folder)?.[0] ?? 0);
  return folders.sort((a, b) => version(b) - version(a)).find((folder) => globSync(join(folder, 'initdb')).length > 0);
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A running server. */
export interface PostgresServer {
  /** Of its first database. */
  readonly url: string;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own, on a free port; resolves with `undefined` where PostgreSQL is not installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = findPostgres();
  if (!bin) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'invoice-elements-pg-'));
  const user = serverUser();
  if (user) await chown(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  const initdb = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), initdb, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await getPort();
  const settings = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), settings, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(server.stderr).on('line', (line) => {
      said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said.join('\n')}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a task with the environment that names a server of its own; without PostgreSQL the environment is empty. */
export async function withPostgres<Result>(task: (env: Record<string, string>) => Promise<Result>): Promise<Result> {
  const server = await startPostgres();
  try {
    return await task(server ? { TEST_DATABASE_URL: server.url } : {});
  } finally {
    await server?.stop();
  }
}
