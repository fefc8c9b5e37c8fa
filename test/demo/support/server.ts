import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';

const MAIN = fileURLToPath(new URL('../../../demo/server/main.ts', import.meta.url));

/** A server process of its own. */
export interface RunningServer {
  url: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Tells it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Two ports that the next start, too, can have: links and webhooks name them. */
export async function freePorts(): Promise<Record<string, string>> {
  return { PORT: String(await getPort()), GATEWAY_PORT: String(await getPort()) };
}

/** Starts the portal and its gateway; rejects with all it said when it ends before it listens. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const ready = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      // The gateway's address is the last that it prints.
      const url = /portal is at (http:\S+)[^]*gateway is at http:/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const url = await Promise.race([ready, ended.then(() => Promise.reject(new Error(`It did not start: ${said}`)))]);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
