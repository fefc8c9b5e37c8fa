import './invoice-provider.ts';
import './invoice-status-tabs.ts';
import './invoice-search.ts';
import './invoice-page-size.ts';
import './invoice-list.ts';
import './invoice-pagination.ts';
import './mass-pay-bar.ts';
import { MyInvoices } from '../elements/my-invoices.ts';

if (!customElements.get('my-invoices')) customElements.define('my-invoices', MyInvoices);

declare global {
  interface HTMLElementTagNameMap {
    'my-invoices': MyInvoices;
  }
}
