import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readBook } from './support/book.ts';

/** Of pictures and accessibility trees together. */
const LIMIT = 10 * 1024 * 1024;
const kept = globSync('{baseline,trees}/*/*', { cwd: import.meta.dirname });
const read = (file: string) => readFileSync(join(import.meta.dirname, file));

test('no two pictures or trees of a story, and no two stories, are alike', () => {
  const pictures = kept.filter((file) => file.endsWith('.webp'));
  expect(pictures).not.toEqual([]);
  const alike = Map.groupBy(pictures, (file) => createHash('sha1').update(read(file)).digest('hex'));
  expect([...alike.values()].filter(({ length }) => length > 1)).toEqual([]);
  const narrow = kept.filter((file) => file.startsWith('trees/narrow/'));
  expect(narrow.filter((file) => read(file).equals(read(file.replace('narrow', 'wide'))))).toEqual([]);
});

test('no picture and no tree is of a story that is gone', () => {
  const known = new Set(readBook().map(({ id }) => id));
  expect(kept.filter((file) => !known.has(basename(file, extname(file))))).toEqual([]);
});

test('pictures and trees weigh less than 10 MB', () => {
  const sizes = kept.map((file) => statSync(join(import.meta.dirname, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
});
