/**
 * For the test runner: all test files as one build, whose few modules a browser keeps from page to page. The source as it
 * is would be some 150 modules for each page.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { root } from './test-files.mjs';

/**
 * Where the pages are written: a page costs each engine more than a second, so the test files of a folder share one, and
 * small folders share one with each other.
 */
const PAGES = '.cache/test-pages';
/** They ask for modules by their address, which must be those of the test itself, in a page of its own. */
const AS_THEY_ARE = ['test/browser/store/live/closed-tab.test.ts', 'test/browser/controllers/upgrade-order.test.ts'];
/** Tests of a page on which no tag is defined yet: they share it with no others. */
const APART = ['controllers'];
const FEWEST = 3;
/** The folder of its addresses. Nothing is written there: source maps tell of the sources from where they are. */
const FOLDER = '.cache/test-bundle';
const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };
/** Files of `test/unit` import `node:test`, which no browser has. */
const NODE_TEST = '/test/helpers/node-test.ts';

const nameOf = (file) => file.replace(/\.js$/, '');

/** `accessibility` of `test/browser/elements/accessibility/tabs.test.ts`, `store` of `test/browser/store/live/…`. */
const folderOf = (file) => /^test\/[^/]+\/(?:elements\/(?=[^/]+\/))?([^/]+)/.exec(file)[1];

function groupByPage(files) {
  const isSmall = ([folder, { length }]) => length < FEWEST && !APART.includes(folder);
  const byFolder = [...Map.groupBy(files, folderOf)];
  const small = byFolder.filter(isSmall).flatMap(([, inFolder]) => inFolder);
  const pages = byFolder.filter((folder) => !isSmall(folder));
  return small.length > 0 ? [...pages, ['others', small]] : pages;
}

/**
 * Writes the pages of a set of test files.
 * @returns `pages`, which are to be bundled, `tests`, which they import, and `files`: all that the test runner opens.
 */
export function writePages(set, files) {
  const folder = `${PAGES}/${set}`;
  rmSync(resolve(root, folder), { recursive: true, force: true });
  mkdirSync(resolve(root, folder), { recursive: true });
  const tests = files.filter((file) => !AS_THEY_ARE.includes(file));
  const pages = groupByPage(tests).map(([name, inPage]) => {
    const page = `${folder}/${name}.js`;
    const imports = inPage.map((file) => `import '${relative(dirname(page), file)}';\n`);
    writeFileSync(resolve(root, page), imports.join(''));
    return page;
  });
  return { pages, tests, files: [...pages, ...files.filter((file) => AS_THEY_ARE.includes(file))] };
}

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
