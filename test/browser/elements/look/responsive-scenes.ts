import { html, type TemplateResult } from 'lit';
import type { InvoiceAdapter } from '../../../../src/adapters/adapter.ts';
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import { money } from '../../../../src/domain/currencies.ts';
import { LINE_ITEM_KINDS } from '../../../../src/domain/invoice-detail.ts';
import { INVOICE_STATUSES, type InvoiceRow } from '../../../../src/domain/invoice.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { detail, line } from '../../../helpers/details.ts';
import { invoice, pageOf, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';
import { findDeep } from './deep.ts';

const LONG = {
  number: 'HOSTING-2026-000042-EU-CENTRAL',
  hostname: `${'very-long-customer-subdomain-'.repeat(3)}node-1.frankfurt.example.com`,
  primaryIp: '2001:db8:1234:5678:9abc:def0:1234:5678',
  total: usd(1_234_567_89),
  balance: usd(1_234_567_89),
};
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';

/** A row of every status; each third is longer than anybody planned for, and of some a half is owed still. */
const rows: readonly InvoiceRow[] = [...INVOICE_STATUSES, 'unknown' as const].map((status, at) => {
  const row = invoice(at + 1, { status, rawStatus: status === 'unknown' ? 'On hold by support' : status });
  return { ...row, ...(at % 3 === 0 ? LONG : {}), ...(at % 2 === 0 ? { balance: usd(654_321_00) } : {}) };
});

/** Unpaid, in currencies with no, two and three decimal digits. */
const mixed = ['USD', 'EUR', 'JPY', 'KWD', 'GBP'].map((currency, at) =>
  invoice(at + 1, { total: money(1_234_567_890, currency), minimumPayment: money(100, currency) }),
);

const gateways = [
  { id: 'card', label: 'Credit card', description: 'Visa, Mastercard and American Express', fee: usd(1_234_567) },
  { id: 'bank', label: WORD, description: `${WORD}, in three to five working days` },
  { id: 'wire', label: 'Wire transfer', minimums: [usd(9_999_999_99)] },
];
const party = {
  name: `${WORD} International Holding`,
  address: ['1234 Very Long Boulevard of the Unknown Engineers', 'Springfield, OR 97477'],
  email: `accounts.payable+invoices@${WORD.toLowerCase()}.example`,
  taxId: 'DE-123456789-0001',
};
const whole = detail({
  ...LONG,
  dueDate: '2026-02-22',
  minimumPayment: usd(1000),
  links: { service: '#/services/srv_1', pdf: '#/invoices/inv_1.pdf' },
  billedTo: party,
  payTo: party,
  lines: LINE_ITEM_KINDS.map((kind, at) =>
    line({
      id: String(at),
      kind,
      description: at % 2 === 0 ? `${LONG.hostname}, ${WORD}` : 'Dedicated server, monthly',
      period: { start: '2026-02-08', end: '2026-03-07' },
      quantity: 1200,
      amount: usd(1_234_567_89),
      serviceLink: '#/services/srv_1',
    }),
  ),
  taxes: [{ label: `Value added tax of ${WORD}`, rate: '19.25', amount: usd(197_100_00) }],
  payments: [
    { id: 'pay_1', kind: 'payment', date: '2026-02-09', amount: usd(1_234_567_89), gateway: WORD },
    { id: 'pay_2', kind: 'refund', date: '2026-02-10', amount: usd(100), gateway: 'card' },
  ],
});

const ADDRESS = { name: 'address', label: 'Address', text: '{hostname} · {primaryIp}', href: '/servers/{serviceId}' };
const COLUMNS = ['number', ADDRESS, 'due-date', 'product', 'balance', 'status', 'operation'];
/** What stays whole in every card and table: 12 digits, the longest labels, usual numbers, the longest IPv4 address. */
const TWELVE = usd(8_888_888_888_88);
const longest = (['collections', 'partially-paid', 'cancelled'] as const).map((status, at) =>
  invoice(at + 1, {
    status,
    number: `INV-2026-00${at}8`,
    primaryIp: at === 0 ? '255.255.255.255' : '2001:db8:1234:5678:9abc:def0:1234:5678',
    total: TWELVE,
    balance: at === 1 ? usd(654_321_00) : TWELVE,
    dueDate: '2020-09-30',
  }),
);

const settings = { timeZone: 'UTC', locale: 'en-US', supportHref: '#support' };
const memory = (list: readonly InvoiceRow[]) => createMemoryAdapter({ rows: list, gateways: [] });

async function tickAll(content: TemplateResult, adapter: InvoiceAdapter, list: readonly InvoiceRow[]) {
  const provider = await mount(content, adapter, settings);
  provider.store!.select(list, true);
  await settled();
  return provider;
}

/** What a page can consist of, with normal and with hard data. */
export const SCENES: Readonly<Record<string, () => Promise<InvoiceProvider>>> = {
  'the list': () => mount(html`<invoice-list></invoice-list>`, memory(rows), settings),
  'the list with the longest usual values': () => mount(html`<invoice-list></invoice-list>`, memory(longest), settings),
  'the list while it loads': () =>
    mount(html`<invoice-list></invoice-list>`, deferredAdapter(), { ...settings, pageSize: 10 }),
  'the whole page': () => tickAll(html`<my-invoices></my-invoices>`, memory(rows), rows),
  'the list with columns of a host': () =>
    mount(
      html`<invoice-list .columns=${COLUMNS}></invoice-list>`,
      memory([...rows, invoice(90, { dueDate: '2020-01-01' })]),
      settings,
    ),
  'the whole page with several currencies': async () => {
    const list = mixed.map((row, at) => ({ ...row, ...(at % 2 === 0 ? { hostname: LONG.hostname } : {}) }));
    const provider = await tickAll(html`<my-invoices></my-invoices>`, memory(list), list);
    findDeep(provider, '[part=review-button]').click();
    await settled();
    return provider;
  },
  'the bar with several currencies': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-list hidden></invoice-list><mass-pay-bar></mass-pay-bar>`, adapter);
    adapter.last('listInvoices').answer(pageOf(mixed));
    provider.store!.select(mixed, true);
    await settled();
    findDeep(provider, '[part=review-button]').click();
    await settled();
    return provider;
  },
  'an invoice': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-detail invoice-id="inv_1"></invoice-detail>`, adapter, settings);
    adapter.last('getInvoice').answer(whole);
    await settled();
    adapter.last('listGateways').answer(gateways);
    await settled();
    return provider;
  },
  'a checkout': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-checkout order-id="po_1"></invoice-checkout>`, adapter, settings);
    const allocations = [LONG.number, `${WORD}-0001`, 'INV-3'].map((invoiceNumber, at) => ({
      invoiceId: `inv_${at}`,
      invoiceNumber,
      invoiceLink: '#/1',
      description: at === 2 ? undefined : LONG.hostname,
      amount: usd(1_234_567_89),
    }));
    adapter.last('getPaymentOrder').answer({
      id: 'po_0123456789abcdef0123456789abcdef',
      status: 'open',
      total: usd(3_703_703_67),
      allocations,
      expiresAt: '2999-12-31T12:00:00Z',
      returnUrl: '/billing',
    });
    await settled();
    adapter.last('listGateways').answer(gateways);
    await settled();
    return provider;
  },
};
