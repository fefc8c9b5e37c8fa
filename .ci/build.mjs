/**
 * Builds `dist/`: unbundled ESM, the CDN file, themes, declarations, the manifest, the contract; and the
 * demo's script and pages.
 * `--demo`: JavaScript only, for `npm start`.
 */
import { copyFile, cp, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { writeLicenses } from './licenses.mjs';
import { mustRun, root } from './run-tool.mjs';

/** Templates get types of `lit-html`, which a host need not have at its top: `lit` has them too. */
async function nameLit() {
  for await (const file of glob('dist/**/*.d.ts')) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('import("lit-html")', 'import("lit")'));
  }
}

process.chdir(root);
const forDemo = process.argv.includes('--demo');

if (!forDemo) {
  await rm('dist', { recursive: true, force: true });
  await rm('.cache/start.stamp', { force: true });
}
await build({ mode: 'library' });
// The smaller file takes seconds longer, which nobody should wait for at the start of the demo.
await build({ mode: 'cdn', ...(forDemo && { build: { minify: 'oxc' } }) });
for (const folder of ['dist/themes', 'dist/cdn/themes']) await cp('src/themes', folder, { recursive: true });
// After the library, which these pages import by its package name as a host would.
await build({ mode: 'portal' });
await build({ mode: 'hosts' });
if (!forDemo) {
  await mustRun('tsc', ['-p', '.ci/tsconfig.declarations.json']);
  await nameLit();
  // Quiet: its type parser tells of every type that is too big to be written out.
  await mustRun('cem', ['analyze', '--config', '.ci/custom-elements-manifest.config.mjs'], { quiet: true });
  await copyFile('src/adapters/rest/openapi.yaml', 'dist/openapi.yaml');
  await copyFile('src/tokens/tokens.json', 'dist/tokens.json');
  await writeLicenses('dist/cdn', 'dist/cdn/THIRD-PARTY-LICENSES.txt');
}
