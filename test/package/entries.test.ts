import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createConsumer, distFiles, packageJson, readDist, root, tags, tool, type Consumer } from './built.ts';

const themes = readdirSync(join(root, 'src/themes')).map((file) => basename(file, '.css'));
const paths = Object.keys(packageJson.exports).flatMap((path) =>
  path.includes('*') ? (path.endsWith('.css') ? themes : tags).map((name) => path.replace('*', name)) : [path],
);
const specifiers = paths.map((path) => path.replace('.', 'invoice-elements'));
const scripts = specifiers.filter((name) => !/\.(?:css|json|yaml)$/.test(name));

describe('the packed package', () => {
  let host: Consumer;
  before(async () => {
    host = await createConsumer();
    await writeFile(join(host.folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => host.remove());

  const inNode = (code: string) => tool('node', ['--input-type=module', '--eval', code], host.folder);

  it('resolves every entry of its exports to a file', async () => {
    const code = `console.log(JSON.stringify(${JSON.stringify(specifiers)}.map((name) => import.meta.resolve(name))))`;
    const urls = JSON.parse(await inNode(code)) as readonly string[];
    const missing = urls.filter((url) => !existsSync(new URL(url)));
    expect(missing).to.deep.equal([]);
  });

  it('gives no other file of it to a host', async () => {
    const code = `try { import.meta.resolve('invoice-elements/dist/index.js') } catch (error) { console.log(error.code) }`;
    expect(await inNode(code)).to.equal('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });

  for (const name of scripts.filter((each) => !each.includes('/cdn/'))) {
    it(`imports ${name} in Node, without a DOM`, async () => {
      expect(await inNode(`await import('${name}'); console.log(typeof document)`)).to.equal('undefined\n');
    });
  }

  it('writes out the type of every template: an inferred one may name lit-html, which pnpm keeps from a host', async () => {
    const inferred = (await distFiles('.d.ts')).filter((file) => readDist(file).includes('").TemplateResult'));
    expect(inferred).to.deep.equal([]);
  });

  for (const moduleResolution of ['nodenext', 'bundler']) {
    it(`has types for a host that resolves modules the ${moduleResolution} way`, async () => {
      const uses = scripts.map((name, index) => `import * as m${index} from '${name}'; export { m${index} };`);
      const checks = [
        `import { InvoiceError, type InvoiceAdapter } from 'invoice-elements';`,
        `import { createMemoryAdapter } from 'invoice-elements/adapters/memory.js';`,
        `export const adapter: InvoiceAdapter = createMemoryAdapter();`,
        `export const isRetryable: boolean = new InvoiceError('network', '').retryable;`,
        `document.querySelector('invoice-list')?.addEventListener('invoice-load', (event) => event.detail.page.rows);`,
        `// @ts-expect-error the detail is typed`,
        `document.querySelector('invoice-list')?.addEventListener('invoice-load', (event) => event.detail.nothing);`,
      ];
      await writeFile(join(host.folder, 'host.ts'), [...uses, ...checks].join('\n'));
      const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
      const lib = ['es2023', 'dom', 'dom.iterable'];
      const compilerOptions = {
        noEmit: true,
        strict: true,
        target: 'es2022',
        lib,
        module,
        moduleResolution,
        types: [],
      };
      await writeFile(join(host.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.ts'] }));
      const output = await tool('tsc', [], host.folder).catch((error: unknown) => (error as { stdout: string }).stdout);
      expect(output).to.equal('');
    });
  }

  it('passes publint --strict', async () => {
    expect(await tool('publint', ['run', host.tarball, '--strict'])).to.match(/All good/);
  });

  it('passes attw for ESM', async () => {
    const ignored = ['openapi.yaml'];
    const output = await tool('attw', [host.tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...ignored]);
    expect(output).not.to.match(/❌|\n[^(\n]*💀 Resolution failed/);
  });
});
