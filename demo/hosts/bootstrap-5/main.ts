import { followScheme, showInvoices } from '../invoices.ts';

followScheme((dark) => (document.documentElement.dataset['bsTheme'] = dark ? 'dark' : 'light'));
showInvoices();
