import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentEvent } from '../../store/payment-machine.ts';
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
export function declinedTemplate({ order, texts }: OrderContext): TemplateResult | typeof nothing {
  const { status, reason = '' } = order.payment ?? {};
  if (status !== 'declined' && status !== 'cancelled') return nothing;
  const declined = status === 'declined';
  const why = Object.hasOwn(texts.declineReasons, reason) ? texts.declineReasons[reason] : undefined;
  return html`<div part="message" role="alert">
    <div class="said">
      <p class="title">${declined ? texts.declinedTitle : texts.cancelledTitle}</p>
      <p>${texts.nothingCharged} ${declined ? [why, ' ', texts.declinedOtherwise] : nothing}</p>
    </div>
  </div>`;
}
