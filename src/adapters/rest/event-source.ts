import { array, object, safeParse } from 'valibot';
import { InvoiceError, toInvoiceError } from '../../domain/errors.ts';
import type { InvoiceChange, RequestOptions } from '../adapter.ts';
import { filled, maybe, optionalText } from '../value-schemas.ts';
import { fetchOf, type Client, type ClientOptions } from './client.ts';
import { errorFromAnswer } from './problem.ts';
import { fromWire } from './wire-names.ts';

/** Where the events are, and who may ask for them. */
export interface EventSource extends Pick<ClientOptions, 'getToken' | 'onAuthRequired'> {
  readonly client: Client;
  /** Opens one connection, or says why not: `unsupported` where there are no events. Never rejects. */
  open(
    headers: Readonly<Record<string, string>>,
    options: RequestOptions,
  ): Promise<ReadableStream<Uint8Array> | InvoiceError>;
  /** What an event says; when it cannot be read, anything may have changed. */
  read(data: string): InvoiceChange;
}

const changeSchema = object({ invoiceIds: maybe(array(filled)), orderId: optionalText });

/**
 * Makes the source of the server's events. All that it shares with other calls is here, so that the code that reads
 * streams, which comes on demand, needs nothing of them.
 */
export function createEventSource(client: Client, options: ClientOptions): EventSource {
  const { baseUrl, credentials = 'same-origin' } = options;
  return {
    ...options,
    client,
    async open(own, { signal, locale }) {
      try {
        return await client.signed(locale, async (headers) => {
          const init = { headers: { ...own, ...headers }, credentials, cache: 'no-store', signal } as const;
          const answer = await fetchOf(options)(new Request(`${baseUrl.replace(/\/+$/, '')}/events`, init));
          const { ok, status, body } = answer;
          if (!ok) throw errorFromAnswer(status, answer.headers, undefined, undefined);
          // A page for people instead of a stream, or nothing (204): as for an `EventSource`, there are no events here.
          if (body && answer.headers.get('Content-Type')?.startsWith('text/event-stream')) return body;
          throw new InvoiceError('unsupported', 'no event stream', { status });
        });
      } catch (thrown) {
        return toInvoiceError(thrown);
      }
    },
    read(data) {
      try {
        const { success, output } = safeParse(changeSchema, fromWire(JSON.parse(data)));
        return success ? output : {};
      } catch {
        return {};
      }
    },
  };
}
