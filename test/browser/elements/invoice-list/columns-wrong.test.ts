import { expect } from '@open-wc/testing';
import { headers, rows, warnings } from './columns-scene.ts';

describe('columns that are wrong', () => {
  const wrong: [mistake: string, columns: unknown, headers: readonly string[]][] = [
    ['a name that nobody knows', ['number', 'colour'], ['Invoice #']],
    [
      'a column that is listed twice',
      ['number', 'status', { name: 'number', label: 'Again' }],
      ['Invoice #', 'Status'],
    ],
    ['an align that is none', [{ name: 'number', align: 'middle' }], ['Invoice #']],
    ['a width that is no length', [{ name: 'number', width: 'wide; color: red' }], ['Invoice #']],
    ['a width that opens a bracket', ['number', { name: 'status', width: 'calc(1px' }], ['Invoice #', 'Status']],
    ['a width that opens a comment', ['number', { name: 'status', width: '1px /*' }], ['Invoice #', 'Status']],
    ['a width without a unit', [{ name: 'number', width: '12' }], ['Invoice #']],
    ['a render that is no function', [{ name: 'status', render: 'bold' }], ['Status']],
    ['columns without a name', ['number', { label: 'x' }, null, ''], ['Invoice #']],
    ['a label that is no text', [{ name: 'hostname', label: {} }], ['Hostname']],
    ['a field that no invoice has', ['number', { name: 'typo', text: '{hostnam}' }], ['Invoice #', 'typo']],
    ['a link around links', [{ name: 'operation', href: '/x' }], ['Operation']],
  ];
  for (const [mistake, columns, expected] of wrong) {
    it(`are shown as far as they can be, with one warning, for ${mistake}`, async () => {
      const { provider, texts } = await warnings(columns);
      expect(headers(provider)).to.deep.equal(expected);
      expect(rows(provider)).to.have.lengthOf(3);
      expect(texts).to.have.lengthOf(1);
    });
  }

  it('are the default table where none of them can be shown', async () => {
    for (const columns of [['nothing such'], [], 'number,total']) {
      const { provider } = await warnings(columns);
      expect(headers(provider)).to.have.lengthOf(8);
    }
  });
});
