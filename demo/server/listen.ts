import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { StartError } from './db/open.ts';

/** How long, in ms, open requests may take when a server closes. */
const GRACE = 10_000;
/** What a server that listens everywhere is called by programs and people on the same machine. */
const LOCAL_NAMES: Readonly<Record<string, string>> = {
  '127.0.0.1': 'localhost',
  '0.0.0.0': 'localhost',
  '::': '[::1]',
};

/** A server that listens. */
export interface Listening {
  /** Such as `http://localhost:4000`, without a slash at the end. */
  readonly url: string;
  /** Takes no new request and waits for those that run. */
  close(): Promise<void>;
}

/**
 * Listens with an application.
 * @param setting the variable that names the port, for the sentence when it can't be had.
 * @throws {StartError} when the port is taken or cannot be used.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
  setting: string,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch });
  const used = await bind(server, host, port, setting);
  const name = LOCAL_NAMES[host] ?? (host.includes(':') ? `[${host}]` : host);
  return { url: `http://${name}:${used}`, close: () => closeServer(server) };
}

function bind(server: ServerType, host: string, port: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `is taken: stop the other program or set ${setting}`
          : `cannot be used (${cause.code})`;
      reject(new StartError(`Port ${port} ${why}.`, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}
