import { expect, test } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { elsewhere } from '../../stories/anatomy/elsewhere.ts';
import { readBook } from './support/book.ts';

const root = resolve(import.meta.dirname, '../..');
const LINK = /path=\/((?:story|docs)\/[\w-]+)/g;

const sources = globSync(['stories/**/*.{md,mdx,ts}', '.storybook/*.ts', '*.md'].map((each) => join(root, each)));
const known = new Set(readBook().map(({ type, id }) => `${type}/${id}`));

test('every link to a story or to a page of documentation leads to one', () => {
  const links = sources.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(LINK), ([, target = '']) => ({
      file: relative(root, file),
      target,
    })),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter(({ target }) => !known.has(target))).toEqual([]);
});

test('every part that the picture of its tag does not have leads to a story', () => {
  const targets = Object.entries(elsewhere).flatMap(([tag, parts]) =>
    Object.entries(parts).map(([part, { story }]) => ({ tag, part, story })),
  );
  expect(targets.length).toBeGreaterThan(40);
  expect(targets.filter(({ story }) => !known.has(`story/${story}`))).toEqual([]);
});
