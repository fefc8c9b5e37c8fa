import { html, type TemplateResult } from 'lit';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import { IDLE } from '../../store/payment.ts';
import { sampleMoney, sampleRecord, stillOf } from '../payment/still.ts';
import type { CheckoutContext, OrderContext } from './checkout-context.ts';

/** An order that can be paid, as most are. */
const order: PaymentOrder = {
  id: 'po_00000000',
  status: 'open',
  total: sampleMoney,
  allocations: ['', ''].map((invoiceId) => ({
    invoiceId,
    invoiceNumber: 'INV-0000-0000',
    description: 'V00000000000000',
    amount: sampleMoney,
  })),
  returnUrl: '#',
};

/** A piece of an order that is there. */
type Piece = (context: OrderContext) => TemplateResult;

/** What stands for the order, in the places that it will have. */
export function skeletonTemplate(
  context: CheckoutContext & Pick<OrderContext, 'controller' | 'texts' | 'payment'>,
  about: Piece,
  columns: Piece,
): TemplateResult {
  const { texts } = context;
  const record = { ...sampleRecord(order), payment: IDLE };
  const sample: OrderContext = { ...context, order, record, orderId: order.id };
  return html`<article part="checkout" aria-busy="true">
    <p class="visually-hidden">${texts.loadingOrder}</p>
    <header>
      <h2 part="heading" tabindex="-1" data-focus>${texts.checkout}</h2>
      <div class="about skeleton" aria-hidden="true" inert>${stillOf(about(sample))}</div>
    </header>
    <div class="skeleton" aria-hidden="true" inert>${stillOf(columns(sample))}</div>
  </article>`;
}
