import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, resolve } from 'node:path';

/** The repository's root: every script works from there. */
export const root = resolve(import.meta.dirname, '..');

/** Tools of this repository come first, its Node among them. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

/**
 * Runs a tool; resolves with its exit code. `quiet` shows its output only when it fails, `whole` all of it once it has
 * ended: of tools that run beside each other nobody could tell who says what.
 */
export async function runTool(command, args = [], { env = {}, quiet = false, whole = false } = {}) {
  const stdio = quiet || whole ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(command, args, { cwd: root, env: toolEnv(env), stdio });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  if (whole) process.stdout.write(Buffer.concat(output));
  else if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code ?? 1;
}

/** Runs a tool and rejects when it fails. */
export async function mustRun(command, args, options) {
  const code = await runTool(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}`);
}
