import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { action } from 'storybook/actions';
import { createMemoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from '../src/adapters/memory/index.ts';
import { todayIn } from '../src/domain/dates.ts';
import { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';

/** What stands around the element of a story. */
interface Scene {
  /** The billing system. */
  readonly memory?: MemoryAdapterOptions;
  /** Something to break before the first load. */
  readonly before?: (adapter: MemoryAdapter) => void;
  /** What a person or the server does after the first load. */
  readonly after?: (provider: InvoiceProvider, adapter: MemoryAdapter) => void;
  /** Attributes and properties of the provider. */
  readonly provider?: Partial<InvoiceProvider>;
}

/** What a story shows in the Actions panel. */
const EVENTS = [
  'invoice-view-request',
  'invoice-service-request',
  'invoice-pay-request',
  'invoice-gateway-change',
  'invoice-checkout-request',
  'invoice-support-request',
  'invoice-status-change',
  'invoice-search-change',
  'invoice-page-change',
  'invoice-page-size-change',
  'invoice-sort-change',
  'invoice-selection-change',
  'invoice-pay-complete',
  'invoice-error',
] as const satisfies readonly (keyof HTMLElementEventMap)[];

const ready = new WeakSet<InvoiceProvider>();

/** Sets a provider up once; a changed control draws it again. */
function prepare(provider: InvoiceProvider, { memory, before, after, provider: properties }: Scene): void {
  if (ready.has(provider)) return;
  ready.add(provider);
  const adapter = createMemoryAdapter({ today: todayIn('UTC', new Date()), ...memory });
  before?.(adapter);
  Object.assign(provider, { adapter, supportHref: '#/support', timeZone: 'UTC', ...properties });
  provider.addEventListener('invoice-load', () => after?.(provider, adapter), { once: true });
  for (const name of EVENTS) {
    const log = action(name);
    provider.addEventListener(name, (event) => {
      // Links stay in the story, and there is no checkout to go to.
      if (event.cancelable && name !== 'invoice-pay-request') event.preventDefault();
      log(event.detail);
    });
  }
}

/** Puts a provider on a billing system in memory around a story. */
export function withProvider(scene: Scene = {}): Decorator {
  const onProvider = (element: Element | undefined) => {
    if (element instanceof InvoiceProvider) prepare(element, scene);
  };
  return (story) => html`<invoice-provider ${ref(onProvider)}>${story()}</invoice-provider>`;
}

/** Gives the provider that a story itself draws a billing system in memory. */
export function withAdapter(scene: Scene = {}): Decorator {
  const onBox = (box: Element | undefined) => {
    // The box is told of before its content is there.
    queueMicrotask(() => {
      const provider = box?.querySelector('invoice-provider');
      if (provider) prepare(provider, scene);
    });
  };
  return (story) => html`<div ${ref(onBox)}>${story()}</div>`;
}

/** Puts a story into a box of a class of `preview-head.html`. */
export function inBox(name: 'narrow' | 'dark' | 'branded'): Decorator {
  return (story) => html`<div class=${name}>${story()}</div>`;
}
