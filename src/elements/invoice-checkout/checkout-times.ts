/** Milliseconds since 1970 of an RFC 3339 timestamp; `undefined` without one, and for a text that is none. */
export function instantOf(timestamp: string | undefined): number | undefined {
  const instant = Date.parse(timestamp ?? '');
  return Number.isNaN(instant) ? undefined : instant;
}

/** Not `timeStyle`, which takes no name of a zone beside it. */
const TIME = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
/** Gregorian, as all dates of an invoice. */
const MOMENT = { calendar: 'gregory', year: 'numeric', month: 'short', day: 'numeric', ...TIME } as const;

/** A moment with its day, in the zone of the reader, which is named. */
export function momentText(locale: string, instant: number): string {
  return new Intl.DateTimeFormat(locale, MOMENT).format(instant);
}

/** A time of day when that is today, else with its day; in the zone of the reader, which is named. */
export function deadlineText(locale: string, instant: number, now: number): string {
  const today = new Date(instant).toDateString() === new Date(now).toDateString();
  return today ? new Intl.DateTimeFormat(locale, TIME).format(instant) : momentText(locale, instant);
}
