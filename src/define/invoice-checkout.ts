import './invoice-provider.ts';
import { InvoiceCheckout } from '../elements/invoice-checkout/invoice-checkout.ts';

if (!customElements.get('invoice-checkout')) customElements.define('invoice-checkout', InvoiceCheckout);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-checkout': InvoiceCheckout;
  }
}
