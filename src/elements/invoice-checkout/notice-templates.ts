import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentEvent } from '../../store/payment-machine.ts';
import { declineReason } from '../payment/decline-reason.ts';
import { paymentNotice } from '../payment/payment-notice.ts';
import type { OrderContext } from './checkout-context.ts';

/** Seconds until the server takes another payment. */
export function secondsLeft({ record: { payment }, controller }: OrderContext): number {
  return controller.payWait.left(payment.phase === 'refused' ? payment.error : undefined);
}

/** What is to be told of the payment besides the order itself, and what the person can do about it. */
export function noticeTemplate(context: OrderContext): TemplateResult | typeof nothing {
  const { store, record, settings, order, localizer, payment: texts } = context;
  const dispatch = (event: PaymentEvent) => store.dispatch(event, order.id);
  return paymentNotice({
    payment: record.payment,
    localizer,
    texts,
    seconds: secondsLeft(context),
    settings,
    dispatch,
  });
}

/** What became of the last try to pay an order that can be paid again, and why. */
export function declinedTemplate({ order, localizer, texts }: OrderContext): TemplateResult | typeof nothing {
  const { status } = order.payment ?? {};
  if (status !== 'declined' && status !== 'cancelled') return nothing;
  const declined = status === 'declined';
  return html`<div part="message" role="alert">
    <div class="said">
      <p class="title">${declined ? texts.declinedTitle : texts.cancelledTitle}</p>
      <p>
        ${texts.nothingCharged} ${declined ? [declineReason(order, localizer), ' ', texts.declinedOtherwise] : nothing}
      </p>
    </div>
  </div>`;
}
