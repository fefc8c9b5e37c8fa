import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from '../../i18n/en.ts';
import { supportLink } from '../payment/support-link.ts';
import { detailTexts, type DetailContext } from './detail-context.ts';

/**
 * What failed, in the reader's language, and what can help: to try again, once the seconds to wait are over, or to ask
 * somebody about an invoice that is not there. A notice above an invoice of an earlier load, else a panel.
 */
export function failureTemplate(context: DetailContext, seconds: number): TemplateResult {
  const { id, store, localizer, record } = context;
  const { messages } = localizer;
  const texts = detailTexts(localizer);
  const missing = record?.error?.code === 'not-found';
  const sentence = errorSentence(messages, record?.error?.code);
  // Not announced each second.
  const wait = html`<span aria-live="off">${seconds > 0 ? messages.retryAfter(seconds) : nothing}</span>`;
  const help = missing
    ? supportLink(context)
    : html`<button
        type="button"
        class="button"
        part="retry-button"
        ?disabled=${seconds > 0}
        @click=${() => store.patchInvoice(id, { load: 'idle' })}
      >
        ${messages.tryAgain}
      </button>`;
  if (record?.value) {
    return html`<div part="error" class="notice" role="alert">
      <p>${sentence} ${texts.staleInvoice} ${wait}</p>
      ${help}
    </div>`;
  }
  return html`<div part="error" class="panel" role="alert">
    <slot name="error">
      <p class="title">${missing ? texts.invoiceNotFound : texts.invoiceFailed}</p>
      <p>${missing ? texts.invoiceNotFoundHint : sentence} ${wait}</p>
    </slot>
    ${help}
  </div>`;
}
