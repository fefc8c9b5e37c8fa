import type { CalendarDate } from './dates.ts';

const DAY = 86_400_000;

/** The calendar date that an instant falls on in UTC. */
export function utcCalendarDate(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10);
}

/**
 * Today in an IANA time zone; in the zone of the machine when none is given.
 * @throws {RangeError} for a zone that Intl does not know.
 */
export function todayIn(timeZone: string | undefined, now: Date): CalendarDate {
  // The two common cases without Intl, whose first formatter costs more than all the rest of a page.
  if (timeZone === 'UTC') return utcCalendarDate(now);
  if (timeZone === undefined) {
    return utcCalendarDate(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
  }
  const [month, day, year = ''] = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
    .format(now)
    .split('/');
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** Whole days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  // ECMA-262 reads a date without a time as midnight in UTC: all days are of the same length.
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
