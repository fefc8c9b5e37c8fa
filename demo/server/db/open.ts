import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { createDatabase, types, type Database } from './database.ts';
import { lockFolder } from './lock.ts';

/**
 * Where the data is: a PostgreSQL server, a folder of the embedded one, or memory (gone at the end), which may start as a
 * copy: `image` is what `dumpDataDir` of an embedded database gave.
 */
export type DatabaseLocation =
  { readonly url: string } | { readonly folder: string } | { readonly memory: true; readonly image?: Blob | undefined };

/** A reason, in one plain sentence, why the portal cannot start. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Opens the database.
 * @throws {StartError} when it cannot be opened or another process holds its folder.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if ('url' in location) return openServer(location.url);
  if ('memory' in location) return openEmbedded('memory://', () => Promise.resolve(), location.image);
  const { folder } = location;
  const release = await mkdir(folder, { recursive: true })
    .then(() => lockFolder(folder))
    .catch((cause: unknown) => {
      throw new StartError(`The database folder ${folder} cannot be used: ${reason(cause)}.`, { cause });
    });
  if (typeof release === 'number') {
    throw new StartError(`The database folder ${folder} is in use by another process (pid ${release}).`);
  }
  try {
    return await openEmbedded(folder, release);
  } catch (cause) {
    await release();
    throw new StartError(`The database in ${folder} cannot be opened: ${reason(cause)}.`, { cause });
  }
}

async function openServer(url: string): Promise<Database> {
  try {
    const pool = new pg.Pool({ connectionString: url, max: 10, types, connectionTimeoutMillis: 10_000 });
    const database = createDatabase(pool, () => Promise.resolve());
    await database.query('select 1');
    return database;
  } catch (cause) {
    throw new StartError(`The database that DATABASE_URL names cannot be opened: ${reason(cause)}.`, { cause });
  }
}

async function openEmbedded(dataDir: string, release: () => Promise<void>, image?: Blob): Promise<Database> {
  const lite = await PGlite.create({ dataDir, extensions: { pg_trgm }, ...(image && { loadDataDir: image }) });
  /** Each client gets a connection object of its own: ending one strips the listeners of the object that it holds. */
  class EmbeddedClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(Object.assign({}, config, createPgConfig(lite)));
    }
  }
  const pool = new pg.Pool({ max: 1, idleTimeoutMillis: 0, types, Client: EmbeddedClient });
  return createDatabase(pool, async () => {
    await lite.close();
    await release();
  });
}

function reason(cause: unknown): string {
  const first = cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;
  const text = first instanceof Error ? first.message : String(first);
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '') || 'no reason given';
}
