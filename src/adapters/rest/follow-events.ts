import type { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceChange, RequestOptions } from '../adapter.ts';
import type { EventSource } from './event-source.ts';
import { readStream, type StreamHandlers } from './event-stream.ts';

/** Milliseconds to the next connection at least, and by our own back-off at most. */
const LEAST_WAIT = 1000;
const MOST_WAIT = 30_000;
/** The longest that the server may make us wait, in milliseconds. */
const MOST_RETRY = 600_000;
/** A connection that lasted so many milliseconds was a good one. */
const GOOD_LIFE = 10_000;
/** Answers of a server that has no events, and will have none. */
const NEVER: ReadonlySet<number | undefined> = new Set([404, 405, 410, 501]);

/**
 * Calls back on each change until the signal aborts. Connects again whenever the connection is lost, with back-off and
 * jitter, and at once when the browser is back online; goes on from the last event that it saw. Resolves early when the
 * server has no events. Never rejects.
 */
export async function followEvents(
  source: EventSource,
  onChange: (change: InvoiceChange) => void,
  { signal, locale }: RequestOptions,
): Promise<void> {
  let lastEventId = '';
  let retry = LEAST_WAIT;
  let failures = 0;
  let isFirst = true;
  let isSignedOut = false;
  const turns = createTurns(signal);
  const heldToken = () => source.client.token().catch(() => undefined);
  const rest = (least = 0) => pause(waitAfter(failures++, Math.max(retry, least)), turns.next());

  const isOver = () => signal.aborted;
  const tell = (change: InvoiceChange) => {
    if (!isOver()) guarded(() => onChange(change));
  };
  const handlers: StreamHandlers = {
    onOpen() {
      isSignedOut = false;
      // Nobody can tell what was missed.
      if (!isFirst && lastEventId === '') tell({});
    },
    onChange: tell,
    onId(id) {
      failures = 0;
      // Another one could not be sent back.
      lastEventId = /^[\x21-\x7e]{1,100}$/.test(id) ? id : '';
    },
    onRetry: (milliseconds) => (retry = Math.min(Math.max(milliseconds, LEAST_WAIT), MOST_RETRY)),
  };

  while (!isOver()) {
    const begun = performance.now();
    const error = await readStream(source, lastEventId, handlers, { signal: turns.next(), locale });
    if (isOver() || (error && isFinal(error))) return;
    isFirst = false;
    if (performance.now() - begun >= GOOD_LIFE) failures = 0;
    if (error?.code === 'unauthorized') {
      if (!isSignedOut) guarded(() => source.onAuthRequired?.(error));
      isSignedOut = true;
      const refused = await heldToken();
      do await rest();
      while (source.getToken && !isOver() && (await heldToken()) === refused);
    } else if (!turns.wasCut) {
      await rest(Math.min((error?.retryAfter ?? 0) * 1000, MOST_RETRY));
    }
  }
}

/** What the host does in its own functions must not end the stream. */
function guarded(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}

function isFinal({ code, status }: InvoiceError): boolean {
  return code === 'unsupported' || NEVER.has(status);
}

/** Full jitter above what the server asks for, so that the pages of a server that restarts do not come all at once. */
function waitAfter(failures: number, least: number): number {
  const spread = Math.min(MOST_WAIT, LEAST_WAIT * 2 ** failures);
  return Math.max(least, Math.min(MOST_WAIT, least + Math.random() * spread));
}

/** Signals of one connection or one pause after the other: each is cut short when the browser is back online. */
function createTurns(signal: AbortSignal) {
  let turn = new AbortController();
  let wasCut = false;
  const cut = () => {
    wasCut = true;
    turn.abort();
  };
  signal.addEventListener('abort', cut, { once: true });
  if ('addEventListener' in globalThis) addEventListener('online', cut, { signal });
  return {
    /** Whether the last turn was cut short. */
    get wasCut() {
      return wasCut;
    },
    next() {
      if (signal.aborted) return signal;
      turn = new AbortController();
      wasCut = false;
      return turn.signal;
    },
  };
}

/** Resolves after the milliseconds, or as soon as the signal aborts. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
