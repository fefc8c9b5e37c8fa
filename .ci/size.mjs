/** `npm run size`: what pages load, in kB of 1024 bytes after gzip level 9, against the budgets; after a build. */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const CORE_TAGS = ['invoice-provider', 'invoice-status-tabs', 'invoice-search', 'invoice-list', 'mass-pay-bar'];

/** The scripts of a page on the CDN folder, and the budget of their sum. */
const JOURNEYS = [
  ['list page, usable by keyboard', ['invoice-elements', 'aids'], 46],
  ['list page, with live news and paying', ['invoice-elements', 'aids', 'payments', 'live-events'], 64],
];
const CORE_BUDGET = 27;

const kilobytes = (code) => gzipSync(code, { level: 9 }).length / 1024;
let isWithin = true;

function report(name, size, budget) {
  const fits = budget === undefined || size <= budget;
  isWithin &&= fits;
  const limit = budget === undefined ? '' : ` of ${budget}${fits ? '' : ': TOO BIG'}`;
  console.log(`${name.padEnd(40)} ${size.toFixed(2).padStart(6)} kB${limit}`);
}

/** Bundles the core tags with their store and Lit as a host does, without HTTP and without what they load on demand. */
async function bundleCore() {
  const id = `${import.meta.dirname}/core-tags.js`;
  const coreTags = {
    name: 'core-tags',
    resolveId: (source) => (source === id ? id : undefined),
    load: (source) =>
      source === id ? CORE_TAGS.map((tag) => `import '../dist/define/${tag}.js';`).join('\n') : undefined,
    resolveDynamicImport: () => false,
  };
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [coreTags],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: id, formats: ['es'] },
      minify: false,
      rolldownOptions: { output: { minify: true, comments: false }, checks: { bundlerTimings: false } },
    },
  });
  return output[0].code;
}

const folder = `${import.meta.dirname}/../dist/cdn`;
const sizes = new Map();
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js')).sort()) {
  const size = kilobytes(await readFile(`${folder}/${file}`));
  sizes.set(file.replace('.js', ''), size);
  report(`cdn/${file}`, size);
}
for (const [name, files, budget] of JOURNEYS) {
  report(
    name,
    files.reduce((sum, file) => sum + sizes.get(file), 0),
    budget,
  );
}
report('core tags with Lit, no HTTP adapter', kilobytes(await bundleCore()), CORE_BUDGET);
process.exitCode = isWithin ? 0 : 1;
