import './define/invoice-provider.ts';
import './define/invoice-status-tabs.ts';
import './define/invoice-search.ts';
import './define/invoice-page-size.ts';
import './define/invoice-list.ts';
import './define/invoice-pagination.ts';
import './define/mass-pay-bar.ts';
import './define/my-invoices.ts';
