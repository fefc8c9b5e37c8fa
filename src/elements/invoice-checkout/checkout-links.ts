import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../domain/safe-url.ts';
import { withoutReturn } from '../invoice-provider/return-parameter.ts';
import { checkoutUrl } from '../payment/checkout-url.ts';
import type { OrderContext } from './checkout-context.ts';

/** Where the person came from. */
export function backLink({ order, texts }: OrderContext, look: 'link' | 'button'): TemplateResult | typeof nothing {
  const href = safeUrl(order.returnUrl, document.baseURI);
  if (href === undefined) return nothing;
  return html`<a part="back-link" class=${look === 'button' ? 'button primary' : look} href=${href}
    >${texts.backLink}</a
  >`;
}

/** The receipt of a paid order. */
export function receiptLink({ order, texts }: OrderContext): TemplateResult | typeof nothing {
  const href = safeUrl(order.receiptUrl, document.baseURI);
  return href === undefined
    ? nothing
    : html`<a part="receipt-link" class="button" href=${href}>${texts.receiptLink}</a>`;
}

/** Where the order is paid, when that is another page than this one: the gateway's own, or another checkout. */
export function elsewhere({ order, settings }: OrderContext): string | undefined {
  const url = checkoutUrl(order, settings);
  return url === withoutReturn(location.href) ? undefined : url;
}
