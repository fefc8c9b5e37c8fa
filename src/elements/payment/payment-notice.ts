import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import { safeUrl } from '../../domain/safe-url.ts';
import { errorSentence } from '../../i18n/en.ts';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { chargeOf, type Difference, type PaymentState } from '../../store/payment.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import { checkoutUrl } from './checkout-url.ts';
import { declineReason } from './decline-reason.ts';
import { progressOf } from './payment-progress.ts';

/** What a notice is made of. */
export interface NoticeContext {
  readonly payment: PaymentState;
  readonly localizer: Localizer;
  readonly texts: PaymentMessages;
  /** Seconds until the server takes another request; 0 when it does now. */
  readonly seconds: number;
  /** Tells the payment what the person wants. */
  readonly dispatch: (event: { readonly type: 'confirm' | 'dismiss' | 'again' }) => void;
  /** Whether the element has a form of its own beside the notice, so that nothing need be gone on with elsewhere. */
  readonly payHere?: boolean | undefined;
  /** Where a link to the checkout may go; only this page's origin without it. */
  readonly settings?: Pick<InvoiceSettings, 'checkoutOrigins'> | undefined;
}

type Piece = TemplateResult | typeof nothing;

const ALERTS: readonly PaymentState['phase'][] = ['confirming', 'refused', 'expired', 'unknown'];

/**
 * What a person is told about a payment, and what they can do about it; nothing while there is none. Parts: `message`,
 * `difference`, `confirm-button`, `dismiss-button`, `check-button`, `running-link`, `receipt-link`.
 */
export function paymentNotice(context: NoticeContext): Piece {
  const { payment, localizer, seconds } = context;
  if (payment.phase === 'idle') return nothing;
  // How it goes on is told by the provider's own region.
  return html`<div part="message" role=${ALERTS.includes(payment.phase) ? 'alert' : nothing}>
    <div class="said">
      ${said(context)} ${seconds > 0 ? html`<p aria-live="off">${localizer.messages.retryAfter(seconds)}</p>` : nothing}
    </div>
    <div class="actions">${actions(context)}</div>
  </div>`;
}

function said({ payment, localizer, texts }: NoticeContext): Piece {
  const sentence = (text: string) => html`<p>${text}</p>`;
  switch (payment.phase) {
    case 'confirming':
      return html`<p>${texts.changedTitle}</p>
        <ul>
          ${payment.differences.map((each) => html`<li part="difference">${different(each, localizer, texts)}</li>`)}
        </ul>
        <p>${payment.intent ? texts.newSum(localizer.money(chargeOf(payment.intent))) : texts.nothingLeft}</p>`;
    case 'refused': {
      const { error, order, orderId } = payment;
      if (orderId !== undefined)
        return sentence(`${texts.lostSight} ${errorSentence(localizer.messages, error?.code)}`);
      if (order)
        return sentence(isCancelled(order) ? texts.cancelled : `${texts.declined} ${declineReason(order, localizer)}`);
      if (error?.path === 'checkoutUrl') return sentence(texts.payBlocked);
      return sentence(`${texts.refused} ${errorSentence(localizer.messages, error?.code)}`);
    }
    case 'expired':
      return sentence(texts.expired);
    case 'unknown':
      return sentence(texts.payUnknown(localizer.money(chargeOf(payment.intent))));
    default:
      return html`${progressOf(payment, localizer).map(sentence)}`;
  }
}

/** Whether the order was cancelled, or the person went back from the gateway without paying. */
function isCancelled({ status, payment }: PaymentOrder): boolean {
  return status === 'cancelled' || (status === 'open' && payment?.status === 'cancelled');
}

function different({ number, kind, now }: Difference, localizer: Localizer, texts: PaymentMessages): string {
  switch (kind) {
    case 'paid':
      return texts.wasPaid(number);
    case 'gone':
      return texts.isGone(number);
    case 'blocked':
      return texts.isBlocked(number);
    case 'amount':
      return texts.isNow(number, now ? localizer.money(now) : '');
    case 'fee':
      return texts.feeIsNow(now ? localizer.money(now) : '');
  }
}

function actions(context: NoticeContext): Piece {
  const { payment, localizer, texts, dispatch } = context;
  const button = (type: 'confirm' | 'dismiss' | 'again', part: string, text: string, look = '') =>
    html`<button type="button" class="button ${look}" part=${part} @click=${() => dispatch({ type })}>${text}</button>`;
  const dismiss = (text = texts.dismiss) => button('dismiss', 'dismiss-button', text);
  switch (payment.phase) {
    case 'confirming': {
      const { intent } = payment;
      if (!intent) return dismiss();
      return html`${dismiss(texts.notNow)}
      ${button('confirm', 'confirm-button', texts.payNow(localizer.money(chargeOf(intent))), 'primary')}`;
    }
    case 'unknown':
      return button('again', 'check-button', texts.checkAgain);
    case 'settling':
      return html`${runningLink(context)} ${payment.rival || payment.order?.status === 'open' ? dismiss() : nothing}`;
    case 'refused':
      return html`${context.payHere ? nothing : runningLink(context, texts.tryAtCheckout)} ${dismiss()}`;
    case 'paid': {
      const href = safeUrl(payment.order.receiptUrl, document.baseURI);
      return html`${href === undefined ? nothing : html`<a part="receipt-link" href=${href}>${texts.receipt}</a>`}
      ${dismiss()}`;
    }
    case 'expired':
      return dismiss();
    default:
      return nothing;
  }
}

function runningLink(context: NoticeContext, text = context.texts.continuePayment): Piece {
  const { payment, settings = { checkoutOrigins: undefined } } = context;
  const order = 'order' in payment ? payment.order : undefined;
  const href = order && canGoOn(order) && checkoutUrl(order, settings);
  if (!href || href === location.href) return nothing;
  return html`<a part="running-link" href=${href}>${text}</a>`;
}

/** Whether there is something left to do: the gateway's page is gone as soon as its payment does not name it any more. */
function canGoOn({ status, payment }: PaymentOrder): boolean {
  return status === 'open' || (status === 'processing' && (!payment || payment.redirectUrl !== undefined));
}
