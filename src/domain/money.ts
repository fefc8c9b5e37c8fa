import { InvoiceError } from './errors.ts';

/**
 * An amount of one currency in minor units. `{ amount: 11940, currency: 'USD', exponent: 2 }` is 119.40 US dollars.
 * The amount is a safe integer, never a float.
 */
export interface Money {
  /** Minor units; negative for credits. */
  readonly amount: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
  /** Decimal digits of the minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
  readonly exponent: number;
}

/**
 * Makes a {@link Money} of a currency whose exponent is known.
 * @throws {InvoiceError} `bad-response` for an amount that is not a safe integer.
 */
export function exactMoney(amount: number, currency: string, exponent: number): Money {
  if (!Number.isSafeInteger(amount)) {
    throw new InvoiceError('bad-response', `not a safe integer: ${amount}`, { path: 'amount' });
  }
  return { amount: amount === 0 ? 0 : amount, currency, exponent };
}

/** Whether both are the same amount of the same currency. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency && a.exponent === b.exponent;
}

/**
 * The sum of two amounts of one currency.
 * @throws {InvoiceError} `invalid` for two currencies, `bad-response` past the safe integers.
 */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency || a.exponent !== b.exponent) {
    throw new InvoiceError('invalid', 'two currencies');
  }
  return exactMoney(a.amount + b.amount, a.currency, a.exponent);
}

/** Sums per currency, in order of the first appearance; never across currencies. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? addMoney(sum, amount) : amount);
  }
  return [...sums.values()];
}

/** The exact decimal notation, such as `-119.40`; what Intl.NumberFormat takes as a string without loss. */
export function toDecimal({ amount, exponent }: Money): `${number}` {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const split = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return `${sign}${text}` as `${number}`;
}
