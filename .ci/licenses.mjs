import { glob, readFile, writeFile } from 'node:fs/promises';

/** Writes the licences of what a bundle holds beside it: the scripts themselves carry no comments. */
export async function writeLicenses(bundle, target) {
  const { sources } = JSON.parse(await readFile(`${bundle}.map`, 'utf8'));
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
