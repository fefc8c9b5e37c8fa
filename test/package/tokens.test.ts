import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { readTokens, type TokenGroup } from '../../src/tokens/read-tokens.ts';
import { generateTokenFiles } from '../../.ci/write-tokens.ts';
import { readDist, root } from './built.ts';

const readSource = (path: string) => readFileSync(join(root, path), 'utf8');
const tokens = readTokens(JSON.parse(readSource('src/tokens/tokens.json')) as TokenGroup);
const names = tokens.map(({ name }) => name);

const styles = new Map(
  globSync(join(root, 'src/{tokens,elements}/**/*.ts')).map((file) => {
    // A word of a comment is no use.
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    return [relative(root, file), code] as const;
  }),
);

const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);
const usesIn = (code: string) => matches(code, /var\(\s*--_([\w-]+)/g);
const definedIn = (code: string) => matches(code, /--_([\w-]+)['"]?\s*[:,]/g);
const isToken = (path: string) => path.startsWith('src/tokens/');
const own = [...styles].filter(([path]) => !isToken(path));

/** What a file is of: a tag, what several tags share, or `tokens`. */
const tagOf = (path: string) => (isToken(path) ? 'tokens' : path.split('/')[2]!.replace(/(\.styles)?\.ts$/, ''));

/** The tokens without their formulas: what a tool sees that knows nothing of ours. */
const plain = readTokens(
  JSON.parse(readSource('src/tokens/tokens.json'), (key, value: unknown) =>
    key === 'css' && String(value).startsWith('calc(') ? undefined : value,
  ) as TokenGroup,
);

/** The value of a dimension, in rem. */
function remOf(name: string): number {
  const css = plain.find((token) => token.name === name)?.css ?? '';
  const [alias] = usesIn(css);
  if (alias !== undefined) return remOf(alias);
  expect(css, name).to.match(/^[\d.]+rem$/);
  return Number.parseFloat(css);
}

/** The value of a formula of one step, in rem, from the values of the tokens in it. */
function compute(css: string): number {
  const [, token = '', sign = '', operand = ''] =
    /^calc\(var\(--_([\w-]+)\) ([-+*]) ([\d.]+(?:rem)?)\)$/.exec(css) ?? [];
  expect(operand.endsWith('rem'), css).to.equal(sign !== '*');
  const [left, right] = [remOf(token), Number.parseFloat(operand)];
  return sign === '*' ? left * right : sign === '+' ? left + right : left - right;
}

describe('the tokens', () => {
  it('are what the styles and the README were made from', async () => {
    for (const [path, text] of await generateTokenFiles()) {
      expect(readSource(path) === text, `${path} is old: npm run tokens`).to.equal(true);
    }
  });

  it('have a name each, and say what they are', () => {
    expect(new Set(names).size).to.equal(names.length);
    for (const { name, description, type } of tokens) {
      expect(description, name).to.match(/^[A-Z].+\.$/);
      expect(type, name).to.be.a('string');
    }
  });

  it('stand in three tiers, of which none looks at a later one', () => {
    const tiers = ['global', 'semantic', 'element'];
    const rankOf = (name: string) => tiers.indexOf(tokens.find((token) => token.name === name)?.tier ?? '');
    for (const { name, tier, css } of tokens) {
      for (const other of usesIn(css))
        expect(rankOf(other), `${name} uses ${other}`).to.be.within(0, tiers.indexOf(tier));
    }
  });

  it('are all used', () => {
    const used = new Set([...styles.values()].flatMap(usesIn));
    expect(names.filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('are all that the styles use, with what a tag sets for itself', () => {
    const byTag = Map.groupBy(styles, ([path]) => tagOf(path));
    for (const [tag, files] of byTag) {
      const known = new Set([...names, ...(tag === 'tokens' ? [] : files.flatMap(([, code]) => definedIn(code)))]);
      for (const [path, code] of files) {
        expect(
          usesIn(code).filter((name) => !known.has(name)),
          path,
        ).to.deep.equal([]);
      }
    }
  });

  it('have the value that their formula gives from the others', () => {
    const formulas = tokens.filter(({ type, css }) => type === 'dimension' && css.startsWith('calc('));
    expect(formulas).to.have.length.greaterThan(10);
    for (const { name, css } of formulas) expect(compute(css), name).to.be.closeTo(remOf(name), 1e-9);
  });

  it('are read from the host in one place', () => {
    for (const [path, code] of own) expect(matches(code, /var\(\s*(--invoice-[\w-]+)/g), path).to.deep.equal([]);
  });

  it('are given to every tag whose styles use them', () => {
    const elements = own.filter(([, code]) => code.includes('css`'));
    for (const [path, code] of elements) {
      const folder = path.split('/').slice(0, 3).join('/');
      const around = own.filter(([each]) =>
        each.startsWith(folder.endsWith('.ts') ? folder.replace(/\.styles\.ts$|\.ts$/, '') : folder),
      );
      const given = around.flatMap(([, text]) => matches(text, /\/tokens\/(\w+)\.styles\.ts/g));
      // What several tags share is given by those.
      if (/\/(shared|payment)/.test(path)) continue;
      for (const name of usesIn(code)) {
        const scope = tokens.find((token) => token.name === name)?.scope ?? 'base';
        if (!['base', 'control'].includes(scope)) expect(given, `${path} uses --_${name}`).to.include(scope);
      }
    }
  });

  it('have other values in a theme, and no other names', () => {
    const { $description, ...themes } = JSON.parse(readSource('src/tokens/themes.json')) as Record<string, TokenGroup>;
    expect($description).to.be.a('string');
    for (const [theme, group] of Object.entries(themes)) {
      const set = readTokens(group);
      expect(set, theme).to.have.length.greaterThan(4);
      for (const { name, type, scope } of set) {
        const token = tokens.find((each) => each.name === name);
        expect({ type, scope }, `${theme}: ${name}`).to.deep.equal({ type: token?.type, scope: token?.scope });
      }
    }
  });

  it('come with the package as their source', () => {
    expect(JSON.parse(readDist('tokens.json'))).to.deep.equal(JSON.parse(readSource('src/tokens/tokens.json')));
  });
});
