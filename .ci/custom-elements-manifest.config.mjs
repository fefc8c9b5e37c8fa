import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { moduleOf, readTokens } from '../src/tokens/read-tokens.ts';

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

const tokens = readTokens(JSON.parse(readFileSync('src/tokens/tokens.json', 'utf8')));

/** The source of a tag: its file, or all files of its folder. */
function sourceOf(path) {
  const folder = dirname(path);
  const files = basename(folder) === 'elements' ? [path] : globSync(`${folder}/*.ts`);
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** Each tag has the custom properties of the tokens that its styles are given. */
const shareCustomProperties = {
  name: 'share-custom-properties',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declaration } of eachDeclaration(customElementsManifest)) {
      if (!declaration.customElement) continue;
      const source = sourceOf(path);
      const modules = Array.from(source.matchAll(/\/tokens\/(\w+)\.styles\.ts/g), ([, name]) => name);
      if (source.includes('sharedStyles')) modules.push('base');
      declaration.cssProperties = tokens
        .filter((token) => modules.includes(moduleOf(token)))
        .map(({ property: name, default: value, description }) => ({ name, default: value, description }));
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
    const program = getTsProgram(ts, globs, 'tsconfig.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [typeParserPlugin(), keepPublic, shareCustomProperties, pointToDist],
};
