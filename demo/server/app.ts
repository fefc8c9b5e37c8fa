import { Hono, type Context } from 'hono';
import { requestId } from 'hono/request-id';
import { apiRoutes } from './api/routes.ts';
import type { Database } from './db/database.ts';
import { pageRoutes } from './pages/routes.ts';
import { errorPage } from './pages/error.ts';
import type { Portal, PortalEnv } from './portal.ts';
import { Problem } from './problem.ts';
import { sameOriginWrites, securityHeaders } from './security.ts';
import { session } from './session.ts';
import { staticRoutes } from './static.ts';

/** What the portal is built from. */
export interface AppOptions {
  /** Migrated and seeded. */
  readonly database: Database;
  /** Signs sessions and cursors; a new one ends them. */
  readonly secret: string;
  /** The clock; the real one when not given. */
  readonly now?: () => Date;
  /** Hears of failures that the client is told nothing about. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

const API = '/api/v1';

/** The whole portal as one application; `fetch` of it needs no socket. */
export function createApp(options: AppOptions): Hono<PortalEnv> {
  const { database, secret, now = () => new Date(), onError = () => undefined } = options;
  const portal: Portal = { database, secret, now, running: new Set() };
  const app = new Hono<PortalEnv>();

  app.use(requestId());
  app.use(securityHeaders);
  app.route('/', staticRoutes());
  app.use(sameOriginWrites);
  app.use(`${API}/*`, session(portal, 'refuse'));
  app.route(API, apiRoutes(portal));
  app.use(session(portal, 'replace'));
  app.route('/', pageRoutes(portal));

  const fail = (error: unknown, context: Context<PortalEnv>) => {
    const problem = error instanceof Problem ? error : new Problem('server-error');
    if (problem !== error) onError(error, context.var.requestId);
    if (!context.req.path.startsWith('/api/')) return errorPage(context, portal, problem);
    const document = problem.toDocument(context.var.requestId);
    return context.json(document, problem.status, { 'Content-Type': 'application/problem+json' });
  };
  app.onError(fail);
  app.notFound((context) => fail(new Problem('not-found'), context));
  return app;
}
