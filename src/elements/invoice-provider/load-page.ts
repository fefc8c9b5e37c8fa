import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { toInvoiceError, type InvoiceError } from '../../domain/errors.ts';
import { emit } from '../../events.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { emitError } from './emit-error.ts';
import { parseToday } from './settings.ts';

/** Not needed for the first paint: what checks an adapter's answers comes while the answer is on its way. */
const boundary = () => import('../../adapters/boundary.ts');

/** Keeps the last good page, and tells the host. */
export function reportFailure(host: HTMLElement, store: InvoiceStore, error: InvoiceError): void {
  store.loadFailed(error);
  emitError(host, error);
}

/** Loads the page that the store asks for; an aborted load says nothing more. */
export async function loadPage(
  host: HTMLElement,
  adapter: InvoiceAdapter,
  store: InvoiceStore,
  timeZone: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { query, settings } = store.state;
  const today = parseToday(timeZone, new Date());
  if (today !== settings.today) store.configure({ today });
  store.loadStarted();
  try {
    const answer = adapter.listInvoices(query, { signal, locale: settings.localizer.locale });
    const [{ validatePage }, unchecked] = await Promise.all([boundary(), answer]);
    const page = validatePage(unchecked);
    if (signal.aborted) return;
    store.loadSucceeded(query, page);
    emit(host, 'invoice-load', { query, page });
  } catch (thrown) {
    if (signal.aborted) return;
    const error = toInvoiceError(thrown);
    // A page that is not there any more, or a cursor that ran out; the first page always is.
    if (query.page > 1 && error.code === 'invalid') return store.setPage(1);
    reportFailure(host, store, error);
  }
}
