import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../storybook-static');

/** A story, or a page of documentation. */
export interface BookEntry {
  readonly id: string;
  /** What it is listed under, such as the tag. */
  readonly title: string;
  readonly type: 'story' | 'docs';
}

/** Reads which stories and pages the built Storybook has. */
export function readBook(): BookEntry[] {
  const { entries } = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as {
    entries: Record<string, BookEntry>;
  };
  return Object.values(entries);
}

/** Serves the built Storybook on a free port. */
export async function serveBook(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const files = new Hono();
  // Every story loads the same scripts.
  files.use('/assets/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'max-age=31536000, immutable');
  });
  files.get('/favicon.ico', (context) => context.body(null, 204));
  files.use('/*', serveStatic({ root: FOLDER }));
  const server = serve({ fetch: files.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
