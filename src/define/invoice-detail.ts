import './invoice-provider.ts';
import { InvoiceDetailElement } from '../elements/invoice-detail/invoice-detail.ts';

if (!customElements.get('invoice-detail')) customElements.define('invoice-detail', InvoiceDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-detail': InvoiceDetailElement;
  }
}
