import {
  check,
  forward,
  integer,
  maxValue,
  minValue,
  nonEmpty,
  nullish,
  number,
  object,
  pipe,
  regex,
  safeInteger,
  string,
  transform,
  type GenericSchema,
} from 'valibot';
import { isCalendarDate } from '../domain/dates.ts';
import { currencyExponent, money } from '../domain/currencies.ts';

/** A text without half a character, which no URL can carry. */
const wellFormed = pipe(
  string(),
  check((text) => !/\p{Surrogate}/u.test(text), 'a well-formed text'),
);

/** A text with at least one character: ids, numbers, labels. */
export const filled = pipe(wellFormed, nonEmpty());

/** A value that may be missing; systems write `null` for it as often as nothing, and both are nothing here. */
export const maybe = <Schema extends GenericSchema>(schema: Schema) => nullish(schema, () => undefined);

/** A text that may be missing. */
export const optionalText = maybe(wellFormed);

/** A date of the calendar, `YYYY-MM-DD`. */
export const calendarDate = pipe(string(), check(isCalendarDate, 'a date YYYY-MM-DD'));

/** A number of things. */
export const count = pipe(number(), integer(), minValue(0));

/** Minor units of a currency; the exponent comes from ISO 4217 where it is not given. */
export const moneySchema = pipe(
  object({
    amount: pipe(number(), safeInteger()),
    currency: pipe(string(), regex(/^[A-Z]{3}$/)),
    exponent: maybe(pipe(number(), integer(), minValue(0), maxValue(8))),
  }),
  forward(
    check(
      ({ currency, exponent }) => (exponent ?? currencyExponent(currency)) !== undefined,
      'a currency of ISO 4217, or an exponent',
    ),
    ['currency'],
  ),
  transform(({ amount, currency, exponent }) => money(amount, currency, exponent)),
);
