import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError, type DatabaseLocation } from './db/open.ts';
import { SILENCE } from './gateway/behaviours.ts';

/** What the environment says. */
export interface Settings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Port of the sandbox gateway; 0 takes any free one. */
  readonly gatewayPort: number;
  /** Public origin of the gateway behind a proxy; its own address when not set. */
  readonly gatewayUrl: string | undefined;
  /** The longest delay of the gateway's webhooks, in ms. */
  readonly silence: number;
  readonly location: DatabaseLocation;
  /** File with the key that signs sessions and cursors. */
  readonly secretFile: string;
}

const DEFAULT_FOLDER = fileURLToPath(new URL('../../.data/portal', import.meta.url));
const LAST_PORT = 65_535;

/**
 * Reads `PORT`, `GATEWAY_PORT`, `GATEWAY_URL`, `GATEWAY_SILENCE`, `HOST`, `DATABASE_URL` and `DATA_DIR`.
 * @throws {StartError} for a number or an origin that is none.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = numberOf(env, 'PORT', 4000, LAST_PORT);
  const gatewayPort = port === 0 || port === LAST_PORT ? 0 : port + 1;
  const folder = resolve(setting(env, 'DATA_DIR') ?? DEFAULT_FOLDER);
  const url = setting(env, 'DATABASE_URL');
  return {
    host: setting(env, 'HOST') ?? '127.0.0.1',
    port,
    gatewayPort: numberOf(env, 'GATEWAY_PORT', gatewayPort, LAST_PORT),
    gatewayUrl: originOf(env, 'GATEWAY_URL'),
    silence: numberOf(env, 'GATEWAY_SILENCE', SILENCE, 3_600_000),
    location: url ? { url } : { folder },
    secretFile: `${folder}.secret`,
  };
}

/** An empty variable is one that is not set. */
function setting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function numberOf(env: NodeJS.ProcessEnv, name: string, fallback: number, largest: number): number {
  const text = setting(env, name) ?? String(fallback);
  if (!/^\d+$/.test(text) || Number(text) > largest) {
    throw new StartError(`${name} must be a number from 0 to ${largest}, not ${text}.`);
  }
  return Number(text);
}

function originOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = setting(env, name);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  // The gateway's pages name each other from the root, so a path in front of them would lead nowhere.
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href !== `${url.origin}/`) {
    throw new StartError(`${name} must be an origin such as https://pay.example.com, not ${text}.`);
  }
  return url.origin;
}

/** The signing key, made on the first start and kept, so that a restart signs nobody out. */
export async function readSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there already.
  }
  return readFile(file, 'utf8');
}

/** What portal and gateway share; whoever knows it can sign no session. */
export function gatewaySecret(secret: string): string {
  return createHmac('sha256', secret).update('sandbox-gateway').digest('base64url');
}
