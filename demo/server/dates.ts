/** A calendar date, `YYYY-MM-DD`, as the wire and the database spell it. */
export type CalendarDate = string;

const DAY = 86_400_000;

/** The date so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole days from one date to the other. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The date that an instant falls on, in UTC. */
export function dateOf(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10);
}

/** Whether the text is a date of the calendar that PostgreSQL can hold. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001-01-01') return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && dateOf(new Date(time)) === text;
}
