/** After a build: Storybook as static files, into `storybook-static/`. Fails on any warning. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { root, toolEnv } from './run-tool.mjs';

/**
 * Storybook tells of a lost story, of an import that does not resolve or of an addon that does not fit as a warning, ends
 * with 0 and leaves a page that is broken only when somebody opens it. At this log level it is silent otherwise, so that
 * whatever it says is a warning, in whichever words its next version puts it.
 */
const ARGS = ['build', '--quiet', '--disable-telemetry', '--loglevel', 'warn', '--output-dir', 'storybook-static'];

/** @throws {Error} with all that was said. */
export async function buildStories() {
  const child = spawn('storybook', ARGS, { cwd: root, env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  const said = Buffer.concat(output).toString().trim();
  if (code !== 0) throw new Error(`storybook build ended with ${code}\n${said}`);
  if (said !== '') throw new Error(`storybook build must not warn, and said:\n${said}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildStories().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
