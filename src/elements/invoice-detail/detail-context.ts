import type { LitElement } from 'lit';
import { createTexts } from '../../i18n/texts.ts';
import { enPayment } from '../../i18n/en-payment.ts';
import { enDetail } from '../../i18n/en-detail.ts';
import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { PaymentState } from '../../store/payment.ts';
import type { InvoiceRecord } from '../../store/records.ts';
import type { InvoiceSettings } from '../../store/state.ts';

/** What the view is made of. */
export interface DetailContext {
  readonly host: LitElement;
  /** Id of the invoice that is asked for. */
  readonly id: string;
  readonly store: InvoiceStore;
  readonly localizer: Localizer;
  readonly settings: InvoiceSettings;
  readonly record: InvoiceRecord | undefined;
  readonly payment: PaymentState;
  /** Whether the billing system takes payments at all. */
  readonly able: boolean;
}

/** The same, once the invoice is there. */
export interface InvoiceContext extends DetailContext {
  readonly invoice: InvoiceDetail;
}

/** Texts about one invoice, in the reader's language. */
export const detailTexts = createTexts(enDetail);

/** Texts about payments, in the reader's language. */
export const paymentTexts = createTexts(enPayment);
