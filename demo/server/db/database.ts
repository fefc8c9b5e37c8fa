import pg from 'pg';

/** Something that runs SQL: the database, or the one client of a transaction. */
export interface Queryable {
  /** Rows of one statement. Rejects with the error of `pg`, which carries the SQLSTATE in `code`. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A PostgreSQL database, embedded or not. */
export interface Database extends Queryable {
  /**
   * Runs the work in one transaction and commits it; rolls back when it throws. A serialization failure or a deadlock
   * runs it again, so the work must not touch anything but the client that it is given.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Runs reads that see one state of the data. */
  snapshot<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Waits for what runs, then lets go of everything. */
  close(): Promise<void>;
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
const INT8 = 20;
const DATE = 1082;

/** How values are read: amounts as safe integers, calendar dates as text, everything else as `pg` does. */
export const types = new pg.TypeOverrides();
types.setTypeParser(INT8, toSafeInteger);
types.setTypeParser(DATE, String);

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`past the safe integers: ${text}`);
  return value;
}

/** The SQLSTATE of a database error, or `undefined` for any other value. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Builds a {@link Database} on a pool; `release` runs after the pool has ended. */
export function createDatabase(pool: pg.Pool, release: () => Promise<void>): Database {
  // A lost connection of an idle client is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);

  const run = async <T>(begin: string, work: (tx: Queryable) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(queryable(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error(String(failure));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  return {
    ...queryable(pool),
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await run('begin', work);
        } catch (error) {
          if (attempt === ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
        }
      }
    },
    snapshot: (work) => run('begin isolation level repeatable read read only', work),
    async close() {
      await pool.end();
      await release();
    },
  };
}

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) =>
      (await client.query<Row>(text, values && [...values])).rows,
  };
}
