import { createMemoryAdapter } from 'invoice-elements/adapters/memory.js';
import 'invoice-elements/define.js';

/** Gives the page's provider a billing system: the same invoices on every page, the newest of them today's. */
export function showInvoices(): void {
  const provider = document.querySelector('invoice-provider');
  if (!provider) throw new Error('The page has no invoice-provider');
  const today = new Date().toISOString().slice(0, 10);
  provider.adapter = createMemoryAdapter({ count: 24, today });
}

/** Tells at once, and whenever the person changes it, whether the page shall be dark. */
export function followScheme(paint: (dark: boolean) => void): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', ({ matches }) => paint(matches));
  paint(query.matches);
}
