import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findEngines } from '../../.ci/engines.ts';
import { TEST_LIMIT } from './support/limits.ts';
import { temporaryDatabase } from '../demo/support/portal.ts';

const root = resolve(import.meta.dirname, '../..');
const engines = findEngines();

/** Chromium without its windows where that is installed, for what a page does. */
export function headlessPath(): string {
  const path = engines.headless ?? engines.chromium;
  if (!path) throw new Error('Chromium is not on this machine');
  return path;
}

/** A portal of its own: fresh data, a free port. */
export interface RunningPortal {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly url: string;
  /** Ends it as Ctrl-C does, and its data. */
  stop(): Promise<void>;
}

/** Creates a database on a server; without one the portal embeds its own. */
async function createDatabase(server?: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  if (!server) return { url: '', drop: () => Promise.resolve() };
  const { location, drop } = await temporaryDatabase(server);
  if (!('url' in location)) throw new Error('Not a database of a server');
  return { url: location.url, drop };
}

/** Reads the address that the portal prints; rejects with all it said when it ends before. */
async function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (!server.stdout) throw new Error('The portal has no output');
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error(`The portal did not start: ${said.join('\n')}`);
}

/**
 * Starts the portal as `npm start` does, after its build, in a process of its own.
 * @param env more of its environment.
 * @param server URL of a PostgreSQL server; without one the portal embeds its database.
 */
export async function startPortal(env: Readonly<Record<string, string>> = {}, server?: string): Promise<RunningPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'invoice-elements-portal-'));
  const dataDir = join(folder, 'data');
  const database = await createDatabase(server);
  const prepared = process.env['PORTAL_DATA'];
  if (prepared && !database.url) await cp(prepared, dataDir, { recursive: true });
  const portal = spawn(process.execPath, ['demo/server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.url, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(portal, 'exit');
  const url = await addressOf(portal);
  return {
    url,
    async stop() {
      portal.kill('SIGTERM');
      await ended;
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Engines that tests close to the browser can drive: Chromium by CDP, Firefox by WebDriver BiDi. */
export const puppetEngines = (['chromium', 'firefox'] as const).filter((engine) => engines[engine]);

/** Launches a browser for tests close to the engine. */
export function launchPuppet(engine: 'chromium' | 'firefox'): Promise<Browser> {
  if (engine === 'chromium') {
    return puppeteer.launch({ executablePath: headlessPath(), args: CHROMIUM_FLAGS, protocolTimeout: TEST_LIMIT });
  }
  if (!engines.firefox) throw new Error('Firefox is not on this machine');
  return puppeteer.launch({ browser: 'firefox', executablePath: engines.firefox, protocolTimeout: TEST_LIMIT });
}
