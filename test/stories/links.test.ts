import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { elsewhere } from '../../stories/anatomy/elsewhere.ts';
import { readWholeBook } from './support/book.ts';

const root = resolve(import.meta.dirname, '../..');
const LINK = /path=\/((?:story|docs)\/[\w-]+)/g;

const sources = globSync(['stories/**/*.{md,mdx,ts}', '.storybook/*.ts', '*.md'].map((each) => join(root, each)));
const known = new Set(readWholeBook().map(({ type, id }) => `${type}/${id}`));

/** Every link into Storybook, and the file that has it. */
const links = sources.flatMap((file) =>
  Array.from(readFileSync(file, 'utf8').matchAll(LINK), ([, target = '']) => ({ file: relative(root, file), target })),
);

describe('a link to a story or to a page', () => {
  it('is written in the documents', () => {
    expect(links.length).to.be.greaterThan(30);
  });

  it('leads to one that there is', () => {
    expect(links.filter(({ target }) => !known.has(target))).to.deep.equal([]);
  });

  it('leads to one that there is, from a part that the picture of its tag does not have', () => {
    const targets = Object.entries(elsewhere).flatMap(([tag, parts]) =>
      Object.entries(parts).map(([part, { story }]) => ({ tag, part, story })),
    );
    expect(targets.length).to.be.greaterThan(40);
    expect(targets.filter(({ story }) => !known.has(`story/${story}`))).to.deep.equal([]);
  });
});
