import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { format } from 'prettier';
import { readPublicNames, type PublicNames } from './public-names.ts';

const SNAPSHOT = join(import.meta.dirname, 'public-names.json');
const UPDATE = 'UPDATE_PUBLIC_NAMES=1 npm exec -- node --test test/package/public-names.test.ts';

const now = readPublicNames();
if (process.env.UPDATE_PUBLIC_NAMES) {
  writeFileSync(SNAPSHOT, await format(JSON.stringify(now), { parser: 'json', printWidth: 120 }));
}
const promised = JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as PublicNames;

/** Every name as one line, such as `invoice-list parts status-paid`. */
function linesOf({ tags, customProperties }: PublicNames): string[] {
  const ofTags = Object.entries(tags).flatMap(([tag, kinds]) => [
    tag,
    ...Object.entries(kinds).flatMap(([kind, names]: [string, readonly string[]]) =>
      names.map((name) => `${tag} ${kind} ${name === '' ? '(default)' : name}`),
    ),
  ]);
  return [...ofTags, ...customProperties];
}

const missingIn = (names: PublicNames, of: PublicNames) => {
  const there = new Set(linesOf(names));
  return linesOf(of).filter((line) => !there.has(line));
};

describe('what hosts name: tags, attributes, properties, events, slots, parts, states and custom properties', () => {
  it('is all there still', () => {
    const gone = missingIn(now, promised);
    const advice = `Gone or renamed is a breaking change: CHANGELOG.md and a major version; then ${UPDATE}`;
    expect(gone, advice).to.deep.equal([]);
  });

  it('is all promised', () => {
    expect(missingIn(promised, now), `New: CHANGELOG.md; then ${UPDATE}`).to.deep.equal([]);
  });

  it('would be missed', () => {
    const [tag = '', names] = Object.entries(promised.tags)[0] ?? [];
    const { [tag]: _gone, ...tags } = promised.tags;
    expect(missingIn({ ...promised, tags }, promised)).to.include(tag);
    expect(missingIn({ ...promised, customProperties: [] }, promised)).to.include('--invoice-color-accent');
    expect(names).to.have.keys('attributes', 'properties', 'methods', 'events', 'slots', 'parts', 'states');
  });
});
