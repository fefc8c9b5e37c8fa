import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import { resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');

/** A page with the CDN file and, in `window.adapter`, the memory adapter: the elements without any server behind them. */
export interface ElementsServer {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGE = `<!doctype html>
  <html lang="en">
    <title>Elements</title>
    <script type="module">
      import '/cdn/invoice-elements.js';
      import { createMemoryAdapter } from '/adapters/memory/index.js';
      window.adapter = createMemoryAdapter();
    </script>
  </html>`;

/** Serves that page and what was built, on a free port. */
export async function serveElements(): Promise<ElementsServer> {
  const app = new Hono();
  app.get('/', (context) => context.html(PAGE));
  app.use('/*', serveStatic({ root: dist }));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
