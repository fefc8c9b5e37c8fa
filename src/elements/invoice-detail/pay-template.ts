import { html, nothing, type TemplateResult } from 'lit';
import { withFee } from '../../domain/gateways.ts';
import { isPayable } from '../../domain/invoice.ts';
import type { Money } from '../../domain/money.ts';
import { emit } from '../../events.ts';
import { isPaymentBusy, type PaymentIntent } from '../../store/payment.ts';
import { gatewayChoice } from '../payment/gateway-choice.ts';
import { paymentNotice } from '../payment/payment-notice.ts';
import { amountTemplate } from './amount-template.ts';
import { detailTexts, paymentTexts, type InvoiceContext } from './detail-context.ts';
import { payFormOf } from './pay-form.ts';
import { intentOf, offerOf, type PayOffer } from './pay-offer.ts';

/** How to pay the invoice; nothing when it can't be paid, here or at all. */
export function payTemplate(context: InvoiceContext): TemplateResult | typeof nothing {
  const { host, invoice, able, record, localizer, payment } = context;
  const form = payFormOf(host);
  const { chosen, amount: typed } = form;
  const offer = able ? offerOf(invoice, record?.gateways, { chosen, typed, locale: localizer.locale }) : undefined;
  if (!offer) return nothing;
  const texts = detailTexts(localizer);
  // What is asked then replaces the form: its sum is not the one that the form would show.
  const asked = payment.phase === 'confirming' && form.concerned;
  const busy = isPaymentBusy(payment) || payment.phase === 'unknown';
  return html`<section part="pay" class="pay" aria-labelledby="pay">
    <h3 id="pay" tabindex="-1">${texts.payInvoice}</h3>
    ${asked ? nothing : formTemplate(context, offer, busy)} ${isNoticeOnTop(context) ? nothing : notice(context)}
  </section>`;
}

function formTemplate(context: InvoiceContext, offer: PayOffer, busy: boolean): TemplateResult {
  const { host, invoice, localizer } = context;
  const form = payFormOf(host);
  return html`${invoice.minimumPayment ? amountTemplate(context, form, offer, busy) : nothing}
  ${offer.later ? html`<p class="later">${detailTexts(localizer).partAtCheckout}</p>` : nothing}
  ${
    offer.gateways?.length === 0
      ? html`<p>${paymentTexts(localizer).noGateways}</p>`
      : html`${choiceTemplate(context, offer, busy)} <slot name="payment"></slot> ${payButton(context, offer)}`
  }`;
}

/** What became of the payment, where it is not said beside the button: above everything, for it is news. */
export function noticeTemplate(
  context: InvoiceContext,
  pay: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (pay !== nothing && !isNoticeOnTop(context)) return nothing;
  return html`<div class="news">${notice(context)}</div>`;
}

/** What an order tells may come long after the person pressed, and after a return to the page: it is told at the top. */
function isNoticeOnTop({ payment }: InvoiceContext): boolean {
  return payment.phase !== 'redirecting' && 'order' in payment && payment.order !== undefined;
}

function notice(context: InvoiceContext): TemplateResult | typeof nothing {
  const { host, payment, localizer, store, settings } = context;
  const form = payFormOf(host);
  if (!form.concerned) return nothing;
  return paymentNotice({
    payment,
    localizer,
    settings,
    texts: paymentTexts(localizer),
    payHere: paysHere(context),
    seconds: form.wait.left(refusal(context)),
    dispatch: (event) => store.dispatch(event),
  });
}

/** Whether there are ways to pay on this page, so that nobody need go on elsewhere. */
function paysHere({ invoice, able, record }: InvoiceContext): boolean {
  return able && isPayable(invoice) && (record?.gateways ?? []).length > 0;
}

function refusal({ payment }: InvoiceContext) {
  return payment.phase === 'refused' ? payment.error : undefined;
}

function choiceTemplate(context: InvoiceContext, { amount, gateways, gateway }: PayOffer, busy: boolean) {
  const { host, invoice, localizer } = context;
  if (!gateways) return nothing;
  return gatewayChoice({
    gateways,
    total: amount ?? invoice.balance,
    chosen: gateway?.id,
    name: 'gateway',
    busy,
    localizer,
    texts: paymentTexts(localizer),
    onChoose: (id) => {
      payFormOf(host).chosen = id;
      host.requestUpdate();
      emit(host, 'invoice-gateway-change', { gateway: id });
    },
  });
}

function payButton(context: InvoiceContext, offer: PayOffer): TemplateResult {
  const { host, invoice, localizer, payment } = context;
  const waits = payment.phase === 'unknown' || payFormOf(host).wait.left(refusal(context)) > 0;
  const texts = paymentTexts(localizer);
  const intent = intentOf(invoice, offer);
  const sum = intent && withFee(intent.total, intent.fee);
  return html`${intent && sum ? toPay(context, intent, sum) : nothing}
    <button
      type="button"
      part="pay-button"
      class="button primary"
      ?disabled=${waits || !intent}
      aria-disabled=${isPaymentBusy(payment) ? 'true' : nothing}
      @click=${() => pay(context, intent)}
    >
      ${sum ? texts.payNow(localizer.money(sum)) : texts.pay}
    </button>`;
}

/** How the sum comes about; nothing to explain without a fee. */
function toPay({ localizer }: InvoiceContext, { total, fee }: PaymentIntent, sum: Money) {
  if (!fee || fee.amount === 0) return nothing;
  const texts = detailTexts(localizer);
  const line = (label: string, amount: Money, name = '') =>
    html`<div class=${name}>
      <dt>${label}</dt>
      <dd><bdi>${localizer.money(amount)}</bdi></dd>
    </div>`;
  return html`<dl part="to-pay" class="to-pay">
    ${line(texts.amount, total)} ${line(paymentTexts(localizer).fee, fee)} ${line(texts.sumToPay, sum, 'strong')}
  </dl>`;
}

function pay({ host, store }: InvoiceContext, intent: PaymentIntent | undefined): void {
  const { payment } = store.state;
  // Read from the store, not from what is drawn: a second click comes before the button is disabled.
  if (!intent || isPaymentBusy(payment) || payment.phase === 'unknown') return;
  if (!emit(host, 'invoice-pay-request', intent)) return;
  payFormOf(host).begin();
  store.startPayment(intent);
}
