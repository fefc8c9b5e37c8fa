/** `npm run size`: what the files weigh on the wire, against the budgets; after a build. */
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { leaveOut, minifiedOutput } from './minify-scripts.ts';
import { root } from './run-tool.mjs';

/** Budgets in bytes of gzip level 9; 1 kB is 1024 bytes here. */
const KB = 1024;
const CDN_BUDGET = 40 * KB;
/** 22 until hosts could set every size and colour, readers had their own language, and due dates said how far they are. */
const CORE_BUDGET = 24 * KB;

const CORE_TAGS = ['invoice-provider', 'invoice-status-tabs', 'invoice-search', 'invoice-list', 'mass-pay-bar'];

/**
 * The core tags with their store and Lit, as a host's bundler makes them: one file that the page waits for, and the
 * chunks that come on demand. HTTP comes with the host's adapter.
 */
async function bundleCore() {
  const id = `${root}/core-tags.js`;
  const [{ output }] = await build({
    mode: 'size',
    build: {
      write: false,
      target: 'es2022',
      // As a library: else Vite adds a helper of its own around each chunk on demand.
      lib: { entry: id, formats: ['es'] },
      minify: false,
      rolldownOptions: {
        // As in an application: what a chunk on demand shares with the first file stays in the first file.
        preserveEntrySignatures: 'allow-extension',
        external: (source) => source.includes('/rest/'),
        output: { ...minifiedOutput, chunkFileNames: '[name].js' },
        checks: { bundlerTimings: false },
      },
    },
    plugins: [
      leaveOut,
      {
        name: 'core-tags',
        resolveId: (source) => (source === id ? id : undefined),
        load: (source) =>
          source === id ? CORE_TAGS.map((tag) => `import './dist/define/${tag}.js';`).join('\n') : undefined,
      },
    ],
  });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const collect = (chunk) => {
    if (first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) if (chunks.has(name)) collect(chunks.get(name));
  };
  collect(output.find((chunk) => chunk.isEntry));
  return {
    core: [...first].map((chunk) => chunk.code).join(''),
    onDemand: output.filter((chunk) => chunk.type === 'chunk' && !first.has(chunk)),
  };
}

const kilobytes = (bytes) => `${(bytes / KB).toFixed(2)} kB`.padStart(9);

/** Prints one line; whether the file is within its budget. */
function report(name, code, budget) {
  const gzip = gzipSync(code, { level: 9 }).length;
  const fits = budget === undefined || gzip <= budget;
  const limit = budget === undefined ? '' : `  of ${kilobytes(budget).trim()} gzip${fits ? '' : ': TOO BIG'}`;
  console.log(
    `${name.padEnd(40)} gzip ${kilobytes(gzip)}  brotli ${kilobytes(brotliCompressSync(code).length)}${limit}`,
  );
  return fits;
}

process.chdir(root);
const cdn = 'dist/cdn/invoice-elements.js';
const results = [report(cdn, await readFile(cdn), CDN_BUDGET)];
for (const file of (await readdir('dist/cdn')).sort()) {
  const isChunk = file.endsWith('.js') && `dist/cdn/${file}` !== cdn;
  if (isChunk) report(`  chunk ${file}`, await readFile(`dist/cdn/${file}`));
}
const { core, onDemand } = await bundleCore();
results.push(report('core tags with Lit, no HTTP adapter', core, CORE_BUDGET));
for (const { fileName, code } of onDemand) report(`  on demand: ${fileName}`, code);
process.exitCode = results.every(Boolean) ? 0 : 1;
