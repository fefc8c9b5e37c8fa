import type { InvoiceChange } from '../../src/adapters/adapter.ts';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import { baseUrl } from './rest-scene.ts';
import type { Clock } from './clock.ts';
import { nextTask, waitUntil } from './wait.ts';

/** One connection to the events of a server. */
export interface Connection {
  readonly request: Request;
  readonly lastEventId: string | null;
  readonly token: string | null;
  /** Answers with a stream, and writes this to it. */
  open(text?: string | Uint8Array): void;
  write(text: string | Uint8Array): void;
  /** The server ends the stream. */
  end(): void;
  /** The connection is lost, before or after the answer. */
  lose(): void;
  /** Answers with something else. */
  answer(response: Response): void;
}

const lost = () => new TypeError('the connection was lost');

function connect(request: Request, stubborn: boolean) {
  const encoder = new TextEncoder();
  let stream!: ReadableStreamDefaultController<Uint8Array>;
  let settle!: { resolve: (response: Response) => void; reject: (error: Error) => void };
  let isOpen = false;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
  const answered = new Promise<Response>((resolve, reject) => (settle = { resolve, reject }));
  if (!stubborn) request.signal.addEventListener('abort', () => settle.reject(request.signal.reason as Error));
  const write = (text: string | Uint8Array) => stream.enqueue(typeof text === 'string' ? encoder.encode(text) : text);
  const connection: Connection = {
    request,
    lastEventId: request.headers.get('Last-Event-ID'),
    token: request.headers.get('Authorization'),
    open(text = ': hello\n\n') {
      isOpen = true;
      settle.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }));
      write(text);
    },
    write,
    end: () => stream.close(),
    lose: () => (isOpen ? stream.error(lost()) : settle.reject(lost())),
    answer: settle.resolve,
  };
  return { connection, answered };
}

interface EventSceneOptions extends Partial<RestAdapterOptions> {
  /** A transport that does not hear of aborts. */
  readonly stubborn?: boolean;
}

/** Somebody who listens to a server of events, which does what the test says. */
export function listen({ stubborn = false, ...options }: EventSceneOptions = {}) {
  const connections: Connection[] = [];
  const heard: InvoiceChange[] = [];
  const controller = new AbortController();
  const fetch = (request: Request) => {
    const { connection, answered } = connect(request, stubborn);
    connections.push(connection);
    return answered;
  };
  createRestAdapter({ baseUrl, fetch, ...options }).subscribe!(
    (change) => heard.push(JSON.parse(JSON.stringify(change)) as InvoiceChange),
    { signal: controller.signal, locale: 'de' },
  );
  return {
    connections,
    heard,
    stop: () => controller.abort(),
    /** The connection of this number, from 1, as soon as it is there. */
    async connection(number: number): Promise<Connection> {
      await waitUntil(() => connections.length >= number);
      return connections[number - 1]!;
    },
    /** Until so many changes were heard. */
    hears: (count: number) => waitUntil(() => heard.length >= count),
  };
}

/** Time for everything to happen that shall not. */
export async function quiet(): Promise<void> {
  for (let tasks = 0; tasks < 20; tasks++) await nextTask();
}

/** An event of these invoices, as the contract writes it. */
export function eventOf(id: string, ...invoiceIds: string[]): string {
  return `id: ${id}\nevent: invoices-changed\ndata: ${JSON.stringify({ invoice_ids: invoiceIds })}\n\n`;
}

/** Milliseconds without a byte after which a connection is given up. */
export const SILENCE = 45_000;
/** Whether a timer is a wait before the next connection. */
export const isWait = (milliseconds: number) => milliseconds !== SILENCE;

/** The wait before the next connection, which ends with it. */
export async function nextWait(timers: Clock): Promise<number> {
  await waitUntil(() => timers.waiting.some(isWait));
  const wait = timers.waiting.find(isWait)!;
  timers.fire(isWait);
  return wait;
}
