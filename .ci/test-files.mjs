/**
 * Which test files run where. A file of `test/browser`, or of `test/unit`, runs in every engine when its first line says
 * why: `// Every engine: layout`. All other files run once, in Chromium or in Node.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '..');

/** Where engines really differ. */
const REASONS = [
  'custom states',
  'focus and keys',
  'forms',
  'Intl',
  'layout',
  'lifecycle',
  'live regions',
  'locks and channels',
  'popover and dialog',
  'streams',
  'styles',
  'URLs',
];
const TAG = /^\/\/ Every engine: (.*)/;

/** Words of which a path must contain one: `TESTS=invoice-list,money`. */
const words = process.env.TESTS?.split(/[\s,]+/).filter(Boolean) ?? [];
/** Every file in every engine: `EVERYWHERE=1`. */
const isEverywhere = process.env.EVERYWHERE === '1';

function isForEveryEngine(file) {
  const reason = TAG.exec(readFileSync(resolve(root, file), 'utf8'))?.[1];
  if (reason !== undefined && !REASONS.includes(reason)) {
    throw new Error(`${file} is for every engine because of "${reason}", which is none of: ${REASONS.join(', ')}`);
  }
  return reason !== undefined;
}

/** Test files of these patterns that `TESTS` asks for, sorted. */
export function testFiles(...patterns) {
  const files = globSync(patterns, { cwd: root }).sort();
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));
}

/** What Node runs. */
export const unitFiles = () => testFiles('test/unit/**/*.test.ts');

/** What browsers run: `chromium` is for Chromium, `every` for the other engines, which are a part of it. */
export function browserFiles() {
  const inBrowsers = testFiles('test/browser/**/*.test.ts');
  const units = unitFiles();
  if (isEverywhere) return { chromium: [...inBrowsers, ...units], every: [...inBrowsers, ...units] };
  const markedUnits = units.filter(isForEveryEngine);
  return {
    chromium: [...inBrowsers, ...markedUnits],
    every: [...inBrowsers.filter(isForEveryEngine), ...markedUnits],
  };
}
