import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Gateway, OrderPayment, PaymentOrder } from '../../../../src/domain/payment-order.ts';
import type { InvoiceCheckout } from '../../../../src/elements/invoice-checkout/invoice-checkout.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { byRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

/** A card with a fee of 3.20, a balance without one, and a wire from 1,000.00 US dollars. */
export const gateways: readonly Gateway[] = [
  { id: 'card', label: 'Credit card', description: 'Visa and Mastercard', fee: usd(320) },
  { id: 'balance', label: 'Account balance', fee: usd(0) },
  { id: 'wire', label: 'Wire', minimums: [usd(100000)] },
];

/** One try to pay `po_1` by card, with what is changed of it. */
export function tried(status: OrderPayment['status'], change: Partial<OrderPayment> = {}): OrderPayment {
  return { id: 'pay_1', gateway: 'card', status, amount: usd(10320), fee: usd(320), ...change };
}

/** The tag for the order `po_1`. */
export const checkout = html`<invoice-checkout order-id="po_1"></invoice-checkout>`;

/** A checkout on a page. */
export interface CheckoutScene {
  readonly provider: InvoiceProvider;
  readonly adapter: DeferredAdapter;
  readonly element: InvoiceCheckout;
}

/** What of the scene a test wants otherwise. */
export interface SceneOptions {
  readonly content?: TemplateResult;
  readonly gateways?: readonly Gateway[];
  readonly adapter?: DeferredAdapter;
  readonly properties?: Parameters<typeof mount>[2];
}

/** A checkout whose order has not been answered yet. */
export async function begin(options: SceneOptions = {}): Promise<CheckoutScene> {
  const adapter = options.adapter ?? deferredAdapter();
  const provider = await mount(options.content ?? checkout, adapter, options.properties);
  return { provider, adapter, element: provider.querySelector('invoice-checkout')! };
}

/** Answers the order that is asked for, and the ways to pay it. */
export async function answer(
  { adapter }: CheckoutScene,
  value: PaymentOrder,
  ways: readonly Gateway[] = gateways,
): Promise<void> {
  const asked = adapter.callsOf('listGateways').length;
  adapter.last('getPaymentOrder').answer(value);
  await settled();
  if (adapter.callsOf('listGateways').length > asked) adapter.last('listGateways').answer(ways);
  await settled();
}

/** A checkout with its order. */
export async function show(change: Partial<PaymentOrder> = {}, options: SceneOptions = {}): Promise<CheckoutScene> {
  const scene = await begin(options);
  await answer(scene, order(change), options.gateways);
  return scene;
}

/** What the card with the payment says. */
export function paymentText({ element }: CheckoutScene): string {
  return textOf(paymentCard(element));
}

/** The card with the payment. */
export function paymentCard(element: Element): HTMLElement {
  return byRole(element, 'region', /^(?!This payment covers)/);
}

/** The one button that pays. */
export function payButton({ element }: CheckoutScene): HTMLButtonElement {
  return byRole(element, 'button', /^Pay /) as HTMLButtonElement;
}

/** Presses it, and answers what is read again before anything is sent. */
export async function pay(scene: CheckoutScene, seen: PaymentOrder = order(), ways = gateways): Promise<void> {
  payButton(scene).click();
  await settled();
  await answer(scene, seen, ways);
}
