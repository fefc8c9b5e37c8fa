import { html, nothing, type TemplateResult } from 'lit';
import { chooseGateway, withFee } from '../../domain/gateways.ts';
import type { Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import { emit } from '../../events.ts';
import { isPaymentBusy } from '../../store/payment.ts';
import { gatewayChoice } from '../payment/gateway-choice.ts';
import { sampleGateways, stillOf } from '../payment/still.ts';
import type { OrderContext } from './checkout-context.ts';
import { elsewhere } from './checkout-links.ts';
import { hasNotice } from './checkout-state.ts';
import { declinedTemplate, noticeTemplate, secondsLeft } from './notice-templates.ts';

/** How to pay the order: the gateway, the host's own fields for it, what is charged, and the one button. */
export function payTemplate(context: OrderContext): TemplateResult {
  const { record, order, controller } = context;
  const { gateways = [] } = record;
  // What was tried last is ticked again, also after a reload.
  const gateway = chooseGateway(gateways, order.total, controller.chosenFor(order.id), order.payment?.gateway);
  const waits = isWaiting(context) || secondsLeft(context) > 0;
  return html`<form
    class="stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (gateway && !waits) pay(context, gateway);
    }}
  >
    ${hasNotice(record, order) ? nothing : declinedTemplate(context)}
    ${gateways.length > 0 ? choice(context, gateways, gateway) : nothing}
    <slot name="payment">${gateways.length > 0 ? nothing : withoutGateways(context)}</slot>
    ${gateways.length > 0 ? sums(context, gateway) : nothing}
    ${gateways.length > 0 && record.payment.phase !== 'confirming' ? payButton(context, gateway, waits) : nothing}
    ${hasNotice(record, order) ? noticeTemplate(context) : nothing}
  </form>`;
}

function choice(context: OrderContext, gateways: readonly Gateway[], chosen: Gateway | undefined): TemplateResult {
  const { host, order, controller, localizer, payment: texts } = context;
  return gatewayChoice({
    gateways,
    total: order.total,
    chosen: chosen?.id,
    name: 'gateway',
    busy: isWaiting(context),
    localizer,
    texts,
    onChoose(gateway) {
      controller.choose(order.id, gateway);
      emit(host, 'invoice-gateway-change', { gateway });
    },
  });
}

/** Nothing can be chosen here: not yet, or not at all. */
function withoutGateways(context: OrderContext): TemplateResult {
  const { record, texts, payment } = context;
  if (record.load !== 'ready') {
    return html`<div class="skeleton" aria-hidden="true" inert>
      ${stillOf(choice(context, sampleGateways, undefined))}
    </div>`;
  }
  const href = elsewhere(context);
  return href === undefined
    ? html`<p class="hint">${payment.noGateways}</p>`
    : html`<a part="checkout-link" class="button primary wide" href=${href}>${texts.goToCheckout}</a>`;
}

function sums(context: OrderContext, gateway: Gateway | undefined): TemplateResult {
  const { localizer, texts, payment } = context;
  const { total, fee } = chargeFor(context, gateway);
  return html`<dl class="sums">
    <div>
      <dt>${texts.sumTotal}</dt>
      <dd><bdi>${localizer.money(total)}</bdi></dd>
    </div>
    <div>
      <dt>${texts.sumFee}</dt>
      <dd part="fee">
        <bdi>${!gateway ? '–' : fee && fee.amount !== 0 ? localizer.money(fee) : payment.noFee}</bdi>
      </dd>
    </div>
    <div class="strong">
      <dt>${texts.sumToPay}</dt>
      <dd part="sum">${localizer.money(withFee(total, fee) ?? total)}</dd>
    </div>
  </dl>`;
}

function payButton(context: OrderContext, gateway: Gateway | undefined, waits: boolean): TemplateResult {
  const { localizer, payment } = context;
  const { total, fee } = chargeFor(context, gateway);
  // Not `disabled` while it waits: the focus would be lost with it.
  return html`<button
    type="submit"
    class="button primary wide"
    part="pay-button"
    ?disabled=${!gateway}
    aria-disabled=${waits ? 'true' : nothing}
  >
    ${payment.payNow(localizer.money(withFee(total, fee) ?? total))}
  </button>`;
}

/** What is on its way to be charged, or asked about; else what the chosen gateway would charge. */
function chargeFor(
  { record, order }: OrderContext,
  gateway: Gateway | undefined,
): { total: Money; fee?: Money | undefined } {
  const intent = 'intent' in record.payment ? record.payment.intent : undefined;
  return intent ?? { total: order.total, fee: gateway?.fee };
}

/** Whether something has to come to its end, or the person to answer, before anything is paid here. */
function isWaiting({ record: { payment } }: OrderContext): boolean {
  return isPaymentBusy(payment) || ['confirming', 'unknown', 'settling'].includes(payment.phase);
}

function pay({ host, store, order }: OrderContext, { id: gateway, fee }: Gateway): void {
  // As it is now, not as it was drawn: of several clicks in one turn only the first one pays.
  const payment = store.state.orders.get(order.id)?.payment;
  if (!payment || isPaymentBusy(payment)) return;
  const intent = { items: [], total: order.total, order, gateway, fee };
  if (emit(host, 'invoice-pay-request', intent)) store.startPayment(intent);
}
