import type { GenericSchema } from 'valibot';
import { InvoiceError, isInvoiceError } from '../../domain/errors.ts';
import type { RequestOptions } from '../adapter.ts';
import { parseOrThrow } from '../parse.ts';
import { createHttp, type Fetch, type HttpAnswer } from './http.ts';
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

/** Headers of a request. */
export type WireHeaders = Readonly<Record<string, string>>;

/** Sends requests as the host wants them. */
export interface Client {
  /** Calls the server and reads its answer with a schema. */
  call<Output>(call: Call, schema: GenericSchema<unknown, Output>, options: RequestOptions): Promise<Output>;
  /**
   * Gives `send` what each request carries: the language, the host's headers, the token. When it rejects with
   * `unauthorized`, the token is renewed once for all who wait, and it is called again.
   */
  signed<Result>(locale: string | undefined, send: (headers: WireHeaders) => Promise<Result>): Promise<Result>;
  /** The token that the host holds now; `undefined` without one. */
  token(): Promise<string | undefined>;
}

/** Makes a client that signs requests, renews a refused token once, and validates what comes back. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, credentials, timeout = 10_000, getToken, headers, onAuthRequired } = options;
  const send = createHttp({ baseUrl, fetch: fetchOf(options), credentials: credentials ?? 'same-origin', timeout });
  const tokens = getToken && createTokenSource(getToken);

  const signed: Client['signed'] = async (locale, sendWith) => {
    const extra = typeof headers === 'function' ? await headers() : headers;
    const unsigned = { ...(locale && { 'Accept-Language': locale }), ...extra };
    if (!tokens) return sendWith(unsigned);
    const token = await tokens.current();
    try {
      return await sendWith(sign(unsigned, token.value));
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      const renewed = await tokens.renew(token);
      if (renewed.value === undefined) throw error;
      return sendWith(sign(unsigned, renewed.value));
    }
  };

  return {
    signed,
    token: async () => (await tokens?.current())?.value,
    async call({ path, search, body, idempotencyKey }, schema, { signal, locale }) {
      const own = { Accept: 'application/json', ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }) };
      try {
        const answer = await signed(locale, (headers) =>
          send({ path, search, body, signal, headers: { ...own, ...headers } }),
        );
        return readAnswer(answer, schema);
      } catch (error) {
        if (isUnauthorized(error)) onAuthRequired?.(error);
        throw error;
      }
    },
  };
}

/** The host's `fetch`, else the global one at the time of each request. */
export function fetchOf({ fetch }: ClientOptions): Fetch {
  return fetch ?? ((request, init) => globalThis.fetch(request, init));
}

function sign(headers: WireHeaders, token: string | undefined): WireHeaders {
  return token === undefined ? headers : { ...headers, Authorization: `Bearer ${token}` };
}

/** Whether the session is missing or over. */
export function isUnauthorized(error: unknown): error is InvoiceError {
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
