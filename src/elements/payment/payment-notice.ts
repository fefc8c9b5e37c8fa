import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { PaymentState } from '../../store/payment.ts';

/** What a notice is made of. */
export interface NoticeContext {
  readonly payment: PaymentState;
  readonly localizer: Localizer;
  readonly texts: PaymentMessages;
  /** Seconds until the server takes another request; 0 when it does now. */
  readonly seconds: number;
  /** Tells the payment what the person wants. */
  readonly dispatch: (event: { readonly type: 'confirm' | 'dismiss' | 'again' }) => void;
}

/**
 * What a person is told about a payment, and what they can do about it; nothing while there is none. Parts: `message`,
 * `difference`, `confirm-button`, `dismiss-button`, `check-button`, `running-link`, `receipt-link`.
 */
export function paymentNotice({ payment }: NoticeContext): TemplateResult | typeof nothing {
  return payment.phase === 'idle' ? nothing : html`<div part="message"></div>`;
}
