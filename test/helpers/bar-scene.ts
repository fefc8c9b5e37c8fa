import { html, type TemplateResult } from 'lit';
import type { InvoiceError } from '../../src/domain/errors.ts';
import type { InvoiceRow } from '../../src/domain/invoice.ts';
import type { PaymentOrderRequest } from '../../src/domain/payment-order.ts';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter, type DeferredAdapter } from './deferred-adapter.ts';
import { invoices, pageOf } from './invoices.ts';
import { mount } from './mount.ts';
import { byRole, textOf } from './queries.ts';
import { recordEvents } from './record-events.ts';
import { settled } from './wait.ts';

/** The list, and the bar that pays what is ticked in it. */
export const listAndBar = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`;

/** The button that pays. */
export const payButton = (root: Element) => byRole(root, 'button', 'Mass Payment') as HTMLButtonElement;
/** What the bar says. */
export const barText = (root: Element) => textOf(byRole(root, 'region', 'Mass Payment'));
/** The order requests so far. */
export const sent = (adapter: DeferredAdapter) =>
  adapter.callsOf('createPaymentOrder').map(({ argument }) => argument as PaymentOrderRequest);

/** A page with `inv_1` and `inv_2` of three ticked. */
export async function ready(
  adapter = deferredAdapter(),
  properties: Parameters<typeof mount>[2] = {},
  content: TemplateResult = listAndBar,
): Promise<[InvoiceProvider, DeferredAdapter]> {
  const provider = await mount(content, adapter, properties);
  adapter.last('listInvoices').answer(pageOf(invoices(3)));
  await settled();
  provider.store!.select(invoices(2), true);
  await settled();
  return [provider, adapter];
}

/** The invoices are read again, and are these now. */
export async function lookedAgain(adapter: DeferredAdapter, rows: readonly InvoiceRow[] = invoices(2)): Promise<void> {
  await settled();
  adapter.last('getInvoices').answer(rows);
  await settled();
}

/** Mass Payment is pressed, and the invoices are as they were: the order request is out. */
export async function press(provider: Element, adapter: DeferredAdapter): Promise<void> {
  payButton(provider).click();
  await lookedAgain(adapter);
}

/** The same, and the request has failed. */
export async function failedWith(error: InvoiceError, properties: Parameters<typeof mount>[2] = {}) {
  const [provider, adapter] = await ready(deferredAdapter(), properties);
  const errors = recordEvents(provider, 'invoice-error');
  await press(provider, adapter);
  adapter.last('createPaymentOrder').fail(error);
  await settled();
  return { provider, adapter, errors };
}
