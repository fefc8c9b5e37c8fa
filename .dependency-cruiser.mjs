/**
 * The direction of the layers, and no circles: domain → adapters → store → controllers → elements → define.
 * A layer of `src/` may import from itself and from the layers named here; `port` stands for `adapters/adapter.ts` and
 * `adapters/boundary.ts`, which validates what comes through it.
 */
const LAYERS = {
  domain: [],
  warn: [],
  tokens: [],
  i18n: ['domain'],
  events: ['domain', 'port'],
  adapters: ['domain'],
  store: ['domain', 'port', 'i18n', 'events', 'warn'],
  controllers: ['domain', 'port', 'i18n', 'events', 'warn', 'store'],
  elements: ['domain', 'adapters', 'i18n', 'events', 'warn', 'tokens', 'store', 'controllers'],
  define: ['elements'],
};

const pathOf = (layer) => (layer === 'port' ? '^src/adapters/(adapter|boundary)\\.ts$' : `^src/${layer}(/|\\.ts$)`);

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports-from-its-left-only`,
  severity: 'error',
  from: { path: pathOf(layer) },
  to: { path: '^src/', pathNot: [layer, ...allowed].map(pathOf) },
}));

/** Which packages only some files may know. */
const PACKAGES = [
  ['lit', '^(lit|@lit)/', '^src/(controllers|elements|tokens)/'],
  ['ky', '^ky/', '^src/adapters/rest/'],
  ['eventsource-parser', '^eventsource-parser/', '^src/adapters/rest/'],
  ['valibot', '^valibot/', '^src/adapters/'],
];

const packageRules = PACKAGES.map(([name, target, owners]) => ({
  name: `${name}-stays-in-its-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: owners },
  to: { path: target.replace('^', '(^|/)node_modules/') },
}));

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-style-map',
      comment: "A page's style-src 'self' blocks styleMap: use a class or a part.",
      severity: 'error',
      from: {},
      to: { path: '/lit(-html)?/[a-z/]*directives/style-map' },
    },
    ...layerRules,
    ...packageRules,
    {
      name: 'demo-uses-public-entries',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^src/', dependencyTypesNot: ['aliased-tsconfig-paths'] },
    },
    {
      name: 'source-knows-nothing-outside',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(demo|stories|test|\\.ci)/' },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^invoice-elements/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
