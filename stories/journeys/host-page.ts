import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** A host's page in one place: My Invoices, and the checkout as soon as there is an order to pay. */
export function hostPage(): TemplateResult {
  const onPage = (page: Element | undefined) => {
    // The provider, which tells of orders, stands around the page only when this has been drawn.
    queueMicrotask(() => {
      page?.closest('invoice-provider')?.addEventListener('invoice-checkout-request', (event) => {
        event.preventDefault();
        const checkout = document.createElement('invoice-checkout');
        checkout.orderId = event.detail.order.id;
        page.replaceChildren(checkout);
      });
    });
  };
  return html`<div ${ref(onPage)}><my-invoices></my-invoices></div>`;
}
