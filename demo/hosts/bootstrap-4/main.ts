import { showInvoices } from '../invoices.ts';

showInvoices();
