import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { PortalEnv } from '../../../demo/server/portal.ts';
import { securityHeaders } from '../../../demo/server/security.ts';
import { staticRoutes } from '../../../demo/server/static.ts';

/** The pages of other hosts, served as the portal does, without the portal and its database. */
export interface HostsServer {
  /** The folder of the pages, with a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built pages on a free port. */
export async function serveHosts(): Promise<HostsServer> {
  const app = new Hono<PortalEnv>();
  app.use(securityHeaders);
  app.route('/', staticRoutes());
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}/hosts/`,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
