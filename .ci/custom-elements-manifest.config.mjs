import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { globSync, readFileSync } from 'node:fs';

const eachDeclaration = (manifest) =>
  manifest.modules.flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, declaration })));

/** What hosts can use: the analyzer adds nameless events (`dispatchEvent(variable)`) and private members of its own. */
const keepPublic = {
  name: 'keep-public',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declaration } of eachDeclaration(customElementsManifest)) {
      declaration.events = declaration.events?.filter((event) => event.name);
      declaration.members = declaration.members?.filter(
        (member) => !member.static && (!member.privacy || member.privacy === 'public'),
      );
    }
  },
};

/** The fallback of each `var(--invoice-…, fallback)`, so that the documented defaults are the real ones. */
function readDefaults() {
  const styles = globSync('src/elements/**/*.styles.ts').map((file) => readFileSync(file, 'utf8'));
  const uses = styles.join('\n').matchAll(/var\(\s*(--invoice-[\w-]+)\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g);
  const defaults = Array.from(uses, ([, name, fallback]) => [name, fallback.replace(/\s+/g, ' ').trim()]);
  // A private property says nothing to a host.
  return new Map(defaults.filter(([, fallback]) => !fallback.includes('--_')));
}

/** The custom properties that every element with the shared styles has are documented once, beside those styles. */
const shareCustomProperties = {
  name: 'share-custom-properties',
  packageLinkPhase({ customElementsManifest }) {
    const source = readFileSync('src/elements/shared.styles.ts', 'utf8');
    const lines = source.matchAll(/@cssproperty (--[\w-]+) - (.+)/g);
    const shared = Array.from(lines, ([, name, description]) => ({ name, description }));
    const defaults = readDefaults();
    for (const { path, declaration } of eachDeclaration(customElementsManifest)) {
      if (!declaration.customElement) continue;
      const own = declaration.cssProperties ?? [];
      const inherited = readFileSync(path, 'utf8').includes('sharedStyles') ? shared : [];
      const all = [...own, ...inherited.filter(({ name }) => !own.some((each) => each.name === name))];
      declaration.cssProperties = all.map((property) => ({ default: defaults.get(property.name), ...property }));
    }
  },
};

/** Hosts see `dist/*.js`, never `src/*.ts`. */
const pointToDist = {
  name: 'point-to-dist',
  packageLinkPhase({ customElementsManifest }) {
    const toDist = (_key, value) =>
      typeof value === 'string' ? value.replace(/^\/?src\/(.+)\.ts$/, 'dist/$1.js') : value;
    // A module of types alone is no file there.
    const modules = customElementsManifest.modules.filter(
      ({ declarations = [], exports = [] }) => declarations.length + exports.length > 0,
    );
    customElementsManifest.modules = JSON.parse(JSON.stringify(modules), toDist);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/define.ts', 'src/index.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  overrideModuleCreation({ ts, globs }) {
    // Its own tsconfig: the analyzer brings an older TypeScript that warns about newer options.
    const program = getTsProgram(ts, globs, '.ci/tsconfig.manifest.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [typeParserPlugin(), keepPublic, shareCustomProperties, pointToDist],
};
