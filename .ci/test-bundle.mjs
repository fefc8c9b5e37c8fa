/**
 * For the test runner: all test files as one build, whose few modules a browser keeps from page to page. The source as
 * it is would be some 150 modules for each page, and there is a page for each file in each engine.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from './run-tool.mjs';

/** They ask for modules by their address, which must be those of the test itself. */
const AS_THEY_ARE = ['closed-tab.test.ts', 'upgrade-order.test.ts'];

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
  return new Map(output.map(({ fileName, code, source }) => [`/${FOLDER}/${fileName}`, code ?? source]));
}

/** The plugin, for the test files of a pattern. */
export function testBundle(pattern) {
  let built = new Map();
  return {
    name: 'test-bundle',
    async serverStart() {
      const files = globSync(pattern, { cwd: root });
      built = await bundle(files.filter((file) => !AS_THEY_ARE.includes(basename(file))));
    },
    serve({ path }) {
      const entry = `/${FOLDER}${nameOf(path)}.js`;
      if (built.has(entry)) return { body: `import '${entry}';`, type: 'js' };
      const body = built.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js', headers: KEPT };
    },
  };
}
