import { Hono, type Context } from 'hono';
import { requestId } from 'hono/request-id';
import { apiRoutes } from './api/routes.ts';
import { webhookRoutes } from './api/webhooks.ts';
import { pageRoutes } from './pages/routes.ts';
import { errorPage } from './pages/error.ts';
import type { Portal, PortalEnv } from './portal.ts';
import { Problem } from './problem.ts';
import { sameOriginWrites, securityHeaders } from './security.ts';
import { session } from './session.ts';
import { staticRoutes } from './static.ts';

const API = '/api/v1';
const WEBHOOKS = '/webhooks';

/** The whole portal as one application; `fetch` of it needs no socket. */
export function createApp(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.use(requestId());
  app.use(securityHeaders);
  app.route('/', staticRoutes());
  // Gateways have no session and no origin; each webhook is signed.
  app.route(WEBHOOKS, webhookRoutes(portal));
  app.use(sameOriginWrites);
  app.use(`${API}/*`, session(portal, 'refuse'));
  app.route(API, apiRoutes(portal));
  app.use(session(portal, 'replace'));
  app.route('/', pageRoutes(portal));

  const fail = (error: unknown, context: Context<PortalEnv>) => {
    const problem = error instanceof Problem ? error : new Problem('server-error');
    if (problem !== error) portal.onError(error, context.var.requestId);
    const forPrograms = ['/api/', `${WEBHOOKS}/`].some((path) => context.req.path.startsWith(path));
    if (!forPrograms) return errorPage(context, portal, problem);
    const document = problem.toDocument(context.var.requestId);
    return context.json(document, problem.status, { 'Content-Type': 'application/problem+json' });
  };
  app.onError(fail);
  app.notFound((context) => fail(new Problem('not-found'), context));
  return app;
}
