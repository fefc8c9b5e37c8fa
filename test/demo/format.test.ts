import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatCode, formatDate, formatMoment, formatMoney } from '../../demo/server/pages/format.ts';

describe('The formats of the pages', () => {
  it('write every amount exactly, in the digits of its currency', () => {
    const cases = [
      [0, 'USD', '$0.00'],
      [-5, 'USD', '-$0.05'],
      [11_940, 'EUR', '€119.40'],
      [-17_910, 'JPY', '-¥17,910'],
      [1_234_567, 'KWD', 'KWD 1,234.567'],
      [12, 'HUF', 'HUF 0.12'],
      [Number.MAX_SAFE_INTEGER, 'USD', '$90,071,992,547,409.91'],
      [Number.MAX_SAFE_INTEGER, 'KWD', 'KWD 9,007,199,254,740.991'],
    ] as const;
    for (const [amount, currency, text] of cases) {
      expect(formatMoney({ amount, currency }).replaceAll('\u00a0', ' ')).to.equal(text);
    }
  });

  it('write codes as words', () => {
    expect(['partially-paid', 'additional-ip', 'unpaid'].map(formatCode)).to.deep.equal([
      'Partially paid',
      'Additional IP',
      'Unpaid',
    ]);
  });

  it('write dates and moments the same in every time zone', () => {
    expect(formatDate('2026-01-31')).to.equal('Jan 31, 2026');
    expect(formatMoment(new Date('2026-11-22T23:59:59Z'))).to.equal('Nov 22, 2026, 11:59 PM UTC');
  });
});
