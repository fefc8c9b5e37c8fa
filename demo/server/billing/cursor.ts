import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';
import type { ListQuery } from './list-query.ts';

/** The last row of a page: what it is sorted by, and its id. */
export interface CursorPosition {
  readonly value: string;
  readonly id: string;
}

/** Writes a position so that only this account can use it, and only for the same filters and sort. */
export function writeCursor(secret: string, account: string, query: ListQuery, { value, id }: CursorPosition): string {
  const payload = Buffer.from(JSON.stringify([value, id])).toString('base64url');
  return `${payload}.${sign(secret, account, query, payload).toString('base64url')}`;
}

/**
 * Reads what {@link writeCursor} wrote.
 * @throws {Problem} `invalid-cursor` for anything else, also for a cursor of another query.
 */
export function readCursor(secret: string, account: string, query: ListQuery, cursor: string): CursorPosition {
  const [payload = '', signature = ''] = cursor.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(secret, account, query, payload);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Problem('invalid-cursor');
  const [value, id] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string];
  return { value, id };
}

function sign(
  secret: string,
  account: string,
  { status, keywords, ids, sort, dates }: ListQuery,
  payload: string,
): Buffer {
  const bound = JSON.stringify(['cursor', account, status, keywords, ids ?? null, sort.name, dates, payload]);
  return createHmac('sha256', secret).update(bound).digest();
}
