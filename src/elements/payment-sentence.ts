import type { InvoiceError } from '../domain/errors.ts';
import { errorSentence, type Messages } from '../i18n/en.ts';
import type { PaymentState } from '../store/payment.ts';

/** What a person is told about a payment; nothing while there is none. */
export function paymentSentence(messages: Messages, payment: PaymentState): string | undefined {
  switch (payment.phase) {
    case 'idle':
      return undefined;
    case 'creating':
      return messages.preparing;
    case 'redirecting':
      return messages.redirecting;
    case 'unknown':
      return messages.payUnknown;
    case 'changed':
      return messages.payChanged;
    case 'settled':
      return messages.paySettled;
    case 'running':
      return messages.payRunning;
    case 'failed':
      return failure(messages, payment.error);
  }
}

function failure(messages: Messages, { code, path }: InvoiceError): string {
  if (path === 'checkoutUrl') return messages.payBlocked;
  return `${messages.payFailed} ${errorSentence(messages, code)}`;
}
