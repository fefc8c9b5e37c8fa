const warned = new Set<string>();

/** Tells the host's developer about a mistake, once for each text, with what was thrown; the page goes on. */
export function warnOnce(message: string, ...thrown: readonly unknown[]): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`[invoice-elements] ${message}`, ...thrown);
}
