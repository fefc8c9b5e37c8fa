import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..');

/** Every tag, as the define modules say. */
export const tags = readdirSync(join(root, 'src/define')).map((file) => basename(file, '.ts'));

interface PackageJson {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The package.json of the package. */
export const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

/** Text of a built file, by its path in `dist/`. */
export const readDist = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');

/** Built files with an ending, by their path in `dist/`. */
export async function distFiles(ending: '.js' | '.d.ts'): Promise<readonly string[]> {
  const files = await readdir(join(root, 'dist'), { recursive: true });
  return files.filter((file) => file.endsWith(ending));
}

/** Names in the `customElements.define("…"` calls of a script, in order. */
export function definedTags(code: string): readonly string[] {
  return Array.from(code.matchAll(/customElements\.define\(\s*["'`]([\w-]+)["'`]/g), (match) => match[1] ?? '');
}

/** A program of the repository's tools, run in a folder; resolves with what it prints. */
export async function tool(name: string, args: readonly string[], cwd = root): Promise<string> {
  const { stdout } = await run(join(root, 'node_modules/.bin', name), args, { cwd, maxBuffer: 2 ** 25 });
  return stdout;
}

/** A host's project in a folder of its own, with the packed package installed. */
export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  remove(): Promise<void>;
}

/** Packs the package and installs it as a host would; its dependencies are those of the repository. */
export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'invoice-elements-host-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@lit'), { recursive: true });
  await run('tar', ['-xzf', filename], { cwd: folder });
  await rename(join(folder, 'package'), join(modules, 'invoice-elements'));
  for (const name of Object.keys(packageJson.dependencies)) {
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  return {
    folder,
    tarball: join(folder, filename),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
