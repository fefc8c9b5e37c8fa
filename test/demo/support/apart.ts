import type { Database, Queryable } from '../../../demo/server/db/database.ts';

/** Something that happens once, and that others wait for. */
export function moment(): { readonly come: Promise<void>; now(): void } {
  let now: () => void = () => undefined;
  const come = new Promise<void>((resolve) => (now = resolve));
  return { come, now: () => now() };
}

/** The database, each statement of whose transactions goes through `run`. */
export function through(
  database: Database,
  run: (tx: Queryable, text: string, values?: readonly unknown[]) => Promise<unknown>,
): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          query: async <Row>(text: string, values?: readonly unknown[]) => (await run(tx, text, values)) as Row[],
        }),
      ),
  };
}

/** Does the work in a transaction of its own that keeps its locks until it is released; then it is committed. */
export async function hold(
  database: Database,
  work: (tx: Queryable) => Promise<unknown>,
): Promise<{ release(): Promise<void> }> {
  const held = moment();
  const go = moment();
  const ended = database.transaction(async (tx) => {
    await work(tx);
    held.now();
    await go.come;
  });
  await Promise.race([held.come, ended]);
  return {
    release() {
      go.now();
      return ended;
    },
  };
}

/** Resolves when some connection to the database waits for a lock; rejects when the work ends without having waited. */
export async function untilItWaits(database: Database, work: Promise<unknown>): Promise<void> {
  const state = { ended: false };
  const end = () => (state.ended = true);
  work.then(end, end);
  const waiting =
    'select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()';
  while ((await database.query(waiting)).length === 0) if (state.ended) throw new Error('It has waited for nobody');
}
