import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { InvoiceError } from '../../../src/domain/errors.ts';
import type { InvoiceProvider } from '../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter, type DeferredAdapter } from '../../helpers/deferred-adapter.ts';
import { eur, invoice, order, pageOf, paid, usd } from '../../helpers/invoices.ts';
import { mount } from '../../helpers/mount.ts';
import { byRole } from '../../helpers/queries.ts';
import { settled } from '../../helpers/wait.ts';

type Act = (adapter: DeferredAdapter, provider: InvoiceProvider) => void;

const down = new InvoiceError('server', 'down');
const rows = [
  invoice(1, { dueDate: '2020-01-01' }),
  paid(2),
  invoice(3, { status: 'partially-paid', balance: { ...invoice(3).total, amount: 1 } }),
  invoice(4, { total: eur(500) }),
  ...(['cancelled', 'refunded', 'expired', 'draft', 'processing', 'collections'] as const).map((status, at) =>
    invoice(5 + at, { status, rawStatus: status, payable: false }),
  ),
];
const load: Act = (adapter) =>
  adapter.last('listInvoices').answer(pageOf(rows, { total: 95, counts: { all: 95, unpaid: 3, paid: 92 } }));
const tick: Act = (_adapter, provider) => provider.store!.select(rows, true);
const pay: Act = (_adapter, provider) => {
  provider.store!.deselect(['inv_4']);
  const [group] = [{ items: [{ id: 'inv_1', version: '1', amount: rows[0]!.total }], total: rows[0]!.total }];
  provider.store!.startPayment(group);
};
/** The second look finds the same. */
const same: Act = (adapter) => adapter.last('getInvoices').answer(rows.slice(0, 1));
const create: Act[] = [load, tick, pay, same];
const bar = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`;
const page = html`<my-invoices></my-invoices>`;

const views: [name: string, content: TemplateResult, acts: Act[]][] = [
  ['tabs with counts', html`<invoice-status-tabs></invoice-status-tabs>`, [load]],
  [
    'tabs with the help open',
    html`<invoice-status-tabs></invoice-status-tabs>`,
    [load, (_adapter, provider) => byRole(provider, 'button', 'What each status means').click()],
  ],
  ['search', html`<invoice-search></invoice-search>`, []],
  ['Show', html`<invoice-page-size></invoice-page-size>`, []],
  ['pages', html`<invoice-pagination></invoice-pagination>`, [load]],
  ['list that loads', html`<invoice-list></invoice-list>`, []],
  ['list with every status', html`<invoice-list></invoice-list>`, [load]],
  ['list with ticks', html`<invoice-list></invoice-list>`, [load, tick]],
  [
    'list with columns of a host',
    html`<invoice-list
      .columns=${['number', 'product', { name: 'x', label: 'Mine', text: '{id}', href: '/x' }, 'total']}
    ></invoice-list>`,
    [load, tick],
  ],
  ['empty list', html`<invoice-list></invoice-list>`, [(adapter) => adapter.last('listInvoices').answer(pageOf([]))]],
  ['failed list', html`<invoice-list></invoice-list>`, [(adapter) => adapter.last('listInvoices').fail(down)]],
  [
    'stale list',
    html`<invoice-list></invoice-list>`,
    [load, (_adapter, provider) => provider.reload(), (adapter) => adapter.last('listInvoices').fail(down)],
  ],
  ['bar with nothing ticked', bar, [load]],
  ['bar with two currencies', bar, [load, tick]],
  ['bar while it looks again', bar, [load, tick, pay]],
  [
    'bar that asks about what changed',
    bar,
    [load, tick, pay, (adapter) => adapter.last('getInvoices').answer([invoice(1, { balance: usd(2200) })])],
  ],
  ['bar where nothing is left', bar, [load, tick, pay, (adapter) => adapter.last('getInvoices').answer([])]],
  ['bar while it pays', bar, create],
  [
    'bar that was refused',
    bar,
    [...create, (adapter) => adapter.last('createPaymentOrder').fail(new InvoiceError('forbidden', 'no'))],
  ],
  [
    'bar that does not know',
    bar,
    [
      ...create,
      (adapter) => adapter.last('createPaymentOrder').fail(new InvoiceError('timeout', 'no answer')),
      (adapter) => adapter.last('findPaymentOrder').answer(undefined),
    ],
  ],
  [
    'bar with a payment under way',
    bar,
    [...create, (adapter) => adapter.last('createPaymentOrder').answer(order({ status: 'processing' }))],
  ],
  [
    'bar that is paid',
    bar,
    [
      ...create,
      (adapter) => adapter.last('createPaymentOrder').answer(order({ status: 'settled', receiptUrl: '/receipts/1' })),
    ],
  ],
  [
    'bar with amounts to change',
    bar,
    [
      load,
      (_adapter, provider) => provider.store!.select([invoice(1, { minimumPayment: usd(100) }), rows[3]!], true),
      (_adapter, provider) => byRole(provider, 'button', 'Change amounts').click(),
      (_adapter, provider) => {
        const input = byRole(provider, 'textbox', /INV-1/) as HTMLInputElement;
        input.value = '12k';
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
    ],
  ],
  ['the whole page', page, [load, tick]],
];

async function show(content: TemplateResult, acts: readonly Act[], style = ''): Promise<InvoiceProvider> {
  const adapter = deferredAdapter();
  const provider = await mount(content, adapter, { supportHref: '/support', checkoutOrigins: '' });
  provider.parentElement!.style.cssText += style;
  for (const act of acts) {
    act(adapter, provider);
    await settled();
  }
  return provider;
}

describe('axe finds nothing', () => {
  for (const [name, content, acts] of views) {
    it(`in ${name}`, async () => {
      await expect(await show(content, acts)).to.be.accessible();
    });
  }

  it('in the whole page in the dark', async () => {
    await expect(await show(page, [load, tick], 'color-scheme: dark; background: Canvas')).to.be.accessible();
  });

  it('in the whole page as cards on a narrow screen', async () => {
    await expect(await show(page, [load, tick], 'inline-size: 360px')).to.be.accessible();
  });

  it('in the whole page from right to left', async () => {
    await expect(await show(page, [load, tick], 'direction: rtl')).to.be.accessible();
  });
});
