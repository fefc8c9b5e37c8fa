import type { InvoiceAdapter, InvoiceChange } from '../../adapters/adapter.ts';
import { aMomentLater, joinChanges, type Later } from './join-changes.ts';
import { leadOneStream } from './lead-stream.ts';
import { openTabChannel } from './tab-channel.ts';

/** What {@link connectLive} needs. */
export interface LiveOptions {
  readonly adapter: Pick<InvoiceAdapter, 'subscribe'>;
  /** The signed-in account; without it nothing goes to other tabs or comes from them. */
  readonly scope: string | undefined;
  /**
   * Called with what changed on the server or was done in another tab; without ids anything may have changed. What
   * happens within 50 ms is one call.
   */
  readonly onChange: (change: InvoiceChange) => void;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** BCP 47 tag, for the adapter. */
  readonly locale?: string | undefined;
  /** In place of the 50 ms, for tests. */
  readonly later?: Later | undefined;
}

/** A connection to the other tabs of the account. */
export interface Live {
  /** Says to the other tabs what this one did; it never comes back to this one. */
  tell(change: InvoiceChange): void;
}

/**
 * Keeps this page in step with the server and with the other tabs of the same scope, until the signal aborts. A browser
 * has one stream for each scope, in the tab that leads; it passes on what it hears.
 */
export function connectLive({ adapter, scope, onChange, signal, locale, later = aMomentLater }: LiveOptions): Live {
  const hear = joinChanges(onChange, later, signal);
  if (signal.aborted) return { tell: () => undefined };
  const subscribe = (heard: (change: InvoiceChange) => void) => {
    try {
      adapter.subscribe?.(heard, { signal, locale });
    } catch (error) {
      // A fault of the adapter must not keep the page from working.
      reportError(error);
    }
  };
  if (scope === undefined) {
    subscribe(hear);
    return { tell: () => undefined };
  }

  const channel = openTabChannel(scope, hear, signal);
  const hearForAll = (change: InvoiceChange) => {
    hear(change);
    channel.post(change);
  };
  const lead: Parameters<typeof leadOneStream>[1] = ({ isSuccessor, isAlone }) => {
    // Something may have been missed between the two leaders.
    if (isSuccessor) hearForAll({});
    subscribe(isAlone ? hear : hearForAll);
  };
  if (adapter.subscribe) void leadOneStream(`invoice-elements/live/${scope}`, lead, signal);
  return { tell: (change) => channel.post(change) };
}
