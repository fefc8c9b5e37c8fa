import { calendarDateToUtc, type CalendarDate } from '../domain/dates.ts';
import { toDecimal, type Money } from '../domain/money.ts';
import { en, type Messages } from './en.ts';

/** Texts and formats of one language. All formatters are made on first use and kept; Intl is the dearest thing on the page. */
export interface Localizer {
  /** BCP 47 tag that numbers and dates are formatted for. */
  readonly locale: string;
  readonly messages: Messages;
  /** An amount with its currency, in exactly the digits of its minor unit. */
  money(amount: Money): string;
  /** A calendar date, Gregorian; never shifted by a time zone. */
  date(date: CalendarDate): string;
  /** A whole number. */
  number(value: number): string;
}

/** Formatted texts are few (a page's dates and prices repeat); past this many the memory is dropped and begun anew. */
const MEMORY = 4096;

function remember<T>(format: (value: T) => string, keyOf: (value: T) => string | number): (value: T) => string {
  const texts = new Map<string | number, string>();
  return (value) => {
    const key = keyOf(value);
    let text = texts.get(key);
    if (text === undefined) {
      if (texts.size >= MEMORY) texts.clear();
      text = format(value);
      texts.set(key, text);
    }
    return text;
  };
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function moneyFormat(locale: string): (amount: Money) => string {
  const formats = new Map<string, Intl.NumberFormat>();
  return (amount) => {
    const { currency, exponent } = amount;
    const key = `${currency}${exponent}`;
    let format = formats.get(key);
    if (!format) {
      // Engines differ in the digits that they give a currency (HUF, IQD …), so the digits are always ours.
      const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
      format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
      formats.set(key, format);
    }
    return format.format(toDecimal(amount));
  };
}

function makeLocalizer(locale: string, overrides: Partial<Messages> | undefined): Localizer {
  const dates = lazy(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', calendar: 'gregory', timeZone: 'UTC' }),
  );
  const numbers = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  return {
    locale,
    messages: overrides ? { ...en, ...overrides } : en,
    money: remember(moneyFormat(locale), ({ amount, currency, exponent }) => `${amount}${currency}${exponent}`),
    date: remember(
      (date) => dates().format(calendarDateToUtc(date)),
      (date) => date,
    ),
    number: remember(
      (value) => numbers().format(value),
      (value) => value,
    ),
  };
}

const localizers = new Map<string, Localizer>();
const overridden = new WeakMap<Partial<Messages>, Map<string, Localizer>>();

/** The localizer of a language; the same object for the same arguments. `locale` is a valid BCP 47 tag. */
export function localizerFor(locale: string, overrides?: Partial<Messages>): Localizer {
  let shared = localizers;
  if (overrides) {
    shared = overridden.get(overrides) ?? new Map<string, Localizer>();
    overridden.set(overrides, shared);
  }
  const known = shared.get(locale) ?? makeLocalizer(locale, overrides);
  shared.set(locale, known);
  return known;
}

/** The first of the tags that Intl understands, else English. */
export function resolveLocale(...tags: (string | null | undefined)[]): string {
  for (const tag of tags) {
    if (!tag) continue;
    try {
      const [canonical] = Intl.getCanonicalLocales(tag);
      if (canonical) return canonical;
    } catch {
      // Not a language tag; the next one may be.
    }
  }
  return 'en';
}
