import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fingerprint } from './support/picture.ts';

const BASELINE = resolve(import.meta.dirname, 'baseline');
const pictures = readdirSync(BASELINE).filter((file) => file.endsWith('.png'));

describe('the kept pictures', () => {
  it('are there', () => {
    expect(pictures).not.to.deep.equal([]);
  });

  it('are of stories of which no two look the same', () => {
    const alike = Map.groupBy(pictures, (file) => fingerprint(readFileSync(join(BASELINE, file))));
    expect([...alike.values()].filter(({ length }) => length > 1)).to.deep.equal([]);
  });
});
