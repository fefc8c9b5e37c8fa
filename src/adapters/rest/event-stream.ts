import { createParser } from 'eventsource-parser';
import { safeParse, object, array } from 'valibot';
import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceChange, RequestOptions } from '../adapter.ts';
import { filled, maybe, optionalText } from '../value-schemas.ts';
import { fetchOf, type Client, type ClientOptions, type WireHeaders } from './client.ts';
import { errorFromAnswer } from './problem.ts';
import { fromWire } from './wire-names.ts';

/** The server sends something every 20 s; a connection that is silent for so many milliseconds is dead. */
const MOST_SILENCE = 45_000;
/** Characters of one event. */
const MOST_TEXT = 1_000_000;

/** Where the events are, and who may ask for them. */
export interface StreamSource extends ClientOptions {
  readonly client: Client;
}

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
 * Reads one connection to its end. Resolves when the server closes it, when it is silent for too long or when the
 * signal aborts; rejects with `unsupported` where there are no events, and as other calls do.
 */
export async function readStream(
  source: StreamSource,
  lastEventId: string,
  handlers: StreamHandlers,
  { signal, locale }: RequestOptions,
): Promise<void> {
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
    const answer = source.client.signed(locale, (headers) => open(source, { ...own, ...headers }, connection.signal));
    const body = await orAborted(answer, connection.signal);
    if (!body) return;
    onBytes();
    handlers.onOpen();
    await readBody(body, handlers, onBytes, connection.signal);
  } finally {
    clearTimeout(silence);
    end();
  }
}

async function open(
  source: StreamSource,
  headers: WireHeaders,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const url = `${source.baseUrl.replace(/\/+$/, '')}/events`;
  const { credentials = 'same-origin' } = source;
  const request = new Request(url, { headers, credentials, cache: 'no-store', signal });
  const { ok, status, headers: answered, body } = await fetchOf(source)(request);
  if (!ok) throw errorFromAnswer(status, answered, undefined, undefined);
  // A page for people instead of a stream, or nothing (204): as for an `EventSource`, there are no events here.
  if (!body || !answered.get('Content-Type')?.startsWith('text/event-stream')) {
    throw new InvoiceError('unsupported', 'no event stream', { status });
  }
  return body;
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
  { onChange, onId, onRetry }: StreamHandlers,
  onBytes: () => void,
  signal: AbortSignal,
): Promise<void> {
  const decoder = new TextDecoder();
  const parser = createParser({
    onId,
    onRetry,
    // A name that we do not know is news of another kind.
    onEvent: ({ event = 'invoices-changed', data }) => event === 'invoices-changed' && onChange(readChange(data)),
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

const changeSchema = object({ invoiceIds: maybe(array(filled)), orderId: optionalText });

/** What an event says; when it cannot be read, anything may have changed. */
function readChange(data: string): InvoiceChange {
  try {
    const { success, output } = safeParse(changeSchema, fromWire(JSON.parse(data)));
    return success ? output : {};
  } catch {
    return {};
  }
}
