import type { InvoiceAdapter, InvoiceChange, RequestOptions } from '../../../../src/adapters/adapter.ts';
import { connectLive, type Live } from '../../../../src/store/live/connect-live.ts';
import type { Later } from '../../../../src/store/live/join-changes.ts';

/** A stream that an adapter was asked for. */
export interface Stream extends RequestOptions {
  readonly onChange: (change: InvoiceChange) => void;
}

/** One simulated tab. */
export interface Tab extends Live {
  /** What it was told, in order. */
  readonly heard: readonly InvoiceChange[];
  close(): void;
}

let scopes = 0;

/** An account that no other test has. */
export const freshScope = () => `account-${Date.now().toString(36)}-${(scopes += 1)}`;

/** Without the moment in which changes are joined. */
export const atOnce: Later = (callback) => {
  callback();
  return () => undefined;
};

/** A browser whose tabs share the streams of one server. All tabs close with `close`. */
export function openBrowser() {
  const streams: Stream[] = [];
  const tabs: Tab[] = [];
  const streaming: Pick<InvoiceAdapter, 'subscribe'> = {
    subscribe: (onChange, options) => void streams.push({ onChange, ...options }),
  };
  return {
    /** Every stream so far, also those that ended. */
    streams,
    /** The streams that run. */
    running: () => streams.filter(({ signal }) => !signal.aborted),
    open(scope: string | undefined, { adapter = streaming, later = atOnce } = {}): Tab {
      const controller = new AbortController();
      const heard: InvoiceChange[] = [];
      const { signal } = controller;
      const onChange = (change: InvoiceChange) => heard.push(JSON.parse(JSON.stringify(change)) as InvoiceChange);
      const live = connectLive({ adapter, scope, signal, locale: 'de', onChange, later });
      const tab = { heard, tell: live.tell, close: () => controller.abort() };
      tabs.push(tab);
      return tab;
    },
    close: () => tabs.forEach((tab) => tab.close()),
  };
}
