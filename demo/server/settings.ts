import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError, type DatabaseLocation } from './db/open.ts';

/** What the environment says. */
export interface Settings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly location: DatabaseLocation;
  /** File with the key that signs sessions and cursors. */
  readonly secretFile: string;
}

const DEFAULT_FOLDER = fileURLToPath(new URL('../../.data/portal', import.meta.url));

/**
 * Reads `PORT`, `HOST`, `DATABASE_URL` and `DATA_DIR`.
 * @throws {StartError} for a port that is none.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const text = setting(env.PORT) ?? '4000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new StartError(`PORT must be a number from 0 to 65535, not ${text}.`);
  const folder = resolve(setting(env.DATA_DIR) ?? DEFAULT_FOLDER);
  const url = setting(env.DATABASE_URL);
  return {
    host: setting(env.HOST) ?? '127.0.0.1',
    port,
    location: url ? { url } : { folder },
    secretFile: `${folder}.secret`,
  };
}

/** An empty variable is one that is not set. */
function setting(text: string | undefined): string | undefined {
  return text?.trim() ? text.trim() : undefined;
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
