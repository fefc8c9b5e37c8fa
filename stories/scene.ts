import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { action } from 'storybook/actions';
import { createMemoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from '../src/adapters/memory/index.ts';
import { todayIn } from '../src/domain/dates.ts';
import { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';

/** What stands around the element of a story. */
export interface Scene {
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

const adapters = new WeakMap<InvoiceProvider, MemoryAdapter>();

/** Sets a provider up once; a changed control draws it again. */
function prepare(provider: InvoiceProvider, { memory, before, after, provider: properties }: Scene): void {
  if (adapters.has(provider)) return;
  const adapter = createMemoryAdapter({ today: todayIn('UTC', new Date()), ...memory });
  adapters.set(provider, adapter);
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

/** The provider of a story that was drawn, and its billing system, for what happens later. */
export function afterLoad(canvas: Element): { provider: InvoiceProvider; adapter: MemoryAdapter } {
  const provider = canvas.querySelector('invoice-provider');
  const adapter = provider ? adapters.get(provider) : undefined;
  if (!provider || !adapter) throw new Error('the story has no provider on a billing system in memory');
  return { provider, adapter };
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

/** A place that a story stands in; the classes are in `.storybook/preview.css`. */
type Box = 'narrow' | 'narrowest' | 'widest' | 'dark' | 'branded';

/** Puts a story into a box: 360, 280 or 2560 pixels wide, in the dark, or with the look of some host. */
export function inBox(name: Box): Decorator {
  if (name === 'widest') {
    return (story) => html`<div class="scroller"><div class="box box-widest">${story()}</div></div>`;
  }
  return (story) => html`<div class="box box-${name}">${story()}</div>`;
}

/** Puts a story that draws little or nothing into a frame that says so. */
export const inFrame =
  (caption: string): Decorator =>
  (story) =>
    html`<figure class="frame">
      <figcaption>${caption}</figcaption>
      ${story()}
    </figure>`;
