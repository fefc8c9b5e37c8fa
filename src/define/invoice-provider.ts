import { InvoiceProvider } from '../elements/invoice-provider/invoice-provider.ts';

if (!customElements.get('invoice-provider')) customElements.define('invoice-provider', InvoiceProvider);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-provider': InvoiceProvider;
  }
}
