/**
 * For the test runner: all test files as one build, whose few modules a browser keeps from page to page. The source as it
 * is would be some 150 modules for each page.
 */
import { resolve } from 'node:path';
import { root } from './test-files.mjs';

/** The folder of its addresses. Nothing is written there: source maps tell of the sources from where they are. */
const FOLDER = '.cache/test-bundle';
const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };
/** Files of `test/unit` import `node:test`, which no browser has. */
const NODE_TEST = '/test/helpers/node-test.ts';

const nameOf = (file) => file.replace(/\.js$/, '');

/** What is built, by its address. */
async function bundle(pages, tests) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['browser', 'development'], alias: { 'node:test': resolve(root, `.${NODE_TEST}`) } },
    build: {
      write: false,
      outDir: FOLDER,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: Object.fromEntries(pages.map((page) => [nameOf(page), page])), formats: ['es'] },
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
  const lost = tests.filter((file) => !built.has(resolve(root, file)));
  if (lost.length > 0) throw new Error(`No page has ${lost.join(', ')}`);
  return new Map(output.map(({ fileName, code, source }) => [`/${FOLDER}/${fileName}`, code ?? source]));
}

/** The plugin for these pages, each of which imports tests. */
export function testBundle(pages, tests) {
  let built = new Map();
  return {
    name: 'test-bundle',
    async serverStart() {
      if (pages.length > 0) built = await bundle(pages, tests);
    },
    serve({ path }) {
      const entry = `/${FOLDER}${nameOf(path)}.js`;
      if (built.has(entry)) return { body: `import '${entry}';`, type: 'js' };
      const body = built.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js', headers: KEPT };
    },
  };
}

/** The plugin for files that are loaded as they are. */
export const nodeTestInBrowsers = () => ({
  name: 'node-test',
  resolveImport: ({ source }) => (source === 'node:test' ? NODE_TEST : undefined),
});
