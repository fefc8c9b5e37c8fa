import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from './built.ts';

/** The options of ky of which the CDN file lacks the code: see `.ci/lean-ky.ts`. */
const CUT = ['hooks', 'parseJson', 'stringifyJson', 'baseUrl', 'onDownloadProgress', 'onUploadProgress'];
/** What ky is told: the options of a client, and those of a request. */
const CALLS = /^(?:ky|client)(?:\.\w+)?$/;

/** The names in the options that a source hands to ky, at any depth; a spread is read too. */
function optionsIn(source: string): string[] {
  const names: string[] = [];
  const collect = (node: ts.Node): void => {
    const isNamed =
      ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node);
    if (isNamed) names.push(node.name.getText());
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && CALLS.test(node.expression.getText())) node.arguments.forEach(collect);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return names;
}

const sources = globSync(join(root, 'src/adapters/rest/**/*.ts')).map(
  (file) => [relative(root, file), readFileSync(file, 'utf8')] as const,
);

describe('the parts of ky that the CDN file lacks', () => {
  it('are those of no option that the REST adapter sets', () => {
    const used = sources.map(([file, source]) => ({
      file,
      names: optionsIn(source).filter((name) => CUT.includes(name)),
    }));
    expect(used.filter(({ names }) => names.length > 0)).to.deep.equal([]);
  });

  it('would be missed in what is read here', () => {
    const http = sources.find(([file]) => file.endsWith('/http.ts'))?.[1] ?? '';
    expect(optionsIn(http)).to.include.members(['prefix', 'retry', 'shouldRetry', 'searchParams', 'json']);
    for (const name of CUT) {
      expect(optionsIn(http.replace('prefix: baseUrl', `${name}: baseUrl`)), name).to.include(name);
      expect(optionsIn(http.replace('json: body', `...(body ? { ${name}: body } : {})`)), name).to.include(name);
    }
  });

  it('are named here as they are cut', () => {
    const cuts = readFileSync(join(root, '.ci/lean-ky.ts'), 'utf8');
    const [, options = ''] = /#options\\\.\(\?:([\w|]+)\)/.exec(cuts) ?? [];
    expect([...options.split('|'), 'hooks']).to.have.members(CUT);
  });
});
