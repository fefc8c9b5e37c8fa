import './invoice-provider.ts';
import { InvoiceStatusTabs } from '../elements/invoice-status-tabs.ts';

if (!customElements.get('invoice-status-tabs')) customElements.define('invoice-status-tabs', InvoiceStatusTabs);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-status-tabs': InvoiceStatusTabs;
  }
}
