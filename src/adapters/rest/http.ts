import ky, { isHTTPError, isNetworkError, isTimeoutError, NetworkError } from 'ky';
import { InvoiceError, isAbort, toInvoiceError } from '../../domain/errors.ts';
import { errorFromAnswer } from './problem.ts';
import { MAX_RETRY_AFTER, readRetryAfter } from './retry-after.ts';

/** Sends a request: `fetch`, or a function in its place. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response> | Response;

/** Where and how requests go. */
export interface HttpOptions {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly credentials: RequestCredentials;
  /** Milliseconds for one attempt, its body included. */
  readonly timeout: number;
}

/** One request. A body makes it a POST, which is neither repeated nor aborted once it is sent. */
export interface HttpRequest {
  /** Relative to the base URL, its segments encoded. */
  readonly path: string;
  readonly search?: URLSearchParams | undefined;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** An answer of 2xx. */
export interface HttpAnswer {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly text: string;
}

const RETRIES = 2;
const SERVER_ERRORS = Array.from({ length: 100 }, (_, at) => 500 + at);

/**
 * Makes the function that sends requests. It rejects with `InvoiceError` for a lost connection, a time-out or an
 * answer that is not 2xx, and with the signal's own reason when a read is aborted.
 */
export function createHttp({ baseUrl, fetch, credentials, timeout }: HttpOptions) {
  const client = ky.create({
    prefix: baseUrl,
    credentials,
    cache: 'no-store',
    timeout,
    totalTimeout: (RETRIES + 1) * timeout + RETRIES * MAX_RETRY_AFTER * 1000,
    fetch: (input, init) => fetchWhole(fetch, input instanceof Request ? input : new Request(input), init),
    retry: {
      limit: RETRIES,
      methods: ['get'],
      statusCodes: [408, 429, ...SERVER_ERRORS],
      afterStatusCodes: [429, 503],
      maxRetryAfter: MAX_RETRY_AFTER * 1000,
      jitter: true,
      retryOnTimeout: true,
      shouldRetry: ({ error }) => (mustWaitTooLong(error) ? false : undefined),
    },
  });

  return async function send({ path, search, body, headers, signal }: HttpRequest): Promise<HttpAnswer> {
    signal.throwIfAborted();
    const isRead = body === undefined;
    try {
      const request = isRead
        ? client.get(path, { headers, signal, ...(search && { searchParams: search }) })
        : client.post(path, { headers, json: body });
      const text = await request.text();
      const response = await request;
      if (isRead) signal.throwIfAborted();
      const requestId = response.headers.get('X-Request-Id') ?? undefined;
      return { status: response.status, requestId, text };
    } catch (error) {
      if (isRead) signal.throwIfAborted();
      throw toHttpError(error);
    }
  };
}

/** The answer with its body read, so that the time-out and the retries count for the body as well. */
async function fetchWhole(fetch: Fetch, request: Request, init: RequestInit | undefined): Promise<Response> {
  try {
    const response = await fetch(request, init);
    const text = await response.text();
    const { status, statusText, headers } = response;
    return new Response(text === '' ? null : text, { status, statusText, headers });
  } catch (error) {
    // ky knows a lost connection by the engine's sentence; the fetch standard says that it is a TypeError. Firefox
    // calls one that is lost in the middle of the body an abort, though nobody aborted.
    const isTransport = isAbort(error) ? !request.signal.aborted : error instanceof TypeError;
    if (error instanceof Error && isTransport) throw new NetworkError(request, { cause: error });
    throw error;
  }
}

function mustWaitTooLong(error: Error): boolean {
  return isHTTPError(error) && (readRetryAfter(error.response.headers) ?? 0) > MAX_RETRY_AFTER;
}

function toHttpError(error: unknown): InvoiceError {
  if (isHTTPError(error)) {
    const { status, headers } = error.response;
    return errorFromAnswer(status, headers, error.data, error);
  }
  if (isTimeoutError(error)) return new InvoiceError('timeout', 'no answer in time', { cause: error });
  if (isNetworkError(error)) return new InvoiceError('network', 'no connection to the server', { cause: error });
  return toInvoiceError(error);
}
