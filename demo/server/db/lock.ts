import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Who holds a folder. The start of the process tells it from a later one that got the same pid. */
interface Owner {
  readonly pid: number;
  readonly start: string;
}

/**
 * Locks a folder for this process by a file beside it; the embedded database has no lock of its own. A lock that a
 * killed process left behind is taken over.
 * @returns how to release it, or the pid of the living process that holds it.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | number> {
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`;
  const mine: Owner = { pid: process.pid, start: await processStart(process.pid) };
  const text = JSON.stringify(mine);
  for (;;) {
    if (await createWhole(path, text)) return () => release(path, text);
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = parseOwner(found);
    if (holder && (await isAlive(holder))) return holder.pid;
    await takeAway(path, found);
  }
}

/** Makes the file with its whole text or not at all: a link fails when the name exists, a reader never sees half of it. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a stale lock. Two processes may try at once; the one that moved a fresh lock by mistake puts it back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === text) await rm(path, { force: true });
}

function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('start' in value)) return undefined;
    const { pid, start } = value;
    return Number.isInteger(pid) && Number(pid) > 0 ? { pid: Number(pid), start: String(start) } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, start }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return (await processStart(pid)) === start;
}

/** When a process began, in whatever form the system tells it; empty where it does not. */
async function processStart(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
      // Field 22, counted behind the command, which may hold spaces.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
      return `${boot.trim()}:${ticks}`;
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return '';
  }
}
