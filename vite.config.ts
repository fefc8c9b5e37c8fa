import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { minifyLiterals, staticImports } from './.ci/vite-plugins.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const isDependency = (id: string) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const defineEntries = Object.fromEntries(
  readdirSync('src/define').map((file) => [`define/${basename(file, '.ts')}`, `src/define/${file}`]),
);

/** The npm package: one readable file for each source module, dependencies left to the host's bundler. */
const library: UserConfig = {
  plugins: [minifyLiterals],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        ...defineEntries,
        'adapters/rest/index': 'src/adapters/rest/index.ts',
        'adapters/memory/index': 'src/adapters/memory/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: isDependency,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's own helper would otherwise carry its version number in its path.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
      },
    },
  },
};

/** What comes beside the one file when a page asks for it: four files, and not one for each module that two share. */
const onDemand = [
  { name: 'invoice-detail', test: /\/src\/(elements\/invoice-detail\/(?!invoice-detail\.ts)|i18n\/en-detail)/ },
  { name: 'invoice-checkout', test: /\/src\/(elements\/invoice-checkout\/(?!invoice-checkout\.ts)|i18n\/en-checkout)/ },
  { name: 'live-events', test: /\/src\/adapters\/rest\/(follow-events|event-stream)|eventsource-parser/ },
  {
    name: 'payments',
    test: /\/src\/(elements\/(payment\/|mass-pay-bar\/(pay-|review))|elements\/invoice-provider\/(background|load-record|payment-page|report-payments|watch-page)\.ts|store\/(paying\/|live\/|news|payment-machine)|i18n\/(en-payment|en-decline|texts)|domain\/(amount-input|allocate|gateways))|\/lit(-html)?\/(development\/)?(directives\/live|directive-helpers|directive)\.js/,
  },
];

/** The file for a plain `<script type="module">`: everything in one, minified. */
const cdn: UserConfig = {
  plugins: [staticImports, minifyLiterals],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'invoice-elements.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames: '[name].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: onDemand },
      },
      checks: { bundlerTimings: false },
    },
  },
};

/** The demo portal's script, built against the package as a host would. */
const portal: UserConfig = {
  build: {
    outDir: '.cache/demo',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      input: 'demo/client/portal.ts',
      output: { entryFileNames: 'portal.js', codeSplitting: false },
    },
  },
};

const modes: Record<string, UserConfig> = { library, cdn, portal };

export default defineConfig(({ mode }) => ({
  publicDir: false,
  logLevel: 'warn',
  ...(modes[mode] ?? {}),
}));
