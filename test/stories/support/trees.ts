import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { diff } from 'node:util';

const FOLDER = resolve(import.meta.dirname, '../trees');
/** How often a tree is read again before it counts as different. */
const TRIES = 3;
/** Between two tries, in ms: what the live region says comes up to a second after what it tells of. */
const PAUSE = 600;
/** Unchanged lines around what differs. */
const CONTEXT = 2;

/** What kept trees are about. */
export interface TreesOptions {
  /** Names of all trees that there may be, also of those that a fault keeps from being read. */
  readonly names: Iterable<string>;
  /** Whether this run writes the trees that others are compared with. */
  readonly isUpdate?: boolean;
  /** Where they are kept. */
  readonly folder?: string;
  /** Milliseconds between two tries. */
  readonly pause?: number;
}

/** The accessibility trees of one walk, as text, one file a tree. */
export interface Trees {
  /** Compares a tree with the one that is kept under the name; returns what differs. When updating it is kept. */
  check(name: string, read: () => Promise<string>): Promise<string | undefined>;
  /**
   * The same for a tree that is kept only where it differs from that of `other`, which was checked before: a story that is
   * told alike at both widths has one file.
   */
  checkBeside(name: string, other: string, read: () => Promise<string>): Promise<string | undefined>;
  /** Names of kept files that there should not be; when updating, they are thrown away. */
  leftOver(): string[];
}

/** What differs, with some lines around it: `-` is kept, `+` is now. */
export function differenceOf(kept: string, now: string): string {
  const entries = diff(kept.split('\n'), now.split('\n'));
  const changed = entries.flatMap(([operation], at) => (operation === 0 ? [] : [at]));
  const isNear = (at: number) => changed.some((each) => Math.abs(each - at) <= CONTEXT);
  const signs = { '-1': '+', '0': ' ', '1': '-' };
  return entries
    .map(([operation, line], at) => {
      if (isNear(at)) return `${signs[operation]} ${line}`;
      return isNear(at - 1) ? '  …' : undefined;
    })
    .filter((line) => line !== undefined)
    .join('\n');
}

/** The kept trees, to compare with. */
export function openTrees({
  names,
  isUpdate = process.env['UPDATE_TREES'] === '1' || process.env['UPDATE_PICTURES'] === '1',
  folder = FOLDER,
  pause = PAUSE,
}: TreesOptions): Trees {
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(names);
  const seen = new Map<string, string>();
  const fileOf = (name: string) => resolve(folder, `${name}.txt`);
  const keptOf = (name: string) => (existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : undefined);

  /** @param other what is as good as no file. */
  async function compare(name: string, read: () => Promise<string>, other?: string): Promise<string | undefined> {
    for (let tries = 1; ; tries++) {
      const now = await read();
      seen.set(name, now);
      const expected = now === other ? undefined : now;
      const kept = keptOf(name);
      if (kept === expected) return undefined;
      if (tries < TRIES) {
        await delay(pause);
        continue;
      }
      if (isUpdate) {
        if (expected === undefined) rmSync(fileOf(name));
        else writeFileSync(fileOf(name), expected);
        return undefined;
      }
      if (kept === undefined && other === undefined) return 'is kept nowhere; UPDATE_TREES=1 writes it';
      return `is told differently (- kept, + now; UPDATE_TREES=1 writes it):\n${differenceOf(kept ?? other ?? '', now)}`;
    }
  }

  return {
    check: (name, read) => compare(name, read),
    checkBeside: (name, other, read) => compare(name, read, seen.get(other)),
    leftOver() {
      const files = readdirSync(folder).filter((file) => !wanted.has(file.replace(/\.txt$/, '')));
      if (isUpdate) for (const file of files) rmSync(resolve(folder, file));
      return isUpdate ? [] : files;
    },
  };
}
