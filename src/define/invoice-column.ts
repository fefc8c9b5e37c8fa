import './invoice-provider.ts';
import { InvoiceColumnElement } from '../elements/invoice-column.ts';

if (!customElements.get('invoice-column')) customElements.define('invoice-column', InvoiceColumnElement);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-column': InvoiceColumnElement;
  }
}
