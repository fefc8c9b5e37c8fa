import { expect } from 'chai';
import { ESLint } from 'eslint';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { root } from './built.ts';

// The rules about types have nothing to say about layers, and would read the whole project for each line.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted'),
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
});

/** What the linter says about a line of code in a file of `src/`. */
async function complaints(file: string, code: string): Promise<readonly string[]> {
  const results = await eslint.lintText(code, { filePath: join(root, 'src', file) });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}

const REFUSED: readonly (readonly [file: string, code: string])[] = [
  ['domain/money.ts', `import '../store/state.ts';`],
  ['domain/money.ts', `import type { InvoicePage } from '../adapters/adapter.ts';`],
  ['domain/money.ts', `import 'lit';`],
  ['domain/money.ts', `export const width = window.innerWidth;`],
  ['adapters/adapter.ts', `export * from '../store/state.ts';`],
  ['adapters/memory/index.ts', `import ky from 'ky';`],
  ['adapters/rest/index.ts', `import '../../elements/my-invoices.ts';`],
  ['store/state.ts', `import '../controllers/context.ts';`],
  ['store/state.ts', `import '../adapters/rest/index.ts';`],
  ['store/state.ts', `export const late = import('../adapters/rest/index.ts');`],
  ['store/state.ts', `import 'lit';`],
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

describe('the direction of the layers', () => {
  for (const [file, code] of REFUSED) {
    it(`refuses in src/${file}: ${code}`, async () => {
      expect(await complaints(file, code)).to.have.lengthOf(1);
    });
  }

  for (const [file, code] of ALLOWED) {
    it(`allows in src/${file}: ${code}`, async () => {
      expect(await complaints(file, code)).to.deep.equal([]);
    });
  }
});
