import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/** The modules that a file imports on demand, by their path from the root. */
const importsOf = (file: string) => {
  const code = readFileSync(file, 'utf8').replace(/typeof import\(|^ *(\*|\/\/).*/gm, '');
  return [...code.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g)].map(([, path]) => join(dirname(file), path!));
};

describe('the modules that tests wait for', () => {
  it('are all that the library loads on demand', () => {
    const lazy = [...new Set(globSync('src/**/*.ts').flatMap(importsOf))].sort();
    expect(lazy).not.to.be.empty;
    expect(importsOf('test/helpers/wait.ts').sort()).to.deep.equal(lazy);
  });
});
