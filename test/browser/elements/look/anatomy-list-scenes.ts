import { html, type TemplateResult } from 'lit';
import type { InvoicePage } from '../../../../src/adapters/adapter.ts';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { INVOICE_STATUSES } from '../../../../src/domain/invoice.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf, paid, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';
import { comeTo, PAYMENTS } from './anatomy-payments.ts';
import { findDeep } from './deep.ts';

/** Draws something of which one tag is looked at. */
export type Draw = () => Promise<Element>;

const broken = new InvoiceError('server', 'broken');

/** Draws a tag under a provider whose list was answered. */
async function answered(
  content: TemplateResult,
  page: InvoicePage = pageOf(invoices(2)),
  properties: Parameters<typeof mount>[2] = {},
): Promise<InvoiceProvider> {
  const adapter = deferredAdapter();
  const provider = await mount(content, adapter, properties);
  adapter.last('listInvoices').answer(page);
  await settled();
  return provider;
}

const every = [...INVOICE_STATUSES, 'unknown' as const].map((status, at) => {
  const payable = status === 'unpaid' || status === 'partially-paid';
  return invoice(at + 1, { status, rawStatus: status, payable, balance: usd(payable ? 5000 : 0) });
});

const list = html`<invoice-list></invoice-list>`;
const columns = ['number', 'product', 'balance', { name: 'hostname', href: '/servers/{serviceId}' }];

/** The table in all its states. */
export const listScenes: Readonly<Record<string, Draw>> = {
  'every status': () => answered(list, pageOf(every)),
  'columns of a host': () => answered(html`<invoice-list .columns=${columns}></invoice-list>`),
  'the first load': () => mount(list, deferredAdapter()),
  'no invoice of a status': () => answered(list, pageOf([]), { status: 'refunded' }),
  'a load that failed': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').fail(broken);
    await settled();
    return provider;
  },
  'a second load that failed': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    provider.store!.reload();
    await settled();
    adapter.last('listInvoices').fail(broken);
    await settled();
    return provider;
  },
};

const bar = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`;

async function ticked(): Promise<InvoiceProvider> {
  const rows = invoices(2, { minimumPayment: usd(100) });
  const provider = await answered(bar, pageOf(rows));
  provider.store!.select(rows, true);
  await settled();
  return provider;
}

/** The bar in all its states. */
export const barScenes: Readonly<Record<string, Draw>> = {
  'nothing ticked': () => answered(bar),
  'amounts to change': async () => {
    const provider = await ticked();
    findDeep(provider, '[part=review-button]').click();
    await settled();
    return provider;
  },
  ...Object.fromEntries(
    PAYMENTS.map((name) => [
      name,
      async () => {
        const provider = await ticked();
        await comeTo(provider, name);
        return provider;
      },
    ]),
  ),
};

const many = { total: 90, counts: { all: 90, unpaid: 2 } };
const whole = html`<my-invoices></my-invoices>`;
const more = { supportHref: '#support', pageSize: 2 };

/** The other pieces of the page. */
export const pieceScenes: Readonly<Record<string, Readonly<Record<string, Draw>>>> = {
  'my-invoices': { 'the page': () => answered(whole, pageOf([invoice(1), paid(2)], many), more) },
  'invoice-status-tabs': {
    'tabs with counts': () => answered(html`<invoice-status-tabs></invoice-status-tabs>`, pageOf(invoices(2), many)),
  },
  'invoice-search': { 'a box': () => mount(html`<invoice-search></invoice-search>`, deferredAdapter()) },
  'invoice-page-size': { 'a choice': () => mount(html`<invoice-page-size></invoice-page-size>`, deferredAdapter()) },
  'invoice-pagination': {
    'many pages': () => answered(html`<invoice-pagination></invoice-pagination>`, pageOf(invoices(2), many), more),
  },
  'invoice-provider': { 'around nothing': () => mount(html``, deferredAdapter()) },
  'invoice-column': {
    'in a list': () => answered(html`<invoice-list><invoice-column name="number"></invoice-column></invoice-list>`),
  },
};
