import type { CalendarDate } from '../domain/dates.ts';
import { toDecimal, type Money } from '../domain/money.ts';
import type { OwnMessages } from './all-messages.ts';
import type { Catalogue } from './catalogue.ts';
import { en, type Messages } from './en.ts';

/** Texts and formats of one language. All formatters are made on first use and kept. */
export interface Localizer {
  /** BCP 47 tag that numbers and dates are formatted for. */
  readonly locale: string;
  /** BCP 47 tag of the language that the texts are in: English where there are none of the locale's. */
  readonly lang: string;
  readonly messages: Messages;
  /** An amount with its currency, in exactly the digits of its minor unit. */
  money(amount: Money): string;
  /** A calendar date, Gregorian; never shifted by a time zone. */
  date(date: CalendarDate): string;
  /** A whole number. */
  number(value: number): string;
  /** A number of days from today in words, such as "in 3 days" and "tomorrow". */
  inDays(days: number): string;
}

/** Formatted texts are few (a page's dates and prices repeat); past this many the memory is dropped and begun anew. */
const MEMORY = 4096;

/** The function with a memory: Intl is the dearest thing on the page, and is asked once for each answer. */
function remember<T, V>(make: (value: T) => V, keyOf: (value: T) => unknown = (value) => value): (value: T) => V {
  const known = new Map<unknown, V>();
  return (value) => {
    const key = keyOf(value);
    let made = known.get(key);
    if (made === undefined) {
      if (known.size >= MEMORY) known.clear();
      made = make(value);
      known.set(key, made);
    }
    return made;
  };
}

/**
 * In text from right to left a sign after letters, as in "US$", would go to their other side: the mark after it keeps it.
 * Formats of such languages begin with a mark of their own. Source: UAX #9, rules W4 to W7 and N1.
 */
const keepSign = (amount: string): string => amount.replace(/\u200f.*[A-Z]\$/, '$&\u200e');

/** The usual form of the language where that is as short as "28 Sept 2026", else numbers, so that a date is one line. */
function makeDates(locale: string): Intl.DateTimeFormat {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const usual = make({ dateStyle: 'medium' });
  // Letters that are not Latin are wider.
  const isShort = /^[ -\u02ff]{1,12}$/.test(usual.format(Date.UTC(2026, 8, 28)));
  return isShort ? usual : make({ day: '2-digit', month: '2-digit', year: 'numeric' });
}

function makeLocalizer(locale: string, catalogue?: Catalogue, overrides?: OwnMessages): Localizer {
  let dates: Intl.DateTimeFormat | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  let relative: Intl.RelativeTimeFormat | undefined;
  const moneyFormat = remember(
    // Engines differ in the digits that they give a currency (HUF, IQD …), so the digits are always ours.
    ({ currency, exponent: digits }: Money) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    ({ currency, exponent }) => currency + exponent,
  );
  const number = remember((value: number) => (numbers ??= new Intl.NumberFormat(locale)).format(value));
  const count: Parameters<Catalogue>[0]['count'] = (value, texts) => {
    plurals ??= new Intl.PluralRules(locale);
    // A form that an engine has and the texts have not is the general one: engines learn forms with the years.
    return (texts[plurals.select(value)] ?? texts.other).replace('#', number(value));
  };
  const messages: Record<string, unknown> = { ...en, ...catalogue?.({ number, count }) };
  for (const [key, text] of Object.entries(overrides ?? {})) {
    const known = messages[key] ?? text;
    // Single texts of a group, such as one status, are replaced as others are; what is no such text is left out.
    if (typeof text === typeof known) messages[key] = typeof text === 'object' ? { ...known, ...text } : text;
  }
  return {
    locale,
    lang: catalogue || overrides ? locale : 'en',
    messages: messages as Messages,
    money: remember(
      (amount: Money) => keepSign(moneyFormat(amount).format(toDecimal(amount))),
      ({ amount, currency, exponent }) => `${amount}${currency}${exponent}`,
    ),
    date: remember((date: CalendarDate) => {
      dates ??= makeDates(locale);
      // ECMA-262 reads a date without a time as midnight in UTC.
      return dates.format(Date.parse(date));
    }),
    number,
    inDays: (days) => (relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day'),
  };
}

const known = new Map<string, Localizer>();

/**
 * Texts and formats for a valid BCP 47 tag: those of the catalogue, else English, with the host's own in their place.
 * The same one for the same tag and catalogue, so that nobody renders for nothing, unless the host has texts.
 */
export function localizerFor(locale: string, catalogue?: Catalogue, overrides?: OwnMessages): Localizer {
  if (overrides) return makeLocalizer(locale, catalogue, overrides);
  const key = locale + Boolean(catalogue);
  const made = known.get(key) ?? makeLocalizer(locale, catalogue);
  known.set(key, made);
  return made;
}

/** The first of the tags that Intl understands, else English. */
export function resolveLocale(...tags: (string | null | undefined)[]): string {
  for (const tag of tags) {
    try {
      return new Intl.Locale(tag ?? '').toString();
    } catch {
      // Not a language tag; the next one may be.
    }
  }
  return 'en';
}
