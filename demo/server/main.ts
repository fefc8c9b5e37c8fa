import { createApp } from './app.ts';
import { runJobs } from './billing/jobs.ts';
import { dateOf } from './dates.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase, StartError } from './db/open.ts';
import { every } from './every.ts';
import { createGateway } from './gateway/app.ts';
import { listen } from './listen.ts';
import { createPortal, sandboxGateway } from './portal.ts';
import { seed } from './seed/seed.ts';
import { gatewaySecret, readSecret, readSettings } from './settings.ts';

/** Between two runs of the jobs, in ms. */
const MINUTE = 60_000;
/** Between two looks for webhooks that have become due, in ms. */
const DELIVERY_PAUSE = 500;

/** Portal and gateway, until somebody stops them. */
async function start(): Promise<void> {
  const { host, port, gatewayPort, gatewayUrl, silence, location, secretFile } = readSettings(process.env);
  const stopped = stopSignal();
  const database = await openDatabase(location);
  /** Ends what has begun, the last first. */
  const closers: (() => Promise<void>)[] = [() => database.close()];
  try {
    await migrate(database);
    await seed(database, dateOf(new Date()));
    const secret = await readSecret(secretFile);
    const shared = gatewaySecret(secret);

    const sandbox = createGateway({
      database,
      secret: shared,
      silence,
      onEnd: () => deliveries.wake(),
      onError: (error) => console.error('The gateway:', error),
    });
    const deliveries = every(
      DELIVERY_PAUSE,
      () => sandbox.deliverDue(),
      (error) => console.error('Webhooks could not be sent:', error),
    );
    closers.push(deliveries.stop);
    const pay = await listen(sandbox.app.fetch, host, gatewayPort, 'GATEWAY_PORT');
    closers.push(() => pay.close());

    const streams = new AbortController();
    const portal = createPortal({
      database,
      secret,
      gateway: sandboxGateway(shared, () => ({
        site: gatewayUrl ?? pay.url,
        api: pay.url,
        webhook: `${site.url}/webhooks/sandbox`,
      })),
      signal: streams.signal,
      onError: (error, requestId) => console.error(requestId ? `Request ${requestId} failed:` : 'A job:', error),
    });
    const site = await listen(createApp(portal).fetch, host, port, 'PORT');
    closers.push(() => {
      streams.abort();
      return site.close();
    });

    const jobs = every(
      MINUTE,
      () => runJobs(portal),
      (error) => console.error('A job failed:', error),
    );
    closers.push(jobs.stop);
    // What was due when the last process ended goes out now that the portal can hear it.
    deliveries.wake();
    jobs.wake();
    console.log(`The portal is at ${site.url}`);
    console.log(`The sandbox gateway is at ${pay.url}`);
    await stopped;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** Resolves when the person or the system asks the portal to stop. Later signals change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
