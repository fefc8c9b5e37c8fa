import { html } from '@open-wc/testing';
import type { AdapterCapabilities } from '../../src/adapters/adapter.ts';
import { money } from '../../src/domain/currencies.ts';
import type { InvoiceDetail, LineItem } from '../../src/domain/invoice-detail.ts';
import { isPayable } from '../../src/domain/invoice.ts';
import type { Gateway } from '../../src/domain/payment-order.ts';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter, type DeferredAdapter } from './deferred-adapter.ts';
import { detailOf, invoice, usd } from './invoices.ts';
import { mount } from './mount.ts';
import { settled } from './wait.ts';

/** A line of 100.00 US dollars, with what is changed of it. */
export function line(change: Partial<LineItem> = {}): LineItem {
  const amount = change.amount ?? usd(10000);
  return { id: '1', kind: 'renewal', description: 'VPS, monthly', quantity: 1, unitPrice: amount, amount, ...change };
}

/** An unpaid invoice `inv_1` of 100.00 US dollars that is due long from now, with what is changed of it. */
export function detail(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  const row = invoice(1, { dueDate: '2999-02-22', ...change });
  return { ...detailOf(row), lines: [line({ amount: row.total })], ...change };
}

/** An invoice of one amount in some currency. */
export function detailIn(currency: string, amount: number): InvoiceDetail {
  return detail({ total: money(amount, currency), balance: money(amount, currency) });
}

/** Gateways with a fee, without one, and with a minimum above 100.00 US dollars. */
export const gateways: readonly Gateway[] = [
  { id: 'card', label: 'Credit card', fee: usd(320) },
  { id: 'bank', label: 'Bank transfer' },
  { id: 'wire', label: 'Wire transfer', minimums: [usd(100000)] },
];

/** What stands around the invoice. */
interface Scene {
  readonly content?: ReturnType<typeof html>;
  /** None: the adapter can't pay here, and the checkout asks. */
  readonly gateways?: readonly Gateway[] | undefined;
  readonly capabilities?: Partial<AdapterCapabilities>;
  readonly properties?: Partial<Omit<InvoiceProvider, keyof HTMLElement>>;
}

/** The element under a provider, for `inv_1`. */
export const element = html`<invoice-detail invoice-id="inv_1"></invoice-detail>`;

/** Shows an invoice that was loaded. */
export async function showDetail(
  value: InvoiceDetail,
  { content = element, gateways: offered, capabilities, properties }: Scene = {},
): Promise<[InvoiceProvider, DeferredAdapter]> {
  const adapter = deferredAdapter(capabilities);
  if (!offered) Object.assign(adapter, { listGateways: undefined, payPaymentOrder: undefined });
  const provider = await mount(content, adapter, { timeZone: 'UTC', locale: 'en-US', ...properties });
  await answerDetail(adapter, value, offered);
  return [provider, adapter];
}

/** Answers the newest load of an invoice, and what can pay it. */
export async function answerDetail(
  adapter: DeferredAdapter,
  value: InvoiceDetail,
  offered?: readonly Gateway[],
): Promise<void> {
  adapter.last('getInvoice').answer(value);
  await settled();
  if (offered && isPayable(value)) adapter.last('listGateways').answer(offered);
  await settled();
}
