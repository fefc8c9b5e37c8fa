import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase, StartError } from './db/open.ts';
import { seed } from './seed/seed.ts';
import { readSecret, readSettings } from './settings.ts';

/** How long open requests may take when the portal stops. */
const GRACE = 10_000;

async function start(): Promise<void> {
  const { host, port, location, secretFile } = readSettings(process.env);
  const stopped = stopSignal();
  const database = await openDatabase(location);
  try {
    await migrate(database);
    await seed(database);
    const app = createApp({
      database,
      secret: await readSecret(secretFile),
      onError: (error, requestId) => console.error(`Request ${requestId} failed:`, error),
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    const address = await listen(server, host, port);
    console.log(`The portal is at http://${host === '127.0.0.1' ? 'localhost' : host}:${address}`);
    await stopped;
    await closeServer(server);
  } finally {
    await database.close();
  }
}

/** Listens, and resolves with the port. */
function listen(server: ServerType, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE' ? 'is taken: stop the other program or set PORT' : `cannot be used (${cause.code})`;
      reject(new StartError(`Port ${port} ${why}.`, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Resolves when the person or the system asks the portal to stop. Later signals change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Takes no new request and waits for those that run. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}

try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
