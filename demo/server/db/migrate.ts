import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { sqlState, type Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** What two servers get that create the same table or extension at the same moment. */
const RACES = new Set(['23505', '42P07', '42710']);

/** Brings the schema up to date. Each numbered file runs once, in a transaction of its own. */
export async function migrate(database: Database): Promise<void> {
  await afterRaces(() =>
    database.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    ),
  );
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of names) {
    const script = await readFile(new URL(name, FOLDER), 'utf8');
    await afterRaces(() =>
      database.transaction(async (tx) => {
        // The row comes first: a second server waits on it, and then finds the work done.
        const claimed = await tx.query(
          'insert into schema_migrations (name) values ($1) on conflict do nothing returning name',
          [name],
        );
        if (claimed.length > 0) await tx.query(script);
      }),
    );
  }
}

async function afterRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !RACES.has(sqlState(error) ?? '')) throw error;
      await pause(50 * attempt);
    }
  }
}
