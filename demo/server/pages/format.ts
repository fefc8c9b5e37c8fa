import { exponentOf } from '../billing/currency.ts';
import type { WireMoney } from '../billing/wire.ts';
import type { CalendarDate } from '../dates.ts';

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** An amount as people read it, such as `$119.40` or `¥17,910`. */
export function formatMoney({ amount, currency }: WireMoney): string {
  const digits = exponentOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

/** A date as people read it, such as `Nov 22, 2026`. */
export function formatDate(date: CalendarDate): string {
  return DATE.format(new Date(date));
}

/** `partially-paid` as `Partially paid`. */
export function formatCode(code: string): string {
  const text = code.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
