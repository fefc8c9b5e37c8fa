import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

/** What hosts can use: the analyzer adds nameless events (`dispatchEvent(variable)`) and private members of its own. */
const keepPublic = {
  name: 'keep-public',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      declaration.events = declaration.events?.filter((event) => event.name);
      declaration.members = declaration.members?.filter((member) => !member.privacy || member.privacy === 'public');
    }
  },
};

/** Hosts see `dist/*.js`, never `src/*.ts`. */
const pointToDist = {
  name: 'point-to-dist',
  packageLinkPhase({ customElementsManifest }) {
    const toDist = (_key, value) =>
      typeof value === 'string' ? value.replace(/^\/?src\/(.+)\.ts$/, 'dist/$1.js') : value;
    customElementsManifest.modules = JSON.parse(JSON.stringify(customElementsManifest.modules), toDist);
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
  plugins: [typeParserPlugin(), keepPublic, pointToDist],
};
