import type { InvoiceEventMap } from '../../src/events.ts';

/** Keeps every event of a type that reaches the target. */
export function recordEvents<K extends keyof InvoiceEventMap>(target: EventTarget, type: K): InvoiceEventMap[K][] {
  const events: InvoiceEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as InvoiceEventMap[K]));
  return events;
}

/** Every event of a type that reaches the target is prevented, as a host does that acts by itself; and kept. */
export function preventEvents<K extends keyof InvoiceEventMap>(target: EventTarget, type: K): InvoiceEventMap[K][] {
  target.addEventListener(type, (event) => event.preventDefault());
  return recordEvents(target, type);
}
