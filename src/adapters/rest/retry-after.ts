/** The longest that a server may make us wait before we ask again by ourselves, in seconds. */
export const MAX_RETRY_AFTER = 30;

/**
 * Seconds that a `Retry-After` header asks to wait: a number of them, or an HTTP date.
 * `undefined` without the header, or when it cannot be read.
 */
export function readRetryAfter(headers: Headers, now = Date.now()): number | undefined {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}
