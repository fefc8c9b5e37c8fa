import './invoice-provider.ts';
import { InvoicePageSize } from '../elements/invoice-page-size.ts';

if (!customElements.get('invoice-page-size')) customElements.define('invoice-page-size', InvoicePageSize);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-page-size': InvoicePageSize;
  }
}
