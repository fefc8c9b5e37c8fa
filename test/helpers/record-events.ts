import type { InvoiceEventMap } from '../../src/events.ts';

/** Ends what the test of now listens to: another one on the same page has a host of its own. */
let ended = new AbortController();

afterEach(() => {
  ended.abort();
  ended = new AbortController();
});

/** Keeps every event of a type that reaches the target until the end of the test. */
export function recordEvents<K extends keyof InvoiceEventMap>(target: EventTarget, type: K): InvoiceEventMap[K][] {
  const events: InvoiceEventMap[K][] = [];
  const { signal } = ended;
  target.addEventListener(type, (event) => events.push(event as InvoiceEventMap[K]), { signal });
  return events;
}

/** Every event of a type that reaches the target is prevented, as a host does that acts by itself; and kept. */
export function preventEvents<K extends keyof InvoiceEventMap>(target: EventTarget, type: K): InvoiceEventMap[K][] {
  const { signal } = ended;
  target.addEventListener(type, (event) => event.preventDefault(), { signal });
  return recordEvents(target, type);
}
