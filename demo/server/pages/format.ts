import { exponentOf } from '../billing/currency.ts';
import type { WireMoney } from '../billing/wire.ts';
import type { CalendarDate } from '../dates.ts';

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** An amount as people read it, such as `$119.40` or `¥17,910`; exact for every safe integer of minor units. */
export function formatMoney({ amount, currency }: WireMoney): string {
  const digits = exponentOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimal(amount, digits));
}

/** The amount in decimal notation, as text: a float could not hold every one. */
function decimal(amount: number, digits: number): Intl.StringNumericLiteral {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const part = text.slice(text.length - digits);
  return `${amount < 0 ? '-' : ''}${whole}${part && `.${part}`}` as Intl.StringNumericLiteral;
}

/** A date as people read it, such as `Nov 22, 2026`. */
export function formatDate(date: CalendarDate): string {
  return DATE.format(new Date(date));
}

/** An instant as people read it, such as `Nov 22, 2026, 2:05 PM UTC`. */
export function formatMoment(instant: Date): string {
  return `${MOMENT.format(instant).replaceAll('\u202f', ' ')} UTC`;
}

/** `partially-paid` as `Partially paid`, `additional-ip` as `Additional IP`. */
export function formatCode(code: string): string {
  const text = code.replaceAll('-', ' ').replace(/\bip\b/g, 'IP');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
