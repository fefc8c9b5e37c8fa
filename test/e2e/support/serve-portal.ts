import { expect } from '@playwright/test';
import { createApp } from '../../../demo/server/app.ts';
import { runJobs } from '../../../demo/server/billing/jobs.ts';
import { sign, SIGNATURE_HEADER } from '../../../demo/server/billing/signature.ts';
import type { Database } from '../../../demo/server/db/database.ts';
import { migrate } from '../../../demo/server/db/migrate.ts';
import { openDatabase } from '../../../demo/server/db/open.ts';
import { every } from '../../../demo/server/every.ts';
import { createGateway } from '../../../demo/server/gateway/app.ts';
import { SILENCE } from '../../../demo/server/gateway/behaviours.ts';
import { listen } from '../../../demo/server/listen.ts';
import { createPortal, sandboxGateway } from '../../../demo/server/portal.ts';
import { embeddedDatabase, temporaryDatabase } from '../../demo/support/portal.ts';

const SECRET = 'a secret for end-to-end tests';
/** Between two looks for webhooks that have become due, in ms. */
const DELIVERY_PAUSE = 100;

/** The portal and its gateway on sockets of this process, so that a test can look into the database and be the clock. */
export interface ServedPortal {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly url: string;
  /** Without any account; see `openAccount`. */
  readonly database: Database;
  /** What the server told nobody: failures, and webhooks that were refused. */
  readonly errors: unknown[];
  /** The gateway breaks its silence now: webhooks are due that would be 20 seconds later. */
  endSilence(): void;
  /** Does what the server does each minute. */
  runJobs(): Promise<void>;
  /** Tells the portal what a gateway may tell it later than it should; resolves with what the portal made of it. */
  sendWebhook(event: object): Promise<string | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts both on free ports, as `main.ts` does, but for the jobs of each minute.
 * @param server URL of a PostgreSQL server; without one the database is in memory.
 */
export async function servePortal(server?: string): Promise<ServedPortal> {
  const { location, drop } = await (server ? temporaryDatabase(server) : embeddedDatabase());
  const database = await openDatabase(location);
  await migrate(database);
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);

  let ahead = 0;
  const sandbox = createGateway({
    database,
    secret: SECRET,
    now: () => new Date(Date.now() + ahead),
    // A slow page answers after three seconds, which nothing here depends on.
    wait: () => Promise.resolve(),
    onEnd: () => deliveries.wake(),
    onError,
  });
  const deliveries = every(DELIVERY_PAUSE, () => sandbox.deliverDue(), onError);
  const pay = await listen(sandbox.app.fetch, '127.0.0.1', 0, 'GATEWAY_PORT');

  const streams = new AbortController();
  const portal = createPortal({
    database,
    secret: SECRET,
    gateway: sandboxGateway(SECRET, () => ({
      site: pay.url,
      api: pay.url,
      webhook: `${site.url}/webhooks/sandbox`,
    })),
    signal: streams.signal,
    onError,
  });
  const site = await listen(createApp(portal).fetch, '127.0.0.1', 0, 'PORT');

  return {
    url: site.url,
    database,
    errors,
    endSilence() {
      ahead += SILENCE;
      deliveries.wake();
    },
    runJobs: () => runJobs(portal),
    async sendWebhook(event) {
      const body = JSON.stringify(event);
      const headers = { [SIGNATURE_HEADER]: sign(body, SECRET, new Date()) };
      const answer = await fetch(`${site.url}/webhooks/sandbox`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { outcome?: string }).outcome;
    },
    async stop() {
      await deliveries.stop();
      streams.abort();
      await Promise.all([site.close(), pay.close()]);
      await database.close();
      await drop();
    },
  };
}
