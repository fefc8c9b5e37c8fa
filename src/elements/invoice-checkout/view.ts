import { html, nothing, type TemplateResult } from 'lit';
import { enCheckout } from '../../i18n/en-checkout.ts';
import { enPayment } from '../../i18n/en-payment.ts';
import { createTexts } from '../../i18n/texts.ts';
import { panelTokens } from '../../tokens/panel.styles.ts';
import { statusTokens } from '../../tokens/status.styles.ts';
import { gatewayChoiceStyles } from '../payment/gateway-choice.styles.ts';
import { progressOf } from '../payment/payment-progress.ts';
import { noticeStyles } from '../payment/payment-notice.styles.ts';
import { skeletonStyles } from '../payment/skeleton.styles.ts';
import type { CheckoutContext, OrderContext } from './checkout-context.ts';
import { controllerOf } from './checkout-controller.ts';
import { backLink } from './checkout-links.ts';
import { orderOf, viewOf, type CheckoutView } from './checkout-state.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { icon } from './icons.ts';
import { deadlineText, instantOf } from './checkout-times.ts';
import { errorTemplate, staleTemplate } from './load-templates.ts';
import { payTemplate } from './pay-template.ts';
import { printStyles } from './print.styles.ts';
import { paidSum, receiptTemplate } from './receipt-template.ts';
import { skeletonTemplate } from './skeleton-template.ts';
import { stateStyles } from './state.styles.ts';
import { endedTemplate, stateSentence, stateTitle, underwayTemplate } from './state-templates.ts';
import { summaryTemplate } from './summary-template.ts';

export const styles = [
  statusTokens,
  panelTokens,
  checkoutStyles,
  gatewayChoiceStyles,
  noticeStyles,
  stateStyles,
  skeletonStyles,
  printStyles,
];

const textsOf = createTexts(enCheckout);
const paymentOf = createTexts(enPayment);

/** The checkout in whatever state its order is. */
export function renderCheckout(context: CheckoutContext): TemplateResult {
  const { host, record, localizer } = context;
  const controller = controllerOf(host);
  const texts = textsOf(localizer);
  const payment = paymentOf(localizer);
  const order = record && orderOf(record);
  if (order) return orderTemplate({ ...context, record, order, controller, texts, payment });
  if (record?.load === 'error') return errorTemplate(context, texts, controller.loadWait.left(record.error));
  return skeletonTemplate({ ...context, controller, texts, payment }, aboutTemplate, columnsTemplate);
}

function orderTemplate(context: OrderContext): TemplateResult {
  const { record, texts } = context;
  watchDeadline(context);
  const stale = record.load === 'error';
  return html`<article
    part="checkout"
    aria-labelledby="title"
    aria-busy=${record.load === 'loading' ? 'true' : 'false'}
  >
    <header>
      <h2 part="heading" id="title">${texts.checkout}</h2>
      <div class="about">${aboutTemplate(context)}</div>
    </header>
    ${stale ? staleTemplate(context, texts, context.controller.loadWait.left(record.error)) : nothing}
    ${columnsTemplate(context)}
  </article>`;
}

/** Beside the heading: which order, and the way back while there is none further down. */
function aboutTemplate(context: OrderContext): TemplateResult {
  const { record, order, texts } = context;
  const view = viewOf(record);
  return html`<p part="order-id">${texts.order} <bdi>${order.id}</bdi></p>
    ${view === 'pay' || view === 'underway' ? backLink(context, 'link') : nothing}`;
}

/** What the order covers, and its payment. */
function columnsTemplate(context: OrderContext): TemplateResult {
  return html`<div class="columns">${summaryTemplate(context)} ${stateTemplate(context, viewOf(context.record))}</div>`;
}

function stateTemplate(context: OrderContext, view: CheckoutView): TemplateResult {
  const { store, record, order, localizer, payment, controller } = context;
  const { credited } = order;
  const sentence = stateSentence(context, view, localizer.money(paidSum(order)));
  controller.teller.tell(
    store,
    view === 'pay' ? progressOf(record.payment, localizer).join(' ') : spoken(context, view, sentence),
    localizer,
  );
  return html`<section part="payment" class="card ${view}" aria-labelledby="state">
    <div class="head">
      ${icon(view)}
      <h3 part="state" id="state" tabindex="-1" data-focus>${stateTitle(context, view)}</h3>
      ${view === 'pay' ? deadline(context) : nothing}
    </div>
    <div class="sentence">${sentence}</div>
    ${credited ? html`<p part="credited" class="notice">${payment.credited(localizer.money(credited))}</p>` : nothing}
    ${bodyOf(context, view)}
  </section>`;
}

/** The sentence as it is told to those who do not read the heading. */
function spoken(context: OrderContext, view: CheckoutView, sentence: string): string {
  return view === 'ended' ? `${stateTitle(context, view)}. ${sentence}`.trim() : sentence;
}

function bodyOf(context: OrderContext, view: CheckoutView): TemplateResult {
  if (view === 'paid') return receiptTemplate(context);
  if (view === 'underway') return underwayTemplate(context);
  return view === 'pay' ? payTemplate(context) : endedTemplate(context);
}

function deadline({ order, localizer, texts }: OrderContext): TemplateResult | typeof nothing {
  const until = instantOf(order.expiresAt);
  if (until === undefined) return nothing;
  return html`<p part="expires">${texts.payUntil(deadlineText(localizer.locale, until, Date.now()))}</p>`;
}

/** At the end of the time to pay the server is asked what became of the order. */
function watchDeadline({ store, controller, order, orderId }: OrderContext): void {
  const until = order.status === 'open' ? instantOf(order.expiresAt) : undefined;
  controller.at(until, () => store.patchOrder(orderId, { load: 'idle' }));
}
