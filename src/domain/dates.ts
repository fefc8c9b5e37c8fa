export { daysBetween, todayIn, utcCalendarDate } from './today.ts';

/** A date of the Gregorian calendar, `YYYY-MM-DD`. It has no time and no zone, so it never shifts. */
export type CalendarDate = string;

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
