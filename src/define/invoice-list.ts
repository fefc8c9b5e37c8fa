import './invoice-provider.ts';
import { InvoiceList } from '../elements/invoice-list/invoice-list.ts';

if (!customElements.get('invoice-list')) customElements.define('invoice-list', InvoiceList);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-list': InvoiceList;
  }
}
