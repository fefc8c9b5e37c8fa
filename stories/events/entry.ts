import type { InvoiceEventMap } from '../../src/events.ts';

/** Every event of the library: what a person asks for and a host can prevent, or what has happened. */
export const EVENTS = {
  'invoice-view-request': 'request',
  'invoice-service-request': 'request',
  'invoice-pay-request': 'request',
  'invoice-checkout-request': 'request',
  'invoice-support-request': 'request',
  'invoice-gateway-change': 'fact',
  'invoice-status-change': 'fact',
  'invoice-search-change': 'fact',
  'invoice-page-change': 'fact',
  'invoice-page-size-change': 'fact',
  'invoice-sort-change': 'fact',
  'invoice-selection-change': 'fact',
  'invoice-load': 'fact',
  'invoice-pay-complete': 'fact',
  'invoice-error': 'fact',
  'invoice-auth-required': 'fact',
} as const satisfies Record<keyof InvoiceEventMap, 'request' | 'fact'>;

/** Name of an event. */
export type EventName = keyof typeof EVENTS;

/** The names, in the order of the table. */
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];

/** What a host can prevent. */
export const REQUESTS = EVENT_NAMES.filter((name) => EVENTS[name] === 'request');

/** One event that came. */
export interface Entry {
  readonly number: number;
  readonly name: EventName;
  readonly detail: string;
  readonly prevented: boolean;
}

const LONGEST = 240;

/** The detail as JSON; long lists are counted, and what is too long ends with dots. */
export function shortJson(detail: unknown): string {
  const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 2;
  const replace = (_key: string, value: unknown): unknown =>
    isLong(value) ? [value[0], `… ${value.length - 1} more`] : value;
  // With spaces, where a line can end.
  const json = JSON.stringify(detail, replace, 1).replaceAll(/\n\s*/gu, ' ');
  return json.length > LONGEST ? `${json.slice(0, LONGEST)} …` : json;
}
