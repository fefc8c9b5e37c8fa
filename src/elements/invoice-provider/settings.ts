import {
  DEFAULT_PAGE_SIZES,
  DEFAULT_STATUSES,
  isStatusFilter,
  parseSort,
  type InvoiceQuery,
  type QueryChange,
  type StatusFilter,
} from '../../domain/query.ts';
import { todayIn, type CalendarDate } from '../../domain/dates.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import { warnOnce } from '../../warn.ts';

/** The words of a list in an attribute, separated by commas or white space. */
export function words(text: string): string[] {
  return text.match(/[^\s,]+/g) ?? [];
}

/** Tells about an attribute of the provider that can't be used, with what could be. */
function warnAttribute(name: string, value: unknown, examples: string): void {
  warnOnce(`<invoice-provider ${name}="${String(value)}">: expected ${examples}`);
}

/** Tabs from `statuses`; names that are no status are left out with a warning, and none at all means the default. */
export function parseStatuses(text: string | undefined): readonly StatusFilter[] {
  if (text === undefined) return DEFAULT_STATUSES;
  const statuses = words(text).filter((word) => {
    const known = isStatusFilter(word);
    if (!known) warnAttribute('statuses', text, DEFAULT_STATUSES.join());
    return known;
  });
  return statuses.length > 0 ? [...new Set(statuses)] : DEFAULT_STATUSES;
}

/** Values of "Show" from `page-sizes`: whole numbers from 1. */
export function parsePageSizes(text: string | undefined): readonly number[] {
  if (text === undefined) return DEFAULT_PAGE_SIZES;
  const sizes = words(text).map(Number);
  if (sizes.length > 0 && sizes.every((size) => Number.isSafeInteger(size) && size > 0)) return [...new Set(sizes)];
  warnAttribute('page-sizes', text, DEFAULT_PAGE_SIZES.join());
  return DEFAULT_PAGE_SIZES;
}

/** Today in `time-zone`; in the zone of the machine when Intl does not know the name. */
export function parseToday(timeZone: string | undefined, now: Date): CalendarDate {
  try {
    return todayIn(timeZone, now);
  } catch {
    warnAttribute('time-zone', timeZone, 'Europe/Berlin …');
    return todayIn(undefined, now);
  }
}

/** The attributes that make the first query. */
export interface QueryAttributes {
  readonly status: string | undefined;
  readonly search: string | undefined;
  readonly sort: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * What the attributes ask for; a wrong one is left out with a warning. What the current query asks for and the host
 * does not offer is replaced by the first offer.
 * @param pick The value of an attribute, when it was set just now.
 */
export function parseQuery(
  pick: <K extends keyof QueryAttributes>(key: K) => QueryAttributes[K],
  { statuses, pageSizes }: Pick<InvoiceSettings, 'statuses' | 'pageSizes'>,
  current: InvoiceQuery,
): QueryChange {
  const sort = pick('sort');
  const parsedSort = sort === undefined ? current.sort : parseSort(sort);
  if (!parsedSort) warnAttribute('sort', sort, '-due-date …');
  return {
    status: choose('status', pick('status'), statuses, current.status),
    search: pick('search') ?? current.search,
    sort: parsedSort ?? current.sort,
    pageSize: choose('page-size', pick('pageSize'), pageSizes, current.pageSize),
  };
}

function choose<V>(name: string, wanted: unknown, offered: readonly V[], current: V): V {
  const match = offered.find((each) => each === wanted);
  if (match !== undefined) return match;
  if (wanted !== undefined) warnAttribute(name, wanted, offered.join());
  return offered.includes(current) ? current : (offered[0] ?? current);
}
