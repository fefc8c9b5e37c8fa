import { expect } from 'chai';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { readTokens, type TokenGroup } from '../../src/tokens/read-tokens.ts';
import { packageJson, readDist, root } from './built.ts';
import { readPublicNames } from './public-names.ts';

const themes = globSync(join(root, 'src/themes/*.css')).map((file) => {
  const text = readFileSync(file, 'utf8');
  // A word of a comment is no use.
  return { name: basename(file), text, code: text.replace(/\/\*[^]*?\*\//g, '') };
});
const recipes = themes.filter(({ name }) => name !== 'themes.css');

const tokens = readTokens(JSON.parse(readFileSync(join(root, 'src/tokens/tokens.json'), 'utf8')) as TokenGroup);
const properties = tokens.map(({ property }) => property);
const parts = Object.values(readPublicNames().tags).flatMap((tag) => tag.parts);

const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

describe('the style sheets for hosts', () => {
  it('are one for each framework, and one of our own themes', () => {
    expect(themes.map(({ name }) => name).sort()).to.deep.equal([
      'bootstrap-4.css',
      'bootstrap-5.css',
      'material.css',
      'tailwind.css',
      'themes.css',
      'web-awesome.css',
    ]);
  });

  for (const { name, text, code } of themes) {
    it(`${name} sets and reads documented tokens alone`, () => {
      const used = matches(code, /(--invoice-[\w-]+)/g);
      expect(used).not.to.be.empty;
      expect(properties).to.include.members(used);
    });

    it(`${name} names parts that there are`, () => {
      expect(parts).to.include.members(matches(code, /::part\(([\w-]+)\)/g));
    });

    it(`${name} comes with the package, beside the modules and beside the file for plain pages`, () => {
      expect(packageJson.exports['./themes/*.css']).to.equal('./dist/themes/*.css');
      for (const folder of ['themes', 'cdn/themes']) expect(readDist(`${folder}/${name}`), folder).to.equal(text);
    });
  }

  for (const { name, code } of recipes) {
    it(`${name} yields to what a host sets by a tag`, () => {
      const selectors = matches(code, /([^{};]+)\{/g).flatMap((list) => list.split(',').map((each) => each.trim()));
      const strong = selectors.filter(
        (each) => !/^:where\(([^()]+ )?invoice-provider\)( ::part\([\w-]+\)(::before)?)?$/.test(each),
      );
      expect(strong).to.deep.equal([]);
      expect(code).not.to.contain('!important');
    });

    it(`${name} has a page that shows it`, () => {
      const folder = join(root, 'demo/hosts', basename(name, '.css'));
      expect(existsSync(join(folder, 'index.html'))).to.equal(true);
      expect(readFileSync(join(folder, 'style.css'), 'utf8')).to.contain(`@import 'invoice-elements/themes/${name}';`);
    });
  }
});
