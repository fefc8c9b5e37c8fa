import './invoice-provider.ts';
import { InvoiceSearch } from '../elements/invoice-search.ts';

if (!customElements.get('invoice-search')) customElements.define('invoice-search', InvoiceSearch);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-search': InvoiceSearch;
  }
}
