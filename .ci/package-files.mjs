/** The rest of `dist/`, after the scripts and the declarations: contract, tokens, and the licences of what is bundled. */
import { copyFile, glob, readFile, writeFile } from 'node:fs/promises';

/** Templates get types of `lit-html`, which a host need not have at its top: `lit` exports them too. */
async function nameLit() {
  for await (const file of glob('dist/**/*.d.ts')) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('import("lit-html")', 'import("lit")'));
  }
}

/** Minified scripts carry no comments: the licences stand beside them. */
async function writeLicenses() {
  const maps = await Array.fromAsync(glob('dist/cdn/*.js.map'), (map) => readFile(map, 'utf8'));
  const sources = maps.flatMap((map) => JSON.parse(map).sources);
  const packages = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  const texts = await Promise.all(
    [...packages].sort().map(async (name) => {
      const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      const [file] = await Array.fromAsync(glob(`node_modules/${name}/{LICENSE,license}*`));
      if (!file) throw new Error(`${name} has no licence file`);
      return `${name} ${version}\n\n${await readFile(file, 'utf8')}`;
    }),
  );
  await writeFile('dist/cdn/THIRD-PARTY-LICENSES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
}

await copyFile('src/adapters/rest/openapi.yaml', 'dist/openapi.yaml');
await copyFile('src/tokens/tokens.json', 'dist/tokens.json');
await Promise.all([nameLit(), writeLicenses()]);
