import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { PortalEnv } from './portal.ts';
import { HOSTS_POLICY } from './security.ts';

const ROOT = new URL('../../', import.meta.url);
/** Files whose name changes with their content. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

/** Pages of hosts on other frameworks. */
const HOSTS = '/hosts';

/** Path of the site, and the folder of the repository behind it. */
const FOLDERS = {
  '/assets': '.cache/demo',
  '/static': 'demo/public',
  '/cdn': 'dist/cdn',
  [HOSTS]: '.cache/hosts',
};

/** The portal's scripts and styles, and the library's file for plain pages. */
export function staticRoutes(): Hono<PortalEnv> {
  const files = new Hono<PortalEnv>();
  // Their links are relative: a folder without its slash would look for them beside itself.
  files.get(`${HOSTS}/:name{[\\w-]+}`, (context) => context.redirect(`${context.req.path}/`));
  files.get(HOSTS, (context) => context.redirect(`${HOSTS}/`));
  files.use(`${HOSTS}/*`, async (context, next) => {
    await next();
    context.res.headers.set('Content-Security-Policy', HOSTS_POLICY);
  });
  for (const [path, folder] of Object.entries(FOLDERS)) {
    const root = fileURLToPath(new URL(folder, ROOT));
    if (!existsSync(root)) continue;
    files.use(`${path}/*`, compress(), etag(), async (context, next) => {
      await next();
      if (!context.res.ok) return;
      const age = HASHED.test(context.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      context.res.headers.set('Cache-Control', age);
    });
    files.use(`${path}/*`, serveStatic({ root, rewriteRequestPath: (name) => name.slice(path.length) }));
  }
  return files;
}
