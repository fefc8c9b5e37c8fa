import { randomBytes } from 'node:crypto';
import type { Database } from './db/database.ts';
import { dateOf, type CalendarDate } from './dates.ts';

/** What every request works with. */
export interface Portal {
  readonly database: Database;
  /** Signs cursors and sessions. */
  readonly secret: string;
  readonly now: () => Date;
  /** Requests that carry an idempotency key and run now, in this process. */
  readonly running: Set<string>;
}

/** Hono's types: what middleware leaves for the handlers. */
export interface PortalEnv {
  Variables: {
    requestId: string;
    /** Id of the account that is signed in. */
    account: string;
  };
}

/** Today's date of the portal, in UTC. */
export function today(portal: Portal): CalendarDate {
  return dateOf(portal.now());
}

/** A new id behind a prefix, such as `ord_…`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('base64url').replace(/[-_]/g, 'x')}`;
}
