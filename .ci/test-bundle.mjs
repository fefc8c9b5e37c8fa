/**
 * For the test runner: all test files as one build, whose few modules a browser keeps from page to page, and many files in
 * one page. The source as it is would be some 150 modules for each page, and each page costs each engine more than a second.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './run-tool.mjs';

/** Each imports the test files of a folder. */
const PAGES = 'test/pages/*.ts';
const TESTS = 'test/{domain,adapters,store,controllers,elements,i18n}/**/*.test.ts';
/** They ask for modules by their address, which must be those of the test itself, in a page of its own. */
const AS_THEY_ARE = ['test/store/live/closed-tab.test.ts', 'test/controllers/upgrade-order.test.ts'];

/** What the test runner opens, one page each. */
export const FILES = [PAGES, ...AS_THEY_ARE];

/** The folder of its addresses. Nothing is written there: source maps tell of the sources from where they are. */
const FOLDER = '.cache/test-bundle';

const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };

const nameOf = (file) => file.replace(/\.ts$/, '');

/** What is built, by its address. */
async function bundle(files) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['browser', 'development'] },
    build: {
      write: false,
      outDir: FOLDER,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: Object.fromEntries(files.map((file) => [nameOf(file), file])), formats: ['es'] },
      rolldownOptions: {
        // What the test runner serves itself.
        external: /^\/__web-dev-server__/,
        preserveEntrySignatures: false,
        treeshake: false,
        checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // A module runs when it is imported, and not with the first of its chunk: what is lazy stays so.
          strictExecutionOrder: true,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'packages', test: /\/node_modules\// },
              { name: 'source', test: /\/src\// },
              { name: 'helpers', test: /\/test\/.*(?<!\.test)\.ts$/ },
            ],
          },
        },
      },
    },
  });
  const built = new Set(output.flatMap(({ moduleIds = [] }) => moduleIds));
  const lost = globSync(TESTS, { cwd: root }).filter(
    (file) => !AS_THEY_ARE.includes(file) && !built.has(resolve(root, file)),
  );
  if (lost.length > 0) throw new Error(`No page of ${PAGES} imports ${lost.join(', ')}`);
  return new Map(output.map(({ fileName, code, source }) => [`/${FOLDER}/${fileName}`, code ?? source]));
}

/** The plugin. */
export function testBundle() {
  let built = new Map();
  return {
    name: 'test-bundle',
    async serverStart() {
      built = await bundle(globSync(PAGES, { cwd: root }));
    },
    serve({ path }) {
      const entry = `/${FOLDER}${nameOf(path)}.js`;
      if (built.has(entry)) return { body: `import '${entry}';`, type: 'js' };
      const body = built.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js', headers: KEPT };
    },
  };
}
