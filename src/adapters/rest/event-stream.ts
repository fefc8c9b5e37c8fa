import { createParser } from 'eventsource-parser';
import type { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceChange, RequestOptions } from '../adapter.ts';
import type { EventSource } from './event-source.ts';

/** The server sends something every 20 s; a connection that is silent for so many milliseconds is dead. */
const MOST_SILENCE = 45_000;
/** Characters of one event. */
const MOST_TEXT = 1_000_000;

/** What comes out of a stream. */
export interface StreamHandlers {
  onOpen(): void;
  onChange(change: InvoiceChange): void;
  /** The id to go on from; empty: none. */
  onId(id: string): void;
  /** Milliseconds to wait before the next connection. */
  onRetry(milliseconds: number): void;
}

/**
 * Reads one connection to its end: until the server closes it, it is silent for too long, it is lost, or the signal
 * aborts. Never rejects.
 * @returns why there was none; `unsupported` where there are no events.
 */
export async function readStream(
  source: EventSource,
  lastEventId: string,
  handlers: StreamHandlers,
  { signal, locale }: RequestOptions,
): Promise<InvoiceError | undefined> {
  const connection = new AbortController();
  const end = () => connection.abort();
  signal.addEventListener('abort', end, { signal: connection.signal });
  let silence = setTimeout(end, MOST_SILENCE);
  const onBytes = () => {
    clearTimeout(silence);
    silence = setTimeout(end, MOST_SILENCE);
  };
  const own = { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
  try {
    const opened = source.open(own, { signal: connection.signal, locale });
    const body = await orAborted(opened, connection.signal);
    if (!body || 'code' in body) return body;
    onBytes();
    handlers.onOpen();
    await readBody(body, source, handlers, onBytes, connection.signal);
  } catch {
    // The connection is lost.
  } finally {
    clearTimeout(silence);
    end();
  }
  return undefined;
}

/** The value, or `undefined` once the signal aborts, also when the transport cannot be stopped. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    promise.then(resolve, reject);
  });
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  source: EventSource,
  { onChange, onId, onRetry }: StreamHandlers,
  onBytes: () => void,
  signal: AbortSignal,
): Promise<void> {
  const decoder = new TextDecoder();
  const parser = createParser({
    onId,
    onRetry,
    // A name that we do not know is news of another kind.
    onEvent: ({ event = 'invoices-changed', data }) => event === 'invoices-changed' && onChange(source.read(data)),
    maxBufferSize: MOST_TEXT,
  });
  const reader = body.getReader();
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  for (;;) {
    const { done, value } = await reader.read();
    if (done || signal.aborted) return;
    onBytes();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
