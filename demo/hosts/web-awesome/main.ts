import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { followScheme, showInvoices } from '../invoices.ts';

followScheme((dark) => document.documentElement.classList.toggle('wa-dark', dark));
showInvoices();
