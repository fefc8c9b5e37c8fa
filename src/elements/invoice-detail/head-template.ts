import { html, nothing, type TemplateResult } from 'lit';
import { isPayable } from '../../domain/invoice.ts';
import { safeUrl } from '../../domain/safe-url.ts';
import { statusLabel } from '../../i18n/en.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';

/** Number, status with what it means, and what can be done with the invoice besides paying it. */
export function headTemplate(context: InvoiceContext): TemplateResult {
  const { invoice, localizer } = context;
  const { messages } = localizer;
  const { number, status, rawStatus } = invoice;
  const reason = blockedSentence(context);
  return html`<header part="head" class="head">
    <div class="title">
      <h2 part="number" id="number">${detailTexts(localizer).invoiceTitle(number)}</h2>
      <span part=${'status status-' + status}>${statusLabel(messages, status, rawStatus)}</span>
    </div>
    ${status === 'unknown' ? nothing : html`<p part="meaning">${messages.meanings[status]}</p>`}
    ${reason === undefined ? nothing : html`<p part="reason">${reason}</p>`} ${actionsTemplate(context)}
  </header>`;
}

function actionsTemplate({ invoice, localizer }: InvoiceContext): TemplateResult {
  const texts = detailTexts(localizer);
  const pdf = safeUrl(invoice.links?.pdf, document.baseURI);
  return html`<div part="actions" class="tools">
    ${pdf === undefined ? nothing : html`<a part="pdf-link" class="button" href=${pdf}>${texts.downloadPdf}</a>`}
    <button type="button" part="print-button" class="button" @click=${() => print()}>${texts.print}</button>
    <slot name="actions"></slot>
  </div>`;
}

/** Why what is owed can't be paid now; `undefined` when it can, and when nothing is owed. */
function blockedSentence({ invoice, localizer }: InvoiceContext): string | undefined {
  const { balance, notPayableReason: code = '' } = invoice;
  if (isPayable(invoice) || balance.amount <= 0) return undefined;
  const { blocked, blockedOtherwise } = detailTexts(localizer);
  return Object.hasOwn(blocked, code) ? blocked[code] : blockedOtherwise;
}
