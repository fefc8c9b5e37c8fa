import { InvoiceError } from './errors.ts';
import { exactMoney, type Money } from './money.ts';

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
  if (exponent === undefined) {
    throw new InvoiceError('bad-response', `unknown currency without an exponent: ${currency}`, { path: 'currency' });
  }
  return exactMoney(amount, currency, exponent);
}
