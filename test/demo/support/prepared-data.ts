import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

const FOLDER = resolve(import.meta.dirname, '../../../.cache/prepared');

/**
 * Writes an empty embedded database to a file, because initdb in WebAssembly takes seconds of a processor. Resolves with
 * the environment that names the file; tests without it make their own.
 */
export async function prepareDatabase(): Promise<{ readonly DATABASE_IMAGE: string }> {
  await mkdir(FOLDER, { recursive: true });
  const database = await PGlite.create({ dataDir: 'memory://', extensions: { pg_trgm } });
  const image = await database.dumpDataDir('none');
  await database.close();
  const path = resolve(FOLDER, 'database.tar');
  await writeFile(path, new Uint8Array(await image.arrayBuffer()));
  return { DATABASE_IMAGE: path };
}
