import type { PaymentOrder } from '../../domain/payment-order.ts';
import { enDecline } from '../../i18n/en-decline.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { createTexts } from '../../i18n/texts.ts';

const textsOf = createTexts(enDecline);

/** Why the last payment of the order was declined, as a sentence; empty for a code that this version does not know. */
export function declineReason({ payment }: PaymentOrder, localizer: Localizer): string {
  const { declineReasons } = textsOf(localizer);
  const code = payment?.status === 'declined' ? (payment.reason ?? '') : '';
  return (Object.hasOwn(declineReasons, code) ? declineReasons[code] : undefined) ?? '';
}
