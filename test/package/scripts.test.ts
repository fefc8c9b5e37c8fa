import { expect } from 'chai';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { distFiles, readDist } from './built.ts';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every node of a script's syntax tree. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}

const typesIn = (code: string) =>
  new Set(Array.from(nodesOf(parseSync('file.js', code).program as unknown as Node), (node) => node.type));

const NOT_IN_BROWSERS = ['Decorator', 'AccessorProperty', 'TSAbstractAccessorProperty'];

describe('the built scripts', () => {
  it('hold no decorator and no accessor, which no browser can read', async () => {
    const bad = (await distFiles('.js')).filter((file) => {
      const types = typesIn(readDist(file));
      return NOT_IN_BROWSERS.some((type) => types.has(type));
    });
    expect(bad).to.deep.equal([]);
  });

  it('would be caught with a decorator in them', () => {
    const types = typesIn('class A { @b() accessor c = 1; }');
    expect(types).to.include('Decorator').and.to.include('AccessorProperty');
  });

  it('leave the CDN file whole: it waits for no other', () => {
    expect(typesIn(readDist('cdn/invoice-elements.js'))).not.to.include('ImportDeclaration');
  });

  it('come with source maps', async () => {
    // What only passes on what others have has no place to point to.
    const isOwn = (file: string) =>
      readDist(file)
        .split('\n')
        .some((line) => line && !/^(?:import|export) \{/.test(line));
    const without = (await distFiles('.js')).filter(
      (file) => /^(?:elements|cdn)\//.test(file) && isOwn(file) && !readDist(file).includes('//# sourceMappingURL='),
    );
    expect(without).to.deep.equal([]);
  });
});
