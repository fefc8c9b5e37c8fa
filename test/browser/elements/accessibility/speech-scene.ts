import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { listAndBar } from '../../../helpers/bar-scene.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import type { Clock } from '../../../helpers/clock.ts';
import { settled } from '../../../helpers/wait.ts';
import { spoken } from '../../../helpers/spoken.ts';

/** Longer than a change has to stand before it is told. */
export const SHORT = 500;
/** Longer than a load may take without a word. */
export const LONG = 2000;

/** Everything that was told, in order. */
export function listen(provider: Element): string[] {
  const texts: string[] = [];
  new MutationObserver(() => spoken(provider) && texts.push(spoken(provider))).observe(provider, {
    childList: true,
    subtree: true,
  });
  return texts;
}

/** A page with a list and a bar, and what is told of it. */
export interface Scene {
  readonly provider: InvoiceProvider;
  readonly adapter: DeferredAdapter;
  /** Everything that was told since the list was there. */
  readonly texts: readonly string[];
  /** The list is this now. */
  list(...rows: ReturnType<typeof invoices>): Promise<void>;
  /** So much time goes by. */
  pass(milliseconds: number): Promise<void>;
}

type Properties = Parameters<typeof mount>[2];

/** Such a page, before its first list is there. */
export async function begin(timers: Clock, properties: Properties = {}): Promise<Scene> {
  const adapter = deferredAdapter();
  const provider = await mount(listAndBar, adapter, properties);
  const texts = listen(provider);
  return {
    provider,
    adapter,
    texts,
    async list(...rows) {
      adapter.last('listInvoices').answer(pageOf(rows));
      await settled();
    },
    async pass(milliseconds) {
      timers.advance(milliseconds);
      await settled();
    },
  };
}

/** A page whose three invoices were told. */
export async function listed(timers: Clock, properties: Properties = {}): Promise<Scene> {
  const scene = await begin(timers, properties);
  await scene.list(...invoices(3));
  await scene.pass(SHORT);
  (scene.texts as string[]).length = 0;
  return scene;
}
