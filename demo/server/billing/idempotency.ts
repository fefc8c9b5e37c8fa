import { createHash } from 'node:crypto';
import { sqlState, type Queryable } from '../db/database.ts';
import { Problem } from '../problem.ts';
import type { Portal } from '../portal.ts';

/** What a key may be used for; a key of one operation is refused for another. */
export type Operation = 'create-order' | 'pay-order' | 'add-addon';

/** A request that must be carried out once, however often it arrives. */
export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  readonly operation: Operation;
  /** What the request asks for, in one canonical form: equal requests have equal content. */
  readonly content: unknown;
}

/** How long a request waits for locks that another one holds. */
const LOCK_TIMEOUT = '3s';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Reads the Idempotency-Key header: bare, or a quoted string of RFC 8941.
 * @throws {Problem} `key-required`, `invalid-key`.
 */
export function parseKey(header: string | undefined): string {
  if (!header) throw new Problem('key-required');
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem('invalid-key');
  return key;
}

/**
 * Runs the work in a transaction that also writes the key down: both are kept, or neither.
 * @param work makes the result and returns its id; not called when the key has done its work before.
 * @returns the id of the result, and whether this call made it.
 * @throws {Problem} `in-progress` while a twin runs, `key-reused` for another request, and what the work throws.
 */
export async function runOnce(
  portal: Portal,
  request: KeyedRequest,
  work: (tx: Queryable, resultId: string) => Promise<void>,
  newResultId: () => string,
): Promise<{ readonly id: string; readonly made: boolean }> {
  const running = JSON.stringify([request.account, request.key]);
  if (portal.running.has(running)) throw new Problem('in-progress');
  portal.running.add(running);
  try {
    const result = await portal.database.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      const resultId = newResultId();
      const before = await claim(tx, request, resultId, portal.now());
      if (before !== undefined) return { id: before, made: false };
      await work(tx, resultId);
      return { id: resultId, made: true };
    });
    if (result.made) portal.changes.notify(request.account);
    return result;
  } catch (error) {
    throw sqlState(error) === LOCK_NOT_AVAILABLE ? new Problem('in-progress') : error;
  } finally {
    portal.running.delete(running);
  }
}

/** Writes the key down, or returns the id of what it made before. A twin in another process makes this wait. */
async function claim(tx: Queryable, request: KeyedRequest, resultId: string, now: Date): Promise<string | undefined> {
  const { account, key } = request;
  const fingerprint = fingerprintOf(request);
  const claimed = await tx.query(
    `insert into idempotency_keys (account_id, key, fingerprint, result_id, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning key`,
    [account, key, fingerprint, resultId, now],
  );
  if (claimed.length > 0) return undefined;
  const earlier = await findKey(tx, account, key);
  if (earlier?.fingerprint !== fingerprint) throw new Problem('key-reused');
  return earlier.result_id;
}

/** What a key made, if it was used for the operation. */
export async function findResult(
  tx: Queryable,
  account: string,
  key: string,
  operation: Operation,
): Promise<string | undefined> {
  const found = await findKey(tx, account, key);
  return found?.fingerprint.startsWith(`${operation}:`) ? found.result_id : undefined;
}

async function findKey(tx: Queryable, account: string, key: string) {
  const [row] = await tx.query<{ fingerprint: string; result_id: string }>(
    'select fingerprint, result_id from idempotency_keys where account_id = $1 and key = $2',
    [account, key],
  );
  return row;
}

function fingerprintOf({ operation, content }: KeyedRequest): string {
  return `${operation}:${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`;
}
