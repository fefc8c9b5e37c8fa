import { html, nothing, type TemplateResult } from 'lit';
import type { Allocation } from '../../domain/payment-order.ts';
import { createLinkFinder, type LinkFinder } from '../../store/links.ts';
import type { OrderContext } from './checkout-context.ts';

/** What the order covers, invoice by invoice, and its total. */
export function summaryTemplate({ order, settings, localizer, texts }: OrderContext): TemplateResult {
  const linksOf = createLinkFinder(settings, document.baseURI);
  return html`<section part="summary" class="card" aria-labelledby="covers">
    <h3 id="covers">${texts.covers(order.allocations.length)}</h3>
    <ul>
      ${order.allocations.map((allocation) => line(allocation, linksOf, localizer.money(allocation.amount)))}
    </ul>
    <dl class="sums">
      <div class="strong">
        <dt>${texts.coversTotal}</dt>
        <dd part="total">${localizer.money(order.total)}</dd>
      </div>
    </dl>
  </section>`;
}

function line(allocation: Allocation, linksOf: LinkFinder, amount: string): TemplateResult {
  const { invoiceId: id, invoiceNumber = id, invoiceLink, description } = allocation;
  const { invoice } = linksOf({ id, links: { invoice: invoiceLink } });
  return html`<li part="allocation">
    <span class="what">
      <a part="allocation-link" href=${invoice ?? nothing}><bdi>${invoiceNumber}</bdi></a>
      ${description ? html`<span part="allocation-description"><bdi>${description}</bdi></span>` : nothing}
    </span>
    <span part="allocation-amount">${amount}</span>
  </li>`;
}
