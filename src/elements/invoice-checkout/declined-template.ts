import { html, nothing, type TemplateResult } from 'lit';
import type { OrderContext } from './checkout-context.ts';

/** What became of the last try to pay an order that can be paid again, and why. */
export function declinedTemplate({ order, texts }: OrderContext): TemplateResult | typeof nothing {
  const { status, reason = '' } = order.payment ?? {};
  if (status !== 'declined' && status !== 'cancelled') return nothing;
  const declined = status === 'declined';
  const why = Object.hasOwn(texts.declineReasons, reason) ? texts.declineReasons[reason] : undefined;
  return html`<div part="message" class="notice" role="alert">
    <p class="title">${declined ? texts.declinedTitle : texts.cancelledTitle}</p>
    <p>${texts.nothingCharged} ${declined ? [why, ' ', texts.declinedOtherwise] : nothing}</p>
  </div>`;
}
