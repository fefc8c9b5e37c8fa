import type { PaymentOrder } from '../../domain/payment-order.ts';
import { safeRedirect } from '../../domain/safe-url.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import { warnOnce } from '../../warn.ts';

/** Origins from `checkout-origins`, such as `https://pay.example`; what is none is left out with a warning. */
function parseOrigins(text: string | undefined): readonly string[] {
  return (text?.match(/[^\s,]+/g) ?? []).flatMap((word) => {
    const origin = URL.canParse(word) ? new URL(word).origin : 'null';
    if (origin !== 'null') return [origin];
    warnOnce(`<invoice-provider checkout-origins="${word}">: expected origins such as "https://pay.example".`);
    return [];
  });
}

/**
 * Where the order is paid: the gateway's own page while a payment waits for the person there, else the checkout.
 * Absolute, and only of this page's origin or one that the host allows; else `undefined`.
 */
export function checkoutUrl(
  { status, payment, checkoutUrl }: PaymentOrder,
  { checkoutOrigins }: Pick<InvoiceSettings, 'checkoutOrigins'>,
): string | undefined {
  const url = status === 'processing' ? (payment?.redirectUrl ?? checkoutUrl) : checkoutUrl;
  return safeRedirect(url, location.href, parseOrigins(checkoutOrigins));
}
