import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from '../../../../src/adapters/memory/index.ts';
import type { PayRequest, PaymentOrder } from '../../../../src/domain/payment-order.ts';
import type { InvoiceCheckout } from '../../../../src/elements/invoice-checkout/invoice-checkout.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { invoices, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { textOf } from '../../../helpers/queries.ts';
import { waitUntil } from '../../../helpers/wait.ts';

/** A checkout on a billing system in memory, with the order of two invoices of 100.00 US dollars each. */
export interface MemoryScene {
  readonly provider: InvoiceProvider;
  readonly adapter: MemoryAdapter;
  readonly element: InvoiceCheckout;
  readonly order: PaymentOrder;
}

/** Two ways to pay: a card that takes 3.20 on two invoices, and a balance that takes nothing. */
const gateways = [
  { id: 'card', label: 'Credit card', fee: () => usd(320) },
  { id: 'balance', label: 'Account balance' },
];

/** What memory adapters answer to a test. */
export const options = { signal: new AbortController().signal };

/** Makes the order, and shows its checkout. */
export async function showMemory(
  memory: MemoryAdapterOptions = {},
  content?: (id: string) => TemplateResult,
): Promise<MemoryScene> {
  const adapter = createMemoryAdapter({ rows: invoices(2), gateways, ...memory });
  const items = adapter.invoices.map(({ id, version, balance }) => ({ id, version, amount: balance }));
  const request = { items, currency: 'USD', returnUrl: '/billing', idempotencyKey: 'order' };
  const order = await adapter.createPaymentOrder(request, options);
  const provider = await mount(
    content?.(order.id) ?? html`<invoice-checkout order-id=${order.id}></invoice-checkout>`,
    adapter,
  );
  return { provider, adapter, order, element: provider.querySelector('invoice-checkout')! };
}

/** The payments that were sent. */
export function sent({ adapter }: Pick<MemoryScene, 'adapter'>): PayRequest[] {
  return adapter.calls
    .filter(({ method }) => method === 'payPaymentOrder')
    .map(({ argument }) => argument as PayRequest);
}

/** Waits until the element says so. */
export const says = (element: Element, text: string) =>
  waitUntil(
    () => textOf(element).includes(text),
    `the text "${text}"`,
    () => textOf(element),
  );
