import { html, nothing, type TemplateResult } from 'lit';
import type { OrderContext } from './checkout-context.ts';
import { backLink, elsewhere } from './checkout-links.ts';
import { hasNotice, isBegun } from './checkout-state.ts';
import { noticeTemplate } from './notice-templates.ts';

/** A payment is under way: where it goes on, or how to take another way. */
export function underwayTemplate(context: OrderContext): TemplateResult {
  const { store, record, order, texts, payment } = context;
  const href = order.payment?.redirectUrl === undefined ? undefined : elsewhere(context);
  const another = () => store.dispatch({ type: 'dismiss' }, order.id);
  const mayDismiss = order.status === 'open' && !isBegun(order) && record.payment.phase === 'settling';
  // Only what the order can't tell: that it can't be read any more, or that an answer was lost.
  const { phase } = record.payment;
  const lost = phase === 'unknown' || (phase === 'refused' && hasNotice(record, order));
  return html`${lost ? noticeTemplate(context) : nothing}
    <div class="ways">
      ${href ? html`<a part="running-link" class="button" href=${href}>${payment.continuePayment}</a>` : nothing}
      ${
        mayDismiss
          ? html`<button type="button" class="button" part="dismiss-button" @click=${another}>
              ${texts.payAnotherWay}
            </button>`
          : nothing
      }
    </div>`;
}

/** The order is over, and nothing was paid by it: how to go on. */
export function endedTemplate(context: OrderContext): TemplateResult {
  return html`<p class="hint">${context.texts.endedHint}</p>
    <div class="ways">${backLink(context, 'button')}</div>`;
}

/** Heading of what became of the order. */
export function stateTitle(context: OrderContext, view: string): string {
  const { order, texts } = context;
  if (view === 'pay') return texts.paymentTitle;
  if (view === 'underway') return texts.underwayTitle;
  if (view === 'paid') return texts.paidTitle;
  if (order.status === 'expired') return texts.expiredTitle;
  return order.status === 'declined' ? texts.declinedTitle : texts.orderCancelledTitle;
}

/** One sentence on it, besides the heading. */
export function stateSentence({ record, order, texts, payment }: OrderContext, view: string, paidSum: string): string {
  if (view === 'paid') return payment.paidSum(paidSum);
  // Money that came late was charged.
  if (view === 'ended') return order.credited ? '' : texts.nothingCharged;
  if (view === 'pay') return '';
  if (record.payment.phase === 'redirecting') return payment.redirecting;
  return payment.settling;
}
