import { expect } from 'chai';
import { ESLint } from 'eslint';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from './built.ts';

const REFUSED: readonly (readonly [file: string, code: string])[] = [
  ['domain/money.ts', `import '../store/state.ts';`],
  ['domain/money.ts', `import type { InvoicePage } from '../adapters/adapter.ts';`],
  ['domain/money.ts', `import 'lit';`],
  ['adapters/adapter.ts', `export * from '../store/state.ts';`],
  ['adapters/memory/index.ts', `import ky from 'ky';`],
  ['adapters/rest/index.ts', `import '../../elements/my-invoices.ts';`],
  ['store/state.ts', `import '../controllers/context.ts';`],
  ['store/state.ts', `import '../adapters/rest/index.ts';`],
  ['store/state.ts', `export const late = import('../adapters/rest/index.ts');`],
  ['store/state.ts', `import 'lit';`],
  ['store/state.ts', `import 'valibot';`],
  ['store/state.ts', `import './not-there.ts';`],
  ['controllers/context.ts', `import '../elements/my-invoices.ts';`],
  ['elements/my-invoices.ts', `import '../define/my-invoices.ts';`],
  ['elements/my-invoices.ts', `import 'ky';`],
  ['elements/my-invoices.ts', `import { styleMap } from 'lit/directives/style-map.js';`],
  ['i18n/en.ts', `import '../store/state.ts';`],
  ['events.ts', `import './elements/my-invoices.ts';`],
  ['define/my-invoices.ts', `import '../store/state.ts';`],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['adapters/rest/index.ts', `import 'ky'; import '../../domain/money.ts';`],
  ['store/state.ts', `import '../adapters/adapter.ts'; import '../domain/money.ts'; import './snapshot.ts';`],
  ['controllers/context.ts', `import 'lit'; import '../store/state.ts';`],
  ['elements/my-invoices.ts', `export const late = import('../adapters/rest/index.ts');`],
  ['define/my-invoices.ts', `import '../elements/my-invoices.ts'; import './invoice-provider.ts';`],
];

const LINES = [...REFUSED, ...ALLOWED];

/** A file of its own beside the one that a line is for; where the layer has no folder, that file itself. */
const fileOf = (file: string, index: number) =>
  dirname(file) === '.' ? `src/${file}` : join('src', dirname(file), `line-${index}.ts`);

/** What dependency-cruiser finds in a folder, by file. */
async function cruise(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const args = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  const { stdout } = await promisify(execFile)('depcruise', args, { cwd: folder, maxBuffer: 2 ** 28 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const byFile = Map.groupBy(summary.violations, ({ from }) => from);
  return new Map(Array.from(byFile, ([file, violations]) => [file, violations.map(({ rule }) => rule.name)]));
}

describe('the direction of the layers', () => {
  let copy: string;
  let complaints: ReadonlyMap<string, readonly string[]>;

  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'layers-'));
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
    await cp(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json'));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await Promise.all(LINES.map(([file, code], index) => writeFile(join(copy, fileOf(file, index)), code)));
    await writeFile(join(copy, 'src/domain/one.ts'), `import type { Two } from './two.ts'; export type One = Two;`);
    await writeFile(join(copy, 'src/domain/two.ts'), `import type { One } from './one.ts'; export type Two = One;`);
    complaints = await cruise(copy);
  });
  after(() => rm(copy, { recursive: true, force: true }));

  for (const [index, [file, code]] of LINES.entries()) {
    const isRefused = index < REFUSED.length;
    it(`${isRefused ? 'refuses' : 'allows'} in src/${file}: ${code}`, () => {
      expect(complaints.get(fileOf(file, index)) ?? []).to.have.lengthOf(isRefused ? 1 : 0);
    });
  }

  it('refuses a circle, also one of types', () => {
    const circle = ['src/domain/one.ts', 'src/domain/two.ts'].flatMap((file) => complaints.get(file) ?? []);
    expect(circle).to.include('no-circles');
  });
});

describe('the domain', () => {
  it('may not touch the browser', async () => {
    const eslint = new ESLint({
      cwd: root,
      ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted'),
      overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
    });
    const filePath = join(root, 'src/domain/money.ts');
    const [result] = await eslint.lintText('export const width = window.innerWidth;', { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).to.deep.equal(['no-restricted-globals']);
  });
});
