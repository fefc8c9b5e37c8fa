import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readForm } from '../api/request.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { listAccounts, signIn } from '../session.ts';
import { checkoutPage } from './checkout.ts';
import { invoiceFile, invoicePage } from './invoice.ts';
import { invoicesPage, strictPage } from './invoices.ts';
import { receiptPage } from './receipt.ts';
import { addAddon, dropAddon, serviceAction, servicePage } from './service.ts';
import { servicesPage } from './services.ts';
import { sendTicket, supportPage } from './support.ts';

const MAX_FORM = 64 * 1024;

/** The pages for people. */
export function pageRoutes(portal: Portal): Hono<PortalEnv> {
  const pages = new Hono<PortalEnv>();
  const onError = () => {
    throw new Problem('body-too-large');
  };
  pages.use(bodyLimit({ maxSize: MAX_FORM, onError }));

  pages.get('/', (context) => context.redirect('/billing/invoices'));
  pages.get('/billing', (context) => context.redirect('/billing/invoices'));
  pages.get('/billing/invoices', (context) => invoicesPage(context, portal));
  pages.get('/billing/invoices/:id', (context) => invoicePage(context, portal));
  pages.get('/billing/invoices/:id/pdf', (context) => invoiceFile(context, portal));
  pages.get('/services', (context) => servicesPage(context, portal));
  pages.get('/services/:id', (context) => servicePage(context, portal));
  pages.post('/services/:id/actions/:action', (context) => serviceAction(context, portal));
  pages.post('/services/:id/addons', (context) => addAddon(context, portal));
  pages.post('/services/:id/addons/:addon/remove', (context) => dropAddon(context, portal));
  pages.get('/checkout/:id', (context) => checkoutPage(context, portal));
  pages.get('/receipts/:id', (context) => receiptPage(context, portal));
  pages.get('/support', (context) => supportPage(context, portal));
  pages.post('/support', (context) => sendTicket(context, portal));
  pages.get('/csp', (context) => strictPage(context, portal));

  pages.post('/account', async (context) => {
    const field = await readForm(context);
    const account = (await listAccounts(portal)).find(({ account_id }) => account_id === field('account'));
    if (!account) throw new Problem('not-found');
    await signIn(context, portal, account.account_id);
    return context.redirect('/billing/invoices', 303);
  });
  return pages;
}
