import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The repository's root: every script works from there. */
export const root = resolve(import.meta.dirname, '..');

/** Tools of this repository come first, its Node among them. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

/** Runs a tool with its output shown; resolves with its exit code. */
export function runTool(command, args = [], { env = {} } = {}) {
  const child = spawn(command, args, { cwd: root, env: toolEnv(env), stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a tool and rejects when it fails. */
export async function mustRun(command, args, options) {
  const code = await runTool(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}`);
}
