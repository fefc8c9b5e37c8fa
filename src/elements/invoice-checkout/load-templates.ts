import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from '../../i18n/en.ts';
import type { CheckoutMessages } from '../../i18n/en-checkout.ts';
import { supportLink } from '../payment/support-link.ts';
import type { CheckoutContext } from './checkout-context.ts';

/**
 * There is no order to show: why, and what can help: to try again once the seconds to wait are over, or to ask somebody
 * about an order that is not there.
 */
export function errorTemplate(context: CheckoutContext, texts: CheckoutMessages, seconds: number): TemplateResult {
  const { record, localizer } = context;
  const gone = record?.error?.code === 'not-found';
  const sentence = gone ? texts.orderNotFoundHint : errorSentence(localizer.messages, record?.error?.code);
  return html`<article part="checkout">
    <div part="error" class="card panel" role="alert">
      <slot name="error">
        <h2 class="title" tabindex="-1" data-focus>${gone ? texts.orderNotFound : texts.orderFailed}</h2>
        <p>${sentence} ${waitText(context, seconds)}</p>
      </slot>
      ${gone ? supportLink(context) : retryButton(context, seconds)}
    </div>
  </article>`;
}

/** The order on screen may be out of date: the last load failed. */
export function staleTemplate(context: CheckoutContext, texts: CheckoutMessages, seconds: number): TemplateResult {
  const { record, localizer } = context;
  return html`<div part="error" class="notice line" role="alert">
    <p>${errorSentence(localizer.messages, record?.error?.code)} ${texts.staleOrder} ${waitText(context, seconds)}</p>
    ${retryButton(context, seconds)}
  </div>`;
}

/** Not announced each second. */
function waitText({ localizer }: CheckoutContext, seconds: number): TemplateResult {
  return html`<span aria-live="off">${seconds > 0 ? localizer.messages.retryAfter(seconds) : nothing}</span>`;
}

function retryButton({ store, orderId, localizer }: CheckoutContext, seconds: number): TemplateResult {
  const retry = () => store.patchOrder(orderId, { load: 'idle' });
  return html`<button type="button" class="button" part="retry-button" ?disabled=${seconds > 0} @click=${retry}>
    ${localizer.messages.tryAgain}
  </button>`;
}
