import { ContextRoot, createContext } from '@lit/context';
import type { InvoiceStore } from '../store/invoice-store.ts';

/** Carries the store from a provider to its descendants. A registered symbol, so that two copies of the library on a page agree. */
export const invoiceContext = createContext<InvoiceStore | undefined>(Symbol.for('invoice-elements/store/v1'));

const ROOT = Symbol.for('invoice-elements/context-root/v1');

/**
 * Lets elements find a provider that is upgraded after them: one root a document keeps their requests and replays them.
 * Called when the first of them connects, never at import.
 */
export function ensureContextRoot(document: Document & { [ROOT]?: ContextRoot }): void {
  if (document[ROOT]) return;
  const root = new ContextRoot();
  root.attach(document.documentElement);
  document[ROOT] = root;
}
