import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compare, KEPT_THRESHOLD, shareFor } from './compare.ts';
import { isPackedFrom, noteSource, packPicture, readPicture, writePicture, type Picture } from './picture.ts';
import { writeReport, type Difference } from './report.ts';

const root = resolve(import.meta.dirname, '../../..');
const BASELINE = join(root, 'test/stories/baseline');
const OUTPUT = join(root, '.cache/visual');
/** How often a picture is taken again before it counts as different, or as restless. */
const TRIES = 3;
const UPDATE = 'npm run test:stories -- --update';

/** What an album is about. */
export interface AlbumOptions {
  /** Names of all pictures that there should be, also of those that a fault keeps from being taken. */
  readonly names: Iterable<string>;
  /** Major version of the browser that takes the pictures. */
  readonly chromium: number;
  /** Whether the names are those of all stories, not just of some. */
  readonly isWhole: boolean;
  /** Whether this run writes the pictures that others are compared with. */
  readonly isUpdate?: boolean;
  /** Where the pictures are kept. */
  readonly folder?: string;
  /** Where the differences are written. */
  readonly output?: string;
}

/** The pictures of one walk, and what is wrong with them. */
export interface Album {
  /** Compares a picture with the one that is kept under the name; returns what is wrong. When updating it is kept. */
  check(name: string, take: () => Promise<Buffer>): Promise<string | undefined>;
  /** There should be no picture of the name. */
  omit(name: string): void;
  /** Names of kept pictures that there should not be; when updating, they are thrown away. */
  leftOver(): string[];
  /** Ends the walk; when all pictures were updated, it notes which browser took them. Returns what a person should know. */
  close(): string | undefined;
  /** Writes the page with the differences, and returns its path; `undefined` when there is none. */
  report(): string | undefined;
}

/** The same picture twice in a row. */
async function takeStill(take: () => Promise<Buffer>): Promise<Buffer> {
  let before = await take();
  for (let tries = 0; tries < TRIES; tries++) {
    const next = await take();
    if (next.equals(before)) return next;
    before = next;
  }
  throw new Error('The picture never stands still');
}

/** The major version of the browser that took the kept pictures; `undefined` when none is kept. */
function readChromium(about: string): number | undefined {
  return existsSync(about) ? (JSON.parse(readFileSync(about, 'utf8')) as { chromium: number }).chromium : undefined;
}

/** A new album. */
export function openAlbum({
  names,
  chromium,
  isWhole,
  isUpdate = process.env['UPDATE_PICTURES'] === '1',
  folder = BASELINE,
  output = OUTPUT,
}: AlbumOptions): Album {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const about = join(folder, 'about.json');
  const keptBy = readChromium(about);
  const share = shareFor(keptBy, chromium);
  const differences: Difference[] = [];
  const wanted = new Set(names);
  const fileOf = (name: string) => join(folder, `${name}.png`);

  function keepEvidence(name: string, problem: string, pictures: Record<string, Picture>): string {
    mkdirSync(output, { recursive: true });
    const files = Object.entries(pictures).map(([kind, picture]) => {
      const file = `${name}.${kind}.png`;
      writeFileSync(join(output, file), writePicture(picture));
      return [kind, file] as const;
    });
    differences.push({ name, problem, pictures: Object.fromEntries(files) });
    return problem;
  }

  async function update(name: string, take: () => Promise<Buffer>): Promise<undefined> {
    const png = await takeStill(take);
    const actual = readPicture(png);
    const file = fileOf(name);
    // A picture that is good enough stays as it is: the history should show what changed.
    if (existsSync(file) && !compare(readPicture(readFileSync(file)), actual).difference) return;
    writeFileSync(file, noteSource(packPicture(actual, KEPT_THRESHOLD), png));
  }

  return {
    async check(name, take) {
      if (isUpdate) return update(name, take);
      if (!existsSync(fileOf(name))) {
        return keepEvidence(name, `has no picture to be compared with: ${UPDATE}`, {
          actual: readPicture(await take()),
        });
      }
      const kept = readFileSync(fileOf(name));
      for (let tries = 1; ; tries++) {
        const png = await take();
        if (isPackedFrom(kept, png)) return undefined;
        const [expected, actual] = [readPicture(kept), readPicture(png)];
        const { difference, picture } = compare(expected, actual, share);
        if (!difference) return undefined;
        if (tries === TRIES) return keepEvidence(name, difference, { expected, actual, difference: picture });
      }
    },
    omit: (name) => void wanted.delete(name),
    leftOver() {
      const kept = readdirSync(folder).filter((file) => file.endsWith('.png'));
      const files = kept.filter((file) => !wanted.has(file.slice(0, -'.png'.length)));
      if (isUpdate) for (const file of files) rmSync(join(folder, file));
      return isUpdate ? [] : files;
    },
    close() {
      if (isUpdate && (isWhole || keptBy === undefined)) {
        writeFileSync(about, `${JSON.stringify({ chromium }, undefined, 2)}\n`);
        return undefined;
      }
      if (keptBy === undefined || keptBy === chromium) return undefined;
      return `The pictures were taken with Chromium ${keptBy}, this is ${chromium}: small differences are let pass until ${UPDATE}`;
    },
    report() {
      if (differences.length === 0) return undefined;
      return relative(root, writeReport(output, differences));
    },
  };
}
