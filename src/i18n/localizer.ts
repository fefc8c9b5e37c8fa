import type { CalendarDate } from '../domain/dates.ts';
import { toDecimal, type Money } from '../domain/money.ts';
import type { AllMessages } from './all-messages.ts';
import { en, type Messages } from './en.ts';

/** Texts and formats of one language. All formatters are made on first use and kept. */
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

/** The function with a memory: Intl is the dearest thing on the page, and is asked once for each answer. */
function remember<T, V>(make: (value: T) => V, keyOf: (value: T) => unknown): (value: T) => V {
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

const itself = <T>(value: T): T => value;

function makeLocalizer(locale: string, overrides: Partial<AllMessages> | undefined): Localizer {
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
  const dateFormat = remember(
    (calendar: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', calendar, timeZone: 'UTC' }),
    itself,
  );
  const numberFormat = remember((style: 'decimal') => new Intl.NumberFormat(locale, { style }), itself);
  return {
    locale,
    messages: { ...en, ...overrides },
    money: remember(
      (amount: Money) => moneyFormat(amount).format(toDecimal(amount)),
      ({ amount, currency, exponent }) => `${amount}${currency}${exponent}`,
    ),
    // ECMA-262 reads a date without a time as midnight in UTC.
    date: remember((date: CalendarDate) => dateFormat('gregory').format(Date.parse(date)), itself),
    number: remember((value: number) => numberFormat('decimal').format(value), itself),
  };
}

const plain = remember((locale: string) => makeLocalizer(locale, undefined), itself);

/** The localizer of a language; without overrides the same one for the same language. `locale` is a valid BCP 47 tag. */
export function localizerFor(locale: string, overrides?: Partial<AllMessages>): Localizer {
  return overrides ? makeLocalizer(locale, overrides) : plain(locale);
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
