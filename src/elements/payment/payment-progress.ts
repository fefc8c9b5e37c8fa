import { enPayment } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { createTexts } from '../../i18n/texts.ts';
import type { PaymentState } from '../../store/payment.ts';

const textsOf = createTexts(enPayment);

/**
 * How a payment goes on, in sentences; none where there is no payment, or where the person has to do something: that is
 * an alert.
 */
export function progressOf(payment: PaymentState, localizer: Localizer): readonly string[] {
  const texts = textsOf(localizer);
  switch (payment.phase) {
    case 'checking':
    case 'changed':
      return [texts.checkingInvoices];
    case 'creating':
      return [texts.preparing];
    case 'redirecting':
      return [texts.redirecting];
    case 'settling':
      if (payment.rival) return [texts.settlingRival];
      return [payment.order?.status === 'open' ? texts.settlingOpen : texts.settling];
    case 'paid': {
      const { total, credited } = payment.order;
      const paid = texts.paidSum(localizer.money(total));
      return credited ? [paid, texts.credited(localizer.money(credited))] : [paid];
    }
    default:
      return [];
  }
}
