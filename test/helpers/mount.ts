import { fixtureSync, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import type { InvoiceAdapter } from '../../src/adapters/adapter.ts';
import { createMemoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from '../../src/adapters/memory/index.ts';
import '../../src/define.ts';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { settled } from './wait.ts';

type Properties = Partial<Omit<InvoiceProvider, keyof HTMLElement>> & { readonly lang?: string };

/** Puts a provider with these elements on a wide page, without waiting for anything. It goes away after the test. */
export function place(content: TemplateResult, adapter?: InvoiceAdapter, properties: Properties = {}): InvoiceProvider {
  const provider = document.createElement('invoice-provider');
  Object.assign(provider, { adapter, ...properties });
  render(content, provider);
  // The engines' own default fonts differ by a fifth in width.
  fixtureSync(html`<div style="inline-size: 1200px; font-family: 'Noto Sans', sans-serif">${provider}</div>`);
  return provider;
}

/** The same, waited for. */
export async function mount(
  content: TemplateResult,
  adapter?: InvoiceAdapter,
  properties: Properties = {},
): Promise<InvoiceProvider> {
  const provider = place(content, adapter, properties);
  await settled();
  return provider;
}

/** The same, on a billing system in memory. */
export async function mountMemory(
  content: TemplateResult,
  options: MemoryAdapterOptions = {},
  properties: Properties = {},
): Promise<{ readonly provider: InvoiceProvider; readonly adapter: MemoryAdapter }> {
  const adapter = createMemoryAdapter(options);
  return { provider: await mount(content, adapter, properties), adapter };
}
