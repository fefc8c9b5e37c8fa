import { createParser } from 'eventsource-parser';
import { expect } from 'chai';
import type { TestPortal } from './portal.ts';

/** What an event of the stream says. */
export interface Change {
  id: string | undefined;
  invoice_ids?: string[];
  order_id?: string | null;
}

/** An open event stream, read as a page does. */
export interface Listener {
  /** The next event; waits for it. */
  next(): Promise<Change>;
  /** Reads until the server ends the stream; the events on the way. */
  rest(): Promise<Change[]>;
  close(): Promise<void>;
}

/** Opens the event stream of an account. Resolves when the server has told where it begins. */
export async function listen(portal: TestPortal, account = 'acme', lastId?: string): Promise<Listener> {
  const headers = { Cookie: await portal.cookieOf(account), ...(lastId && { 'Last-Event-ID': lastId }) };
  const response = await portal.page('/api/v1/events', { headers });
  expect([response.status, response.headers.get('Content-Type')]).to.deep.equal([200, 'text/event-stream']);
  expect(response.headers.get('Cache-Control')).to.equal('no-store');
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const waiting: Change[] = [];
  const parser = createParser({
    onEvent({ id, event, data }) {
      expect(event).to.equal('invoices-changed');
      waiting.push({ id, ...(JSON.parse(data) as object) });
    },
  });
  const read = async () => {
    const { done, value } = await reader.read();
    if (!done) parser.feed(decoder.decode(value, { stream: true }));
    return !done;
  };
  // The first chunk is where the stream begins, or that something is missing.
  await read();
  return {
    async next() {
      while (waiting.length === 0) expect(await read(), 'the stream has ended').to.equal(true);
      return waiting.shift()!;
    },
    async rest() {
      while (await read());
      return waiting.splice(0);
    },
    close: () => reader.cancel(),
  };
}
