import { glob, readFile, writeFile } from 'node:fs/promises';

/** Writes the licences of what the bundles of a folder hold beside them: the scripts themselves carry no comments. */
export async function writeLicenses(folder, target) {
  const maps = await Array.fromAsync(glob(`${folder}/*.js.map`), (map) => readFile(map, 'utf8'));
  const sources = maps.flatMap((map) => JSON.parse(map).sources);
  const packages = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  const texts = [];
  for (const name of [...packages].sort()) {
    const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
    const [file] = await Array.fromAsync(glob(`node_modules/${name}/{LICENSE,license}*`));
    if (!file) throw new Error(`${name} has no licence file`);
    texts.push(`${name} ${version}\n\n${await readFile(file, 'utf8')}`);
  }
  await writeFile(target, texts.join(`\n${'-'.repeat(80)}\n\n`));
}
