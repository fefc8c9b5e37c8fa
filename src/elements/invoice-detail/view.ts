import { css, html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { PaymentState } from '../../store/payment.ts';
import type { InvoiceRecord } from '../../store/records.ts';

/** What the view is made of. */
export interface DetailContext {
  readonly host: HTMLElement;
  readonly store: InvoiceStore;
  readonly localizer: Localizer;
  readonly record: InvoiceRecord | undefined;
  readonly payment: PaymentState;
}

export const styles = [css``];

/** The invoice. */
export function renderDetail({ record }: DetailContext): TemplateResult {
  return html`<article part="invoice">${record?.value?.number}</article>`;
}
