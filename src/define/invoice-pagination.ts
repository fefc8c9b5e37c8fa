import './invoice-provider.ts';
import { InvoicePagination } from '../elements/invoice-pagination.ts';

if (!customElements.get('invoice-pagination')) customElements.define('invoice-pagination', InvoicePagination);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-pagination': InvoicePagination;
  }
}
