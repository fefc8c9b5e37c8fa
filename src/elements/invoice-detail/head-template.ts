import { html, nothing, type TemplateResult } from 'lit';
import { isPayable } from '../../domain/invoice.ts';
import { safeUrl } from '../../domain/safe-url.ts';
import { statusLabel } from '../../i18n/en.ts';
import { detailTexts, paymentTexts, type InvoiceContext } from './detail-context.ts';
import { payFormOf } from './pay-form.ts';

/** Codes of a balance that can't be paid because it is being paid. */
const UNDER_WAY = ['payment-in-progress', 'processing'];

/**
 * Number, status with what it means, and what can be done with the invoice.
 * @param payable Whether how to pay it stands further on.
 */
export function headTemplate(context: InvoiceContext, payable: boolean): TemplateResult {
  const { invoice, localizer } = context;
  const { messages } = localizer;
  const { number, status, rawStatus } = invoice;
  const reason = blockedSentence(context);
  // "Please pay" is not said of what is being paid.
  const meaning = status === 'unknown' || isUnderWay(context) ? undefined : messages.meanings[status];
  return html`<header part="head" class="head">
    <div class="title">
      <h2 part="number" id="number">${detailTexts(localizer).invoiceTitle(number)}</h2>
      <span part=${'status status-' + status}>${statusLabel(messages, status, rawStatus)}</span>
    </div>
    ${meaning === undefined ? nothing : html`<p part="meaning">${meaning}</p>`}
    ${reason === undefined ? nothing : html`<p part="reason">${reason}</p>`} ${actionsTemplate(context, payable)}
  </header>`;
}

function actionsTemplate(context: InvoiceContext, payable: boolean): TemplateResult {
  const { invoice, localizer } = context;
  const texts = detailTexts(localizer);
  const pdf = safeUrl(invoice.links?.pdf, document.baseURI);
  return html`<div part="actions" class="tools">
    ${payable ? goToPay(context) : nothing}
    ${pdf === undefined ? nothing : html`<a part="pdf-link" class="button" href=${pdf}>${texts.downloadPdf}</a>`}
    <button type="button" part="print-button" class="button" @click=${() => print()}>${texts.print}</button>
    <slot name="actions"></slot>
  </div>`;
}

/** The way down to where it is paid, for where that is far below. */
function goToPay({ host, invoice, localizer }: InvoiceContext): TemplateResult {
  const go = () => {
    const heading = host.renderRoot.querySelector<HTMLElement>('#pay');
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'start' });
  };
  return html`<button type="button" part="go-to-pay" class="button primary" @click=${go}>
    ${paymentTexts(localizer).payNow(localizer.money(invoice.balance))}
  </button>`;
}

/** Whether it can't be paid because a payment of it is under way. */
function isUnderWay({ invoice }: InvoiceContext): boolean {
  return isBlocked(invoice) && UNDER_WAY.includes(invoice.notPayableReason ?? '');
}

function isBlocked(invoice: InvoiceContext['invoice']): boolean {
  return !isPayable(invoice) && invoice.balance.amount > 0;
}

/** Why what is owed can't be paid now; `undefined` when it can, when nothing is owed, and when a notice says it. */
function blockedSentence(context: InvoiceContext): string | undefined {
  const { host, invoice, localizer, payment } = context;
  const { notPayableReason: code = '' } = invoice;
  if (!isBlocked(invoice)) return undefined;
  if (isUnderWay(context)) {
    const isTold = payment.phase === 'settling' && payFormOf(host).concerned;
    return isTold ? undefined : paymentTexts(localizer).settling;
  }
  const { blocked, blockedOtherwise } = detailTexts(localizer);
  return Object.hasOwn(blocked, code) ? blocked[code] : blockedOtherwise;
}
