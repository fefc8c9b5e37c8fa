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

/** Active ISO 4217 codes by the decimal digits of their minor unit. Source: ISO 4217 list one. */
const CODES_BY_EXPONENT: readonly (readonly [exponent: number, codes: string])[] = [
  [
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  ],
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Digits of the minor unit of an ISO 4217 currency, or `undefined` for a code that the list does not hold. */
export function currencyExponent(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  return CODES_BY_EXPONENT.find(([, codes]) => codes.includes(currency))?.[0];
}

/**
 * Makes a {@link Money}. The exponent comes from the ISO 4217 table unless given.
 * @throws {InvoiceError} `bad-response` for an amount that is not a safe integer, or an unknown currency without exponent.
 */
export function money(amount: number, currency: string, exponent = currencyExponent(currency)): Money {
  if (!Number.isSafeInteger(amount)) {
    throw new InvoiceError('bad-response', `not a safe integer of minor units: ${amount}`, { path: 'amount' });
  }
  if (exponent === undefined) {
    throw new InvoiceError('bad-response', `unknown currency without an exponent: ${currency}`, { path: 'currency' });
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
    throw new InvoiceError('invalid', `cannot add ${b.currency} to ${a.currency}`);
  }
  return money(a.amount + b.amount, a.currency, a.exponent);
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
