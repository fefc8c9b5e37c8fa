/** A date of the Gregorian calendar, `YYYY-MM-DD`. It has no time and no zone, so it never shifts. */
export type CalendarDate = string;

const DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Milliseconds of the date's midnight in UTC, or `NaN` when it is no date of the calendar. */
export function calendarDateToUtc(date: CalendarDate): number {
  const match = PATTERN.exec(date);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  const same = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return same ? utc.getTime() : NaN;
}

/** Whether the text is a real date, `YYYY-MM-DD`; 2026-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  return !Number.isNaN(calendarDateToUtc(text));
}

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
