// Every engine: Intl
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { parseAmount } from '../../../src/domain/amount-input.ts';
import { money } from '../../../src/domain/currencies.ts';
import { toDecimal } from '../../../src/domain/money.ts';
import { localizerFor } from '../../../src/i18n/localizer.ts';

const CURRENCIES = ['USD', 'JPY', 'KWD', 'HUF', 'EUR'];
const LOCALES = [
  ...['de', 'de-AT', 'de-CH', 'en', 'en-IN', 'en-ZA', 'es', 'fr', 'fr-CH', 'it-CH', 'pt-BR', 'pt-PT', 'pl', 'hu', 'sv'],
  ...['ar-EG', 'ar-AE', 'fa', 'he', 'hi', 'bn', 'ja', 'zh-CN', 'ko', 'ru', 'tr', 'lv'],
];
const amounts = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 99_999_999_999 }));
const like = (currency: string) => money(1, currency);
const meant = (text: string, locale: string, currency = 'USD') =>
  parseAmount(text, locale, like(currency))?.amount ?? 'no amount';

describe('an amount that a person types', () => {
  for (const locale of LOCALES) {
    it(`is what Intl writes in ${locale}, plain, grouped or not, and as a price`, () => {
      fc.assert(
        fc.property(amounts, fc.constantFrom(...CURRENCIES), fc.boolean(), (amount, currency, useGrouping) => {
          const sum = money(amount, currency);
          const digits = { minimumFractionDigits: sum.exponent, maximumFractionDigits: sum.exponent };
          const texts = [
            new Intl.NumberFormat(locale, { ...digits, useGrouping }).format(toDecimal(sum)),
            localizerFor(locale).money(sum),
            new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency, currencyDisplay: 'code' }).format(
              toDecimal(sum),
            ),
          ];
          for (const text of texts) expect(parseAmount(text, locale, sum), text).to.deep.equal(sum);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is the same with the spaces, apostrophes and digits of a keyboard', () => {
    expect(meant('1 234,56', 'fr')).to.equal(123456);
    expect(meant("1'234.56", 'de-CH')).to.equal(123456);
    expect(meant('１２３４', 'ja', 'JPY')).to.equal(1234);
    expect(meant('¥1,234', 'ja', 'JPY')).to.equal(1234);
    expect(meant('١٢٫٥', 'en')).to.equal(1250);
    expect(meant('  12.5  ', 'en')).to.equal(1250);
    expect(meant('.5', 'en')).to.equal(50);
    expect(meant(',5', 'de')).to.equal(50);
    expect(meant('12', 'en', 'KWD')).to.equal(12000);
    expect(meant('1234567', 'en')).to.equal(123456700);
    expect(meant('usd 12', 'en')).to.equal(1200);
    expect(meant('12 EUR', 'de', 'EUR')).to.equal(1200);
  });

  it('is what its own notation says, never what the other one would', () => {
    expect(meant('1.234', 'de')).to.equal(123400);
    expect(meant('1,234', 'en')).to.equal(123400);
    expect(meant('1.234', 'en', 'KWD')).to.equal(1234);
    expect(meant('1,234', 'de', 'KWD')).to.equal(1234);
    expect(meant('1,5', 'en')).to.equal('no amount');
    expect(meant('1.5', 'de')).to.equal('no amount');
    expect(meant('1.234', 'fr')).to.equal('no amount');
    expect(meant('0,123', 'en', 'KWD'), 'nobody groups a zero').to.equal('no amount');
    expect(meant('0.500', 'de', 'KWD')).to.equal('no amount');
  });

  const garbage = [
    ...[
      '',
      ' ',
      '0',
      '0.00',
      '-5',
      '−5',
      '+5',
      '(5)',
      '5-',
      '1e3',
      '1e-3',
      '0x10',
      'Infinity',
      'NaN',
      '5%',
      '5 %',
      '12k',
    ],
    ...['12 million', '1 2', '1..2', '1.2.3', '1,,000', '1,0000', ',100', '1,00', '12.', '12.345', '1.000', '½', '5²'],
    ...[
      '€12',
      '£12',
      '12 €',
      'CA$12',
      'AUD 12',
      '12 eur',
      'USD 12 EUR',
      '$12$',
      '12$12',
      '1$2',
      '$',
      'USD',
      'abc',
      '五',
    ],
    ...[
      '9007199254740993',
      '99999999999999.99',
      '1 and 2',
      '1/2',
      '10-20',
      "1'000",
      '1_000',
      '\u0000',
      '12\n13',
      '#12',
      '$-5',
    ],
  ];
  for (const text of garbage) {
    it(`is none: ${JSON.stringify(text)}`, () => {
      expect(meant(text, 'en')).to.equal('no amount');
    });
  }

  it('has no more digits than the currency', () => {
    expect(meant('12.5', 'en', 'JPY')).to.equal('no amount');
    expect(meant('12.0', 'en', 'JPY')).to.equal('no amount');
    expect(meant('12.3456', 'en', 'KWD')).to.equal('no amount');
    expect(meant('12.34', 'en', 'HUF')).to.equal(1234);
  });

  it('is positive and of the currency, whatever is typed', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' -$€٫٬١")), maxLength: 10 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...LOCALES), fc.constantFrom(...CURRENCIES), (text, locale, currency) => {
        const sum = parseAmount(text, locale, like(currency));
        if (!sum) return;
        expect(sum).to.deep.include({ currency, exponent: like(currency).exponent });
        expect(Number.isSafeInteger(sum.amount) && sum.amount > 0, text).to.equal(true);
        // Every digit that was typed is in the amount, in order; nothing is cut off and nothing is made up but zeros.
        const typed = Array.from(text).flatMap((char) => (/\p{Nd}/u.test(char) ? [digitOf(char)] : []));
        const significant = typed.join('').replace(/^0+/, '');
        expect(String(sum.amount).replace(/0+$/, ''), text).to.equal(significant.replace(/0+$/, ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same in every notation or nothing, with or without groups', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...LOCALES), fc.constantFrom(...LOCALES), (amount, one, two) => {
        const sum = money(amount, 'USD');
        const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        const text = new Intl.NumberFormat(one, options).format(toDecimal(sum));
        const read = parseAmount(text, two, sum);
        // With two digits behind the mark no notation takes the mark for one of thousands.
        if (read) expect(read, `${text} in ${two}`).to.deep.equal(sum);
      }),
      { numRuns: 500 },
    );
  });
});

function digitOf(char: string): string {
  const code = char.codePointAt(0)!;
  let zero = code;
  // Digits come in runs of ten; the first of a run is its zero.
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code < 0x80 ? char : String(code - zero);
}
