import { exactMoney, type Money } from './money.ts';

/** How a locale writes numbers. */
interface Notation {
  readonly decimal: string;
  readonly group: string;
}

const notations = new Map<string, readonly Notation[]>();

/** Of plain numbers, and of prices where those are written otherwise: with other groups in Austria. */
function notationsOf(locale: string, currency: string): readonly Notation[] {
  const key = `${locale} ${currency}`;
  const known = notations.get(key);
  if (known) return known;
  const made = [{}, { style: 'currency', currency, minimumFractionDigits: 1 } as const].map((style) => {
    const options = { useGrouping: 'always', numberingSystem: 'latn', ...style } as const;
    const parts = new Intl.NumberFormat(locale, options).formatToParts(1234567.8);
    const find = (type: string) => plain(parts.find((part) => part.type === type)?.value ?? '');
    return { decimal: find('decimal') || '.', group: find('group') };
  });
  notations.set(key, made);
  return made;
}

const signs = new Map<string, ReadonlySet<string>>();

/** What may stand beside an amount of this currency: its code, its symbols, its name. */
function signsOf(locale: string, currency: string): ReadonlySet<string> {
  const key = `${locale} ${currency}`;
  const known = signs.get(key);
  if (known) return known;
  const displays = ['code', 'symbol', 'narrowSymbol', 'name'] as const;
  const made = displays.map((currencyDisplay) => {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(2);
    return fold(parts.find(({ type }) => type === 'currency')?.value ?? '');
  });
  // Japanese keyboards have both signs of the yen.
  const all = new Set(made.map((sign) => sign.replace('￥', '¥')));
  signs.set(key, all);
  return all;
}

/** Zeros of the digits that people type besides the Latin ones: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

function latinDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? char : String(code - zero);
}

/** People type a plain space and a plain apostrophe where Intl writes special ones, and marks of direction get pasted. */
function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/\s/gu, ' ')
    .replaceAll('’', "'");
}

function fold(sign: string): string {
  return plain(sign).trim().toLowerCase();
}

/**
 * The amount that a person typed, in the notation of their locale: `1.234,56` in German, `1,234.56` in English, with
 * or without the currency beside it. Never guesses: `1,5` in English is no amount, for the comma groups thousands there,
 * and `12k` or another currency's sign is none either.
 * @param like Tells currency and decimal digits.
 * @returns `undefined` for what is no amount, is not above zero, or has more decimal digits than the currency.
 */
export function parseAmount(
  text: string,
  locale: string,
  like: Pick<Money, 'currency' | 'exponent'>,
): Money | undefined {
  const { currency, exponent } = like;
  const latin = Array.from(plain(text).trim(), latinDigit).join('');
  // What is no part of a number stands before or after it, never inside, and names the currency.
  const [, before = '', number = '', after = ''] = /^([^\d.,٫٬'-]*)(.*?\d)([^\d]*)$/su.exec(latin) ?? [];
  const beside = [before, after].map((sign) => fold(sign).replace('￥', '¥')).filter((sign) => sign !== '');
  if (beside.length > 1 || beside.some((sign) => !signsOf(locale, currency).has(sign))) return undefined;
  for (const notation of notationsOf(locale, currency)) {
    const digits = minorDigits(number, notation, exponent);
    const amount = Number(digits);
    if (digits !== undefined && amount > 0 && Number.isSafeInteger(amount)) {
      return exactMoney(amount, currency, exponent);
    }
  }
  return undefined;
}

/** The digits of the amount in minor units. */
function minorDigits(number: string, { decimal, group }: Notation, exponent: number): string | undefined {
  const [whole = '', fraction, ...rest] = number.replaceAll('٫', decimal).replaceAll('٬', group).split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const isGrouped = group !== '' && whole.includes(group);
  const ungrouped = whole === '' && fraction !== undefined ? '0' : isGrouped ? ungroup(whole.split(group)) : whole;
  if (ungrouped === undefined || !/^\d+$/.test(ungrouped) || (fraction ?? '').length > exponent) return undefined;
  return ungrouped + (fraction ?? '').padEnd(exponent, '0');
}

/** Groups of three, or of two in India, with three at the end; a number that begins with 0 is not grouped. */
function ungroup(groups: readonly string[]): string | undefined {
  const [first = '', ...others] = groups;
  const last = others.pop() ?? '';
  const threes = others.every((part) => part.length === 3) && first.length <= 3;
  const twos = others.every((part) => part.length === 2) && first.length <= 2;
  return /^[1-9]/.test(first) && last.length === 3 && (threes || twos) ? groups.join('') : undefined;
}
