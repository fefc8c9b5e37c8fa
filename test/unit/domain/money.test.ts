import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { currencyExponent, money } from '../../../src/domain/currencies.ts';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { addMoney, sameMoney, sumByCurrency, toDecimal, type Money } from '../../../src/domain/money.ts';

const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'CLF', 'HUF'] as const;
const safe = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const small = fc.integer({ min: -1e12, max: 1e12 });
const usd = small.map((amount) => money(amount, 'USD'));
const mixed = fc.tuple(small, fc.constantFrom(...CURRENCIES)).map(([amount, currency]) => money(amount, currency));

/** Minor units of a decimal notation, without a float on the way. */
function fromDecimal(text: string, exponent: number): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(exponent, '0'));
  return text.startsWith('-') ? -units : units;
}

function codeAndPath(make: () => unknown): unknown[] {
  try {
    make();
  } catch (error) {
    return error instanceof InvoiceError ? [error.code, error.path] : [error];
  }
  return [];
}

describe('money', () => {
  it('knows the digits of every kind of currency, also where browsers disagree', () => {
    const digits = { USD: 2, EUR: 2, JPY: 0, KRW: 0, KWD: 3, BHD: 3, CLF: 4, UYW: 4, HUF: 2, IDR: 2, IQD: 3, MGA: 2 };
    for (const [currency, exponent] of Object.entries(digits)) {
      expect(currencyExponent(currency), currency).to.equal(exponent);
      expect(money(1, currency).exponent, currency).to.equal(exponent);
    }
  });

  it('knows no currency by half a code, by two of them or in small letters', () => {
    for (const text of ['', 'US', 'usd', 'USDE', 'D A', 'SD AE', 'XXX', 'toString']) {
      expect(currencyExponent(text), text).to.equal(undefined);
    }
  });

  it('takes an unknown currency only with its exponent', () => {
    expect(codeAndPath(() => money(1, 'XBT'))).to.deep.equal(['bad-response', 'currency']);
    expect(toDecimal(money(1, 'XBT', 8))).to.equal('0.00000001');
  });

  it('refuses an amount that is not a safe integer', () => {
    for (const amount of [0.1, NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 119.4]) {
      expect(
        codeAndPath(() => money(amount, 'USD')),
        String(amount),
      ).to.deep.equal(['bad-response', 'amount']);
    }
  });

  it('has no negative zero', () => {
    expect(Object.is(money(-0, 'USD').amount, 0)).to.be.true;
    expect(toDecimal(addMoney(money(5, 'USD'), money(-5, 'USD')))).to.equal('0.00');
  });

  it('adds in any order and grouping', () => {
    fc.assert(
      fc.property(usd, usd, usd, (a, b, c) => {
        expect(addMoney(a, b)).to.deep.equal(addMoney(b, a));
        expect(addMoney(addMoney(a, b), c)).to.deep.equal(addMoney(a, addMoney(b, c)));
      }),
    );
  });

  it('adds exactly as whole numbers do, or refuses', () => {
    fc.assert(
      fc.property(safe, safe, (a, b) => {
        const exact = BigInt(a) + BigInt(b);
        const isSafe = exact <= BigInt(Number.MAX_SAFE_INTEGER) && exact >= BigInt(Number.MIN_SAFE_INTEGER);
        const add = () => addMoney(money(a, 'USD'), money(b, 'USD'));
        if (isSafe) expect(BigInt(add().amount)).to.equal(exact);
        else expect(codeAndPath(add)[0]).to.equal('bad-response');
      }),
    );
  });

  it('never adds two currencies, nor one currency of two scales', () => {
    expect(codeAndPath(() => addMoney(money(1, 'USD'), money(1, 'EUR')))[0]).to.equal('invalid');
    expect(codeAndPath(() => addMoney(money(1, 'USD'), money(1, 'USD', 3)))[0]).to.equal('invalid');
  });

  it('sums each currency on its own, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(mixed), (amounts) => {
        const sums = sumByCurrency(amounts);
        const expected = new Map<string, bigint>();
        for (const { amount, currency } of amounts) {
          expected.set(currency, (expected.get(currency) ?? 0n) + BigInt(amount));
        }
        const pairs = (list: readonly Money[]) => list.map(({ amount, currency }) => [currency, BigInt(amount)]);
        expect(pairs(sums)).to.deep.equal([...expected]);
        expect(pairs(sumByCurrency(amounts.toReversed()))).to.have.deep.members(pairs(sums));
      }),
    );
  });

  it('writes every amount as a decimal that reads back to the same minor units', () => {
    fc.assert(
      fc.property(safe, fc.integer({ min: 0, max: 8 }), (amount, exponent) => {
        const text = toDecimal(money(amount, 'USD', exponent));
        expect(text).to.match(exponent === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${exponent}}$`));
        expect(fromDecimal(text, exponent)).to.equal(BigInt(amount));
      }),
    );
  });

  it('writes what people know', () => {
    const texts = [money(11940, 'USD'), money(-5, 'USD'), money(-5, 'JPY'), money(1, 'KWD'), money(12345, 'CLF')];
    expect(texts.map(toDecimal)).to.deep.equal(['119.40', '-0.05', '-5', '0.001', '1.2345']);
  });

  it('is the same money only with the same amount, currency and scale', () => {
    fc.assert(
      fc.property(mixed, mixed, (a, b) => {
        expect(sameMoney(a, { ...a })).to.be.true;
        expect(sameMoney(a, b)).to.equal(a.amount === b.amount && a.currency === b.currency);
      }),
    );
    expect(sameMoney(money(1, 'USD'), money(1, 'USD', 3))).to.be.false;
  });
});
