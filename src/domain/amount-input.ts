import { exactMoney, type Money } from './money.ts';

interface Notation {
  readonly decimal: string;
  readonly group: string;
}

const notations = new Map<string, Notation>();

function notationOf(locale: string): Notation {
  const known = notations.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always', numberingSystem: 'latn' }).formatToParts(
    1234567.8,
  );
  const find = (type: string) => plain(parts.find((part) => part.type === type)?.value ?? '');
  const made = { decimal: find('decimal') || '.', group: find('group') };
  notations.set(locale, made);
  return made;
}

/** Zeros of the digits that people type besides the Latin ones: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

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

/**
 * The amount that a person typed, in the notation of their locale: `1.234,56` in German, `1,234.56` in English, with
 * or without the currency beside it. Never guesses: `1,5` in English is no amount, for the comma groups thousands there.
 * @param like Tells currency and decimal digits.
 * @returns `undefined` for what is no amount, is not above zero, or has more decimal digits than the currency.
 */
export function parseAmount(
  text: string,
  locale: string,
  like: Pick<Money, 'currency' | 'exponent'>,
): Money | undefined {
  const { decimal, group } = notationOf(locale);
  const latin = Array.from(plain(text).trim(), latinDigit).join('').replaceAll('٫', decimal).replaceAll('٬', group);
  const code = /[A-Z]{3}/.exec(latin)?.[0];
  if (code !== undefined && code !== like.currency) return undefined;
  // Symbols and codes stand before or after the number, never inside.
  const bare = latin.replace(/^(?:\p{L}*\p{Sc}|\p{L}+\.?) ?/u, '').replace(/ ?(?:\p{Sc}|\p{L}+\.?)$/u, '');
  const [whole = '', fraction, ...rest] = bare.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const ungrouped =
    whole === '' && fraction !== undefined
      ? '0'
      : group !== '' && whole.includes(group)
        ? ungroup(whole.split(group))
        : whole;
  if (ungrouped === undefined || !/^\d+$/.test(ungrouped) || (fraction ?? '').length > like.exponent) return undefined;
  const amount = Number(ungrouped + (fraction ?? '').padEnd(like.exponent, '0'));
  return amount > 0 && Number.isSafeInteger(amount) ? exactMoney(amount, like.currency, like.exponent) : undefined;
}

/** Groups of three, or of two in India, with three at the end. */
function ungroup(groups: readonly string[]): string | undefined {
  const [first = '', ...others] = groups;
  const last = others.pop() ?? '';
  const threes = others.every((part) => part.length === 3) && first.length <= 3;
  const twos = others.every((part) => part.length === 2) && first.length <= 2;
  return first !== '' && last.length === 3 && (threes || twos) ? groups.join('') : undefined;
}
