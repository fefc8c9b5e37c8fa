import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { INVOICE_STATUSES } from '../../src/domain/invoice.ts';

const read = (path: string) => readFile(new URL(`../../src/elements/${path}`, import.meta.url), 'utf8');
const PIECES = {
  'invoice-status-tabs': 'invoice-status-tabs.ts',
  'invoice-search': 'invoice-search.ts',
  'invoice-page-size': 'invoice-page-size.ts',
  'invoice-list': 'invoice-list/invoice-list.ts',
  'invoice-pagination': 'invoice-pagination.ts',
  'mass-pay-bar': 'mass-pay-bar/mass-pay-bar.ts',
};

const documented = (source: string) => [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, part]) => part ?? '');

async function exported(tag: string): Promise<string[]> {
  const element = new RegExp(`<${tag}\\s+exportparts="([^"]+)"`).exec(await read('my-invoices.ts'));
  return (element?.[1] ?? '').split(/\s*,\s*/);
}

describe('the parts of my-invoices', () => {
  for (const [tag, path] of Object.entries(PIECES)) {
    it(`are all that ${tag} documents, and no other`, async () => {
      const parts = documented(await read(path));
      assert.ok(parts.length > 0);
      assert.deepEqual((await exported(tag)).sort(), parts.sort());
    });
  }

  it('hold every status', async () => {
    const parts = await exported('invoice-list');
    for (const status of [...INVOICE_STATUSES, 'unknown']) assert.ok(parts.includes(`status-${status}`), status);
  });

  it('have no name twice, so that a style sheet means one thing by it', async () => {
    const all = [...documented(await read('my-invoices.ts'))];
    for (const tag of Object.keys(PIECES)) all.push(...(await exported(tag)));
    assert.equal(new Set(all).size, all.length);
  });
});
