import { css, html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { OrderRecord } from '../../store/records.ts';

/** What the view is made of. */
export interface CheckoutContext {
  readonly host: HTMLElement;
  readonly store: InvoiceStore;
  readonly localizer: Localizer;
  readonly record: OrderRecord | undefined;
}

export const styles = [css``];

/** The checkout. */
export function renderCheckout({ record }: CheckoutContext): TemplateResult {
  return html`<article part="checkout">${record?.value?.id}</article>`;
}
