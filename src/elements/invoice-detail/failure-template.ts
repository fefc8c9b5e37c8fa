import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from '../../i18n/en.ts';
import { detailTexts, type DetailContext } from './detail-context.ts';

/**
 * What failed, in the reader's language, and the way to try again, once the seconds to wait are over. A notice above an
 * invoice of an earlier load, else a panel.
 */
export function failureTemplate(context: DetailContext, seconds: number): TemplateResult {
  const { id, store, localizer, record } = context;
  const { messages } = localizer;
  const texts = detailTexts(localizer);
  const missing = record?.error?.code === 'not-found';
  const sentence = errorSentence(messages, record?.error?.code);
  // Not announced each second.
  const wait = html`<span aria-live="off">${seconds > 0 ? messages.retryAfter(seconds) : nothing}</span>`;
  const retry = html`<button
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
      ${retry}
    </div>`;
  }
  return html`<div part="error" class="panel" role="alert">
    <slot name="error">
      <p class="title">${missing ? texts.invoiceNotFound : texts.invoiceFailed}</p>
      <p>${missing ? texts.invoiceNotFoundHint : sentence} ${wait}</p>
    </slot>
    ${retry}
  </div>`;
}

/** Lines that an invoice will have; most have no more. */
const SKELETON_LINES = [1, 2];

/** What stands for the invoice, in the places that it will have. */
export function skeletonTemplate(): TemplateResult {
  const bar = html`<i></i>`;
  return html`<div part="skeleton" class="layout skeleton" aria-busy="true">
    <div class="paper">
      <div class="head">${bar}${bar}</div>
      <div class="facts">${[1, 2, 3, 4].map(() => html`<div>${bar}${bar}</div>`)}</div>
      <div class="parties">${[1, 2].map(() => html`<div>${bar}${bar}${bar}</div>`)}</div>
      <div class="rows">${SKELETON_LINES.map(() => html`<div>${bar}${bar}</div>`)}</div>
    </div>
  </div>`;
}
