const warned = new Set<string>();

/** Tells the host's developer about a mistake, once for each text; the page goes on. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`[invoice-elements] ${message}`);
}
