import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readDist, root } from './built.ts';

const scripts = readdirSync(join(root, 'dist/cdn')).filter((file) => file.endsWith('.js'));
const main = 'invoice-elements.js';
const importsOf = (file: string) => {
  const code = readDist(`cdn/${file}`);
  const found = (pattern: RegExp) => Array.from(code.matchAll(pattern), ([, name = '']) => name);
  return { now: found(/\b(?:from|import) ?["'`]([^"'`]+)["'`]/g), later: found(/\bimport\(["'`]([^"'`]+)["'`]\)/g) };
};

describe('the file for one script tag', () => {
  it('waits for no other file', () => {
    expect(importsOf(main).now).to.deep.equal([]);
  });

  it('loads on demand only what is beside it, and all of that', () => {
    const asked = new Set(importsOf(main).later.map((name) => name.replace('./', '')));
    const beside = scripts.filter((file) => file !== main);
    expect([...asked].sort()).to.deep.equal(beside.sort());
  });

  it('has chunks that need nothing but the file itself and each other', () => {
    for (const file of scripts) {
      const { now, later } = importsOf(file);
      expect([...now, ...later].filter((name) => !scripts.includes(name.replace(/^\.\//, '')))).to.deep.equal([]);
    }
  });
});
