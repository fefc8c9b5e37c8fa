import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceQuery } from '../../domain/query.ts';
import { emptySentence, errorSentence, type Messages } from '../../i18n/en.ts';

const CELLS = [
  'select',
  'number',
  'hostname',
  'ip',
  'invoice-date',
  'due-date',
  'total',
  'status',
  'operation',
] as const;

/** A row of the size that a real one will have, so that nothing moves when it comes. */
export function skeletonTemplate(cells: readonly string[] = CELLS): TemplateResult {
  return html`<tr part="skeleton" class="skeleton" aria-hidden="true">
    ${cells.map((name) => html`<td class=${name}><i></i></td>`)}
  </tr>`;
}

/** What we say stands beside the slot and not in it: a slot that a composition passes on counts as content, even empty. */
function showDefault({ target }: Event): void {
  if (!(target instanceof HTMLSlotElement) || !(target.nextElementSibling instanceof HTMLElement)) return;
  target.nextElementSibling.hidden = target.assignedNodes({ flatten: true }).length > 0;
}

/** Why there is nothing, and the way out. */
export function emptyTemplate(messages: Messages, query: InvoiceQuery): TemplateResult {
  return html`<div part="empty" class="panel">
    <slot name="empty" @slotchange=${showDefault}></slot>
    <div class="default">
      <p class="title">${emptySentence(messages, query)}</p>
      ${
        query.search || query.status !== 'all'
          ? html`<button type="button" class="button" part="show-all-button" data-action="show-all">
              ${messages.showAll}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** What failed, in the reader's language, and the way to try again, once the seconds to wait are over. */
export function errorTemplate(
  messages: Messages,
  error: InvoiceError | undefined,
  stale: boolean,
  seconds: number,
): TemplateResult {
  const sentence = errorSentence(messages, error?.code);
  // Not announced each second.
  const wait = html`<span aria-live="off">${seconds > 0 ? messages.retryAfter(seconds) : nothing}</span>`;
  const retry = html`<button
    type="button"
    class="button"
    part="retry-button"
    data-action="retry"
    ?disabled=${seconds > 0}
  >
    ${messages.tryAgain}
  </button>`;
  if (stale) {
    return html`<div part="error" class="notice" role="alert">
      <p>${sentence} <span class="more">${messages.stale}</span> ${wait}</p>
      ${retry}
    </div>`;
  }
  return html`<div part="error" class="panel" role="alert">
    <slot name="error" @slotchange=${showDefault}></slot>
    <div class="default">
      <p class="title">${messages.failed}</p>
      <p>${sentence} ${wait}</p>
    </div>
    ${retry}
  </div>`;
}
