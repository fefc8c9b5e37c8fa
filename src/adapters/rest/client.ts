import type { GenericSchema } from 'valibot';
import { InvoiceError, isInvoiceError } from '../../domain/errors.ts';
import type { RequestOptions } from '../adapter.ts';
import { parseOrThrow } from '../parse.ts';
import { createHttp, type Fetch, type HttpAnswer, type HttpRequest } from './http.ts';
import { createTokenSource, type GetToken } from './token.ts';
import { fromWire, toWirePath } from './wire-names.ts';

/** Headers that go with every request, or a function that gives them at the time of each: a CSRF token, a tenant. */
export type ExtraHeaders =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** How a REST adapter reaches its server. */
export interface ClientOptions {
  /** Where the contract's paths begin, such as `/api/v1`; relative to the page, or absolute. */
  readonly baseUrl: string;
  /** Gives the bearer token; without it the session cookie is the account. */
  readonly getToken?: GetToken | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Whether cookies go along; `same-origin` unless given. */
  readonly credentials?: RequestCredentials | undefined;
  readonly headers?: ExtraHeaders | undefined;
  /** Milliseconds for one attempt; 10,000 unless given. */
  readonly timeout?: number | undefined;
  /** Called when a request was refused for want of a session, and a new token did not help. */
  readonly onAuthRequired?: ((error: InvoiceError) => void) | undefined;
}

/** What to ask of the server. */
export interface Call {
  readonly path: string;
  readonly search?: URLSearchParams;
  /** Makes it a POST. */
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** Calls the server and reads its answer with a schema. */
export type Client = <Output>(
  call: Call,
  schema: GenericSchema<unknown, Output>,
  options: RequestOptions,
) => Promise<Output>;

/** Makes a client that signs requests, renews a refused token once, and validates what comes back. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, credentials = 'same-origin', timeout = 10_000, getToken, headers, onAuthRequired } = options;
  const fetch = options.fetch ?? ((request, init) => globalThis.fetch(request, init));
  const send = createHttp({ baseUrl, fetch, credentials, timeout });
  const tokens = getToken && createTokenSource(getToken);

  async function sendSigned(request: HttpRequest): Promise<HttpAnswer> {
    if (!tokens) return send(request);
    const token = await tokens.current();
    try {
      return await send(sign(request, token.value));
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      const renewed = await tokens.renew(token);
      if (renewed.value === undefined) throw error;
      return send(sign(request, renewed.value));
    }
  }

  return async (call, schema, { signal, locale }) => {
    try {
      const extra = typeof headers === 'function' ? await headers() : headers;
      const answer = await sendSigned({
        path: call.path,
        search: call.search,
        body: call.body,
        signal,
        headers: {
          Accept: 'application/json',
          ...(locale && { 'Accept-Language': locale }),
          ...(call.idempotencyKey && { 'Idempotency-Key': call.idempotencyKey }),
          ...extra,
        },
      });
      return readAnswer(answer, schema);
    } catch (error) {
      if (isUnauthorized(error)) onAuthRequired?.(error);
      throw error;
    }
  };
}

function sign(request: HttpRequest, token: string | undefined): HttpRequest {
  return token === undefined
    ? request
    : { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } };
}

function isUnauthorized(error: unknown): error is InvoiceError {
  return isInvoiceError(error) && error.code === 'unauthorized';
}

function readAnswer<Output>({ text, status, requestId }: HttpAnswer, schema: GenericSchema<unknown, Output>): Output {
  return parseOrThrow(schema, fromWire(parseJson(text, status, requestId)), { status, requestId }, toWirePath);
}

function parseJson(text: string, status: number, requestId: string | undefined): unknown {
  if (status === 204) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvoiceError('bad-response', 'the answer is not JSON', { cause, status, requestId, path: '' });
  }
}
