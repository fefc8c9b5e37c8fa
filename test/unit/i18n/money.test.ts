// Every engine: Intl
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { money } from '../../../src/domain/currencies.ts';
import { toDecimal, type Money } from '../../../src/domain/money.ts';
import { localizerFor } from '../../../src/i18n/localizer.ts';

/** Only the digits and the sign of a formatted amount: signs of currencies, spaces and their places differ by engine. */
function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return /[-−]/.test(text) ? `-${digits}` : digits;
}

const exactDigits = (amount: Money) => toDecimal(amount).replace('.', '');

describe('an amount on the page', () => {
  const cases: [amount: number, currency: string, digits: string][] = [
    [11940, 'USD', '11940'],
    [5, 'USD', '005'],
    [0, 'USD', '000'],
    [-150, 'USD', '-150'],
    [123456789, 'EUR', '123456789'],
    [1200, 'JPY', '1200'],
    [0, 'JPY', '0'],
    [1500, 'KWD', '1500'],
    [7, 'KWD', '0007'],
    [249900, 'HUF', '249900'],
    [249950, 'HUF', '249950'],
    [100, 'IDR', '100'],
    [1001, 'IQD', '1001'],
    [Number.MAX_SAFE_INTEGER, 'USD', '9007199254740991'],
  ];
  for (const [amount, currency, digits] of cases) {
    it(`of ${amount} minor units of ${currency} has exactly its digits`, () => {
      for (const locale of ['en', 'de', 'zh-Hans', 'ja', 'fr-CH', 'hi-IN']) {
        expect(digitsOf(localizerFor(locale).money(money(amount, currency))), locale).to.equal(digits);
      }
    });
  }

  it('puts the decimal mark where the minor unit begins', () => {
    const { money: format } = localizerFor('en');
    expect(format(money(11940, 'USD'))).to.contain('119.40');
    expect(format(money(249950, 'HUF'))).to.contain('2,499.50');
    expect(format(money(1500, 'KWD'))).to.contain('1.500');
    expect(format(money(1200, 'JPY'))).to.match(/1,200$/);
  });

  it('says which currency it is', () => {
    const { money: format } = localizerFor('en');
    expect(format(money(100, 'USD'))).to.contain('$');
    expect(format(money(100, 'EUR'))).to.contain('€');
    expect(format(money(100, 'KWD'))).to.contain('KWD');
    expect(format(money(100, 'XBT', 8))).to.contain('XBT');
  });

  it('keeps its digits whatever the amount, the currency and the exponent', () => {
    const { money: format } = localizerFor('en');
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'HUF', 'IQD', 'MRU', 'CLF', 'XTS'),
        fc.integer({ min: 0, max: 8 }),
        (amount, currency, exponent) => {
          const value = money(amount, currency, exponent);
          expect(digitsOf(format(value))).to.equal(exactDigits(value));
        },
      ),
    );
  });

  it('is not mixed up with the same number of another currency or exponent', () => {
    const { money: format } = localizerFor('en');
    const texts = [money(1200, 'JPY'), money(1200, 'USD'), money(1200, 'USD', 3), money(120, 'USD')].map(format);
    expect(new Set(texts)).to.have.property('size', 4);
  });
});
