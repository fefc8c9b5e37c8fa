import type { Context } from 'hono';
import { findStart, readEvents, type EventStart } from '../billing/events.ts';
import type { EventRow } from '../db/rows.ts';
import type { Portal, PortalEnv } from '../portal.ts';

/** How often, in ms, a stream looks for what another process has written. */
const POLL = 2_000;
/** After so many looks without news comes a comment, so that proxies keep the connection: at most 14 s. */
const QUIET_POLLS = 6;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // nginx would collect what is to go out at once.
  'X-Accel-Buffering': 'no',
};

/**
 * The account's changes as server-sent events: first the missed ones, then what happens. Ends with the client, or with
 * the portal.
 */
export async function eventStream(context: Context<PortalEnv>, portal: Portal): Promise<Response> {
  const { account, requestId } = context.var;
  const start = await findStart(portal.database, account, context.req.header('Last-Event-ID'));
  const gone = new AbortController();
  const chunks = follow(portal, account, start, AbortSignal.any([gone.signal, portal.signal]));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next().catch((error: unknown) => {
        // The client reconnects and goes on where it was; what the error says is not for it.
        portal.onError(error, requestId);
        return { done: true as const, value: undefined };
      });
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      gone.abort();
      // One that waits to be read has to let go of its listeners too.
      await chunks.return();
    },
  });
  return context.body(body, 200, HEADERS);
}

async function* follow(portal: Portal, account: string, { seq, gap }: EventStart, over: AbortSignal) {
  const waiter = waitForNews(portal, account, over);
  try {
    // Also with nothing to tell: a browser that reconnects before the first event then says where it was.
    yield gap ? message(seq, {}) : `id: ${seq}\n\n`;
    let last = seq;
    let quiet = 0;
    while (!over.aborted) {
      const events = await readEvents(portal.database, account, last);
      for (const event of events) {
        yield wireEvent(event);
        last = event.seq;
      }
      quiet = events.length > 0 ? 0 : quiet + 1;
      if (quiet > QUIET_POLLS) {
        yield ':\n\n';
        quiet = 0;
      }
      if (events.length === 0) await waiter.next();
    }
  } finally {
    waiter.stop();
  }
}

function wireEvent({ seq, invoice_ids, order_id }: EventRow): string {
  return message(seq, { invoice_ids, order_id });
}

function message(id: number, data: object): string {
  return `event: invoices-changed\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Waits for news of this process, at most until the next look. News between two waits are not missed. */
function waitForNews(portal: Portal, account: string, over: AbortSignal) {
  let news = false;
  let wake: () => void = () => undefined;
  const tell = () => {
    news = true;
    wake();
  };
  const ignore = portal.changes.listen(account, tell);
  over.addEventListener('abort', tell);
  return {
    async next() {
      if (!news && !over.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, POLL);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      news = false;
    },
    stop() {
      ignore();
      over.removeEventListener('abort', tell);
    },
  };
}
