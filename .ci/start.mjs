/** `npm start`: builds what changed, then becomes the demo portal's server. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { mustRun, root } from './run-tool.mjs';

const STAMP = '.cache/start.stamp';
const OUTPUTS = ['dist/define.js', 'dist/cdn/invoice-elements.js', '.cache/demo/portal.js', '.cache/hosts/index.html'];
const SOURCES = [
  'src/**/*.{ts,css}',
  'demo/{client,hosts}/**/*',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Changes when a source is added, removed or saved. */
async function fingerprint() {
  const hash = createHash('sha256');
  const files = await Array.fromAsync(glob(SOURCES));
  for (const file of files.sort()) {
    const { mtimeMs, size } = await stat(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

process.chdir(root);
const sources = await fingerprint();
const built = await readFile(STAMP, 'utf8').catch(() => '');
if (built !== sources || !OUTPUTS.every((file) => existsSync(file))) {
  console.log('Building the elements …');
  // A process of its own, so that the server starts without the bundler in its memory.
  await mustRun('node', ['.ci/build.mjs', '--demo']);
  await mkdir('.cache', { recursive: true });
  await writeFile(STAMP, sources);
}
// In this process, so that signals and the exit code are the server's own.
await import('../demo/server/main.ts');
