import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import tailwind from '@tailwindcss/vite';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { leanKy } from './.ci/lean-ky.ts';
import { staticImports } from './.ci/vite-plugins.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const isDependency = (id: string) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Takes out of `html` and `css` literals what no minifier of scripts may touch. */
// @ts-expect-error It is written for Rollup, whose plugin type Vite's no longer extends.
const minifyLiterals: Plugin = minifyTemplateLiterals({ include: 'src/**/*.ts' });

const defineEntries = Object.fromEntries(
  readdirSync('src/define').map((file) => [`define/${basename(file, '.ts')}`, `src/define/${file}`]),
);

/** Style sheets for hosts, beside the scripts. */
const themes: Plugin = {
  name: 'themes',
  buildStart() {
    for (const file of globSync('src/themes/*.css')) {
      this.emitFile({ type: 'asset', fileName: `themes/${basename(file)}`, source: readFileSync(file) });
    }
  },
};

/** The npm package: one readable file for each source module, dependencies left to the host's bundler. */
const library: UserConfig = {
  plugins: [minifyLiterals, themes],
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
      checks: { bundlerTimings: false },
    },
  },
};

/** A file for each language besides English. */
const locales = readdirSync('src/i18n/locales').map((tag) => ({
  name: `locale-${tag}`,
  test: `/src/i18n/locales/${tag}/`,
}));

/** What comes beside the one file when a page asks for it: few files, and not one for each module that two share. */
const onDemand = [
  ...locales,
  { name: 'invoice-detail', test: /\/src\/(elements\/invoice-detail\/(?!invoice-detail\.ts)|i18n\/en-detail)/ },
  { name: 'invoice-checkout', test: /\/src\/(elements\/invoice-checkout\/(?!invoice-checkout\.ts)|i18n\/en-checkout)/ },
  { name: 'invoice-columns', test: /\/src\/(elements\/invoice-list\/columns\/|i18n\/en-columns)/ },
  { name: 'live-events', test: /\/src\/adapters\/rest\/(follow-events|event-stream)|eventsource-parser/ },
  { name: 'aids', test: /\/src\/(elements\/aids\/|controllers\/roving|i18n\/(en-spoken|texts))/ },
  {
    name: 'payments',
    test: /\/src\/(elements\/(status-help|payment\/|mass-pay-bar\/(pay-|review))|elements\/invoice-provider\/(background|load-record|payment-page|report-payments|return-parameter|watch-page)\.ts|store\/(paying\/|live\/|news|payment-machine)|i18n\/(en-payment|en-decline)|tokens\/panel|domain\/(amount-input|allocate|gateways))|\/lit(-html)?\/(development\/)?(directives\/live|directive-helpers|directive)\.js/,
  },
];

/** The file for a plain `<script type="module">`: everything in one, minified. */
const cdn: UserConfig = {
  plugins: [leanKy, staticImports, minifyLiterals, themes],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'invoice-elements.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
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

/** Pages of hosts on other frameworks, each with its recipe, as static files for any folder. */
const hosts: UserConfig = {
  root: 'demo/hosts',
  base: './',
  plugins: [tailwind()],
  build: {
    outDir: resolve('.cache/hosts'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // Also the fonts: the pages' policy allows no data for them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: globSync('demo/hosts/**/index.html'), checks: { bundlerTimings: false } },
  },
};

const modes: Record<string, UserConfig> = { library, cdn, portal, hosts };

export default defineConfig(({ mode }) => ({
  publicDir: false,
  logLevel: 'warn',
  ...(modes[mode] ?? {}),
}));
