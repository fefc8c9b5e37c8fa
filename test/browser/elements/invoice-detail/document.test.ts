import { expect, html } from '@open-wc/testing';
import { INVOICE_STATUSES } from '../../../../src/domain/invoice.ts';
import { LINE_ITEM_KINDS } from '../../../../src/domain/invoice-detail.ts';
import { en } from '../../../../src/i18n/en.ts';
import { detail, line, showDetail } from '../../../helpers/details.ts';
import { eur, usd } from '../../../helpers/invoices.ts';
import { allByRole, byRole, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const cells = (row: Element) => [...row.children].map(textOf);
const rows = (root: Element, table: string) =>
  allByRole(byRole(root, 'table', table), 'row')
    .slice(1)
    .map(cells);
const part = (root: Element, name: string) =>
  root.querySelector('invoice-detail')!.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`);
/** The terms of a list with what they say. */
const said = (root: Element, name: string) =>
  [...part(root, name)!.querySelectorAll('dt')].map((term) => [textOf(term), textOf(term.nextElementSibling!)]);

describe('the document of <invoice-detail>', () => {
  it('is named by its number, and says which status it has and what that means', async () => {
    const [provider] = await showDetail(detail());
    expect(byRole(provider, 'article', 'Invoice INV-1')).to.exist;
    const heading = byRole(provider, 'heading', 'Invoice INV-1');
    expect(heading.localName).to.equal('h2');
    expect(textOf(part(provider, 'head')!))
      .to.contain('Unpaid')
      .and.to.contain(en.meanings.unpaid);
  });

  it('says what is owed, when it was issued and when it is due, and what it is for', async () => {
    const [provider] = await showDetail(detail({ dueDate: '2999-02-22' }));
    expect(said(provider, 'facts')).to.deep.equal([
      ['Balance due', '$100.00'],
      ['Invoice date', 'Feb 8, 2026'],
      ['Due date', 'Feb 22, 2999'],
      ['Service', 'VPS V20260208000001 203.0.113.1 View Service'],
    ]);
  });

  it('leaves out what the invoice does not have', async () => {
    const bare = { product: undefined, hostname: undefined, primaryIp: undefined, serviceId: undefined };
    const [provider] = await showDetail(detail({ ...bare, dueDate: undefined, links: undefined }));
    expect(said(provider, 'facts').map(([term]) => term)).to.deep.equal(['Balance due', 'Invoice date']);
    expect(allByRole(provider, 'link')).to.be.empty;
  });

  it('says the total where nothing is owed', async () => {
    const done = { status: 'paid', rawStatus: 'paid', balance: usd(0), payable: false } as const;
    const [provider] = await showDetail(detail(done));
    expect(said(provider, 'facts')[0]).to.deep.equal(['Total', '$100.00']);
  });

  it('says who is billed and who bills, line by line, and makes no link of an address', async () => {
    const [provider] = await showDetail(
      detail({
        billedTo: { name: 'Ada Ltd', address: ['1 Sample Street', 'Springfield'], email: 'ada@example.com' },
        payTo: { name: 'Hosting Inc.', address: [], taxId: 'XX-1' },
      }),
    );
    expect(textOf(part(provider, 'parties')!)).to.equal(
      'Billed to Ada Ltd 1 Sample Street Springfield ada@example.com Pay to Hosting Inc. Tax ID XX-1',
    );
    expect(namesOf(provider, 'link')).to.deep.equal(['View Service']);
  });

  it('lists what is billed: kind, period, quantity, unit price and amount', async () => {
    const lines = [
      line({ period: { start: '2026-02-08', end: '2026-03-07' } }),
      line({ id: '2', kind: 'additional-ip', description: 'IPv4', quantity: 4, unitPrice: usd(200), amount: usd(800) }),
      line({ id: '3', kind: 'discount', description: 'Loyalty', amount: usd(-800) }),
      line({ id: '4', description: 'One day', period: { start: '2026-02-08', end: '2026-02-08' }, quantity: 1.5 }),
    ];
    const [provider] = await showDetail(detail({ lines }));
    const table = byRole(provider, 'table', 'Items');
    expect(namesOf(table, 'columnheader')).to.deep.equal(['Description', 'Period', 'Quantity', 'Unit price', 'Amount']);
    expect(rows(provider, 'Items')).to.deep.equal([
      ['VPS, monthly Renewal', 'Feb 8, 2026 – Mar 7, 2026', '1', '$100.00', '$100.00'],
      ['IPv4 Additional IP', '', '4', '$2.00', '$8.00'],
      ['Loyalty Discount', '', '1', '-$8.00', '-$8.00'],
      ['One day Renewal', 'Feb 8, 2026', '1.5', '$100.00', '$100.00'],
    ]);
    expect(namesOf(table, 'rowheader')).to.have.lengthOf(4);
  });

  it('names every kind of line, in words and as a part', async () => {
    const lines = LINE_ITEM_KINDS.map((kind) => line({ id: kind, kind, description: `a ${kind}` }));
    const [provider] = await showDetail(detail({ lines }));
    expect(rows(provider, 'Items').map(([what]) => what)).to.deep.equal([
      'a renewal Renewal',
      'a upgrade Upgrade',
      'a additional-ip Additional IP',
      'a setup Setup',
      'a credit Credit',
      'a discount Discount',
      'a other Other',
    ]);
    for (const kind of LINE_ITEM_KINDS) expect(part(provider, `line-kind-${kind}`), kind).to.exist;
  });

  it('stays a table to a screen reader in a narrow place', async () => {
    const [provider] = await showDetail(detail());
    provider.parentElement!.style.inlineSize = '280px';
    const [first] = allByRole(byRole(provider, 'table', 'Items'), 'rowheader');
    expect(getComputedStyle(first!.parentElement!).display).to.equal('grid');
    expect(allByRole(provider, 'cell')).to.have.lengthOf(4);
    expect(provider.scrollWidth, 'nothing sticks out').to.be.at.most(280);
  });

  it('says so where nothing is listed', async () => {
    const [provider] = await showDetail(detail({ lines: [] }));
    expect(queryByRole(provider, 'table')).to.equal(undefined);
    expect(textOf(provider)).to.contain('No items are listed.');
  });

  it('sums up so that each step can be checked: credit that made the total smaller stands before it', async () => {
    const [provider] = await showDetail(
      detail({
        subtotal: usd(10000),
        taxes: [
          { label: 'VAT', rate: '19', amount: usd(1900) },
          { label: 'City', rate: '0.5', amount: usd(50) },
          { label: 'Flat', amount: usd(1) },
          { label: 'Odd', rate: 'reduced', amount: usd(2) },
        ],
        credit: usd(2500),
        total: usd(9453),
        balance: usd(9453),
      }),
    );
    expect(said(provider, 'totals')).to.deep.equal([
      ['Subtotal', '$100.00'],
      ['VAT (19%)', '$19.00'],
      ['City (0.5%)', '$0.50'],
      ['Flat', '$0.01'],
      ['Odd (reduced)', '$0.02'],
      ['Credit applied', '-$25.00'],
      ['Total', '$94.53'],
      ['Balance due', '$94.53'],
    ]);
  });

  it('has credit that made the balance smaller after the total, and so what was paid', async () => {
    const payments = [
      { id: 'p1', kind: 'payment', date: '2026-02-10', amount: usd(3000), gateway: 'card' },
      { id: 'p2', kind: 'payment', date: '2026-02-11', amount: usd(500) },
      { id: 'p3', kind: 'credit', date: '2026-02-12', amount: usd(100), gateway: 'write-off' },
    ] as const;
    const [provider] = await showDetail(detail({ credit: usd(2500), balance: usd(3900), payments }));
    expect(said(provider, 'totals')).to.deep.equal([
      ['Subtotal', '$100.00'],
      ['Total', '$100.00'],
      ['Credit applied', '-$25.00'],
      ['Paid', '-$35.00'],
      ['Credit', '-$1.00'],
      ['Balance due', '$39.00'],
    ]);
    expect(rows(provider, 'Payments')).to.deep.equal([
      ['Payment', 'Feb 10, 2026', 'Card', '$30.00'],
      ['Payment', 'Feb 11, 2026', '', '$5.00'],
      ['Credit', 'Feb 12, 2026', 'Write off', '$1.00'],
    ]);
  });

  const payment = { id: 'p1', kind: 'payment', date: '2026-02-10', amount: usd(10000), gateway: 'PayPal' } as const;
  const refund = { ...payment, id: 'r1', kind: 'refund' } as const;

  it('shows a refund as money that went back, and in the sums only when it is owed again', async () => {
    const change = { payable: false, payments: [payment, refund] };
    const [ended] = await showDetail(detail({ ...change, status: 'refunded', balance: usd(0) }));
    expect(rows(ended, 'Payments')).to.deep.equal([
      ['Payment', 'Feb 10, 2026', 'PayPal', '$100.00'],
      ['Refund', 'Feb 10, 2026', 'PayPal', '-$100.00'],
    ]);
    expect(said(ended, 'totals').map(([term]) => term)).to.deep.equal(['Subtotal', 'Total', 'Paid', 'Balance due']);
    const [again] = await showDetail(detail(change));
    expect(said(again, 'totals').slice(-3)).to.deep.equal([
      ['Paid', '-$100.00'],
      ['Refunded', '$100.00'],
      ['Balance due', '$100.00'],
    ]);
  });

  it('never adds up payments of two currencies', async () => {
    const payments = [payment, { ...payment, id: 'p2', amount: eur(500) }];
    const [provider] = await showDetail(detail({ payments }));
    expect(said(provider, 'totals').filter(([term]) => term === 'Paid')).to.deep.equal([
      ['Paid', '-$100.00'],
      ['Paid', '-€5.00'],
    ]);
  });

  it('has no list of payments where there were none', async () => {
    const [provider] = await showDetail(detail());
    expect(namesOf(provider, 'table')).to.deep.equal(['Items']);
  });

  it('shows another invoice when its id is changed, and loads nothing but invoices', async () => {
    const [provider, adapter] = await showDetail(detail());
    provider.querySelector('invoice-detail')!.invoiceId = 'inv_2';
    await settled();
    expect(allByRole(provider, 'article')).to.be.empty;
    adapter.last('getInvoice').answer(detail({ id: 'inv_2', number: 'INV-2' }));
    await settled();
    expect(byRole(provider, 'article', 'Invoice INV-2')).to.exist;
    expect(adapter.calls.map(({ method, argument }) => [method, argument])).to.deep.equal([
      ['getInvoice', 'inv_1'],
      ['getInvoice', 'inv_2'],
    ]);
  });
});

describe('the status in <invoice-detail>', () => {
  for (const status of INVOICE_STATUSES) {
    it(`says what ${status} means`, async () => {
      const [provider] = await showDetail(detail({ status, rawStatus: status, payable: false, balance: usd(0) }));
      const badge = part(provider, 'status')!;
      expect([textOf(badge), ...badge.part]).to.deep.equal([en.statuses[status], 'status', `status-${status}`]);
      expect(textOf(part(provider, 'meaning')!)).to.equal(en.meanings[status]);
    });
  }

  it('shows one of which it never heard as the billing system spells it, and offers no payment', async () => {
    const [provider] = await showDetail(detail({ status: 'On hold' as 'unknown', rawStatus: 'On hold' }));
    const badge = part(provider, 'status')!;
    expect([textOf(badge), ...badge.part]).to.deep.equal(['On hold', 'status', 'status-unknown']);
    expect(part(provider, 'meaning')).to.equal(null);
    expect(namesOf(provider, 'button')).to.deep.equal(['Print']);
  });

  it('counts the days until the due date and after it, in the account’s time zone', async () => {
    const [provider] = await showDetail(detail());
    const hint = async (dueDate: string, change = {}) => {
      provider.store!.patchInvoice('inv_1', { value: detail({ dueDate, ...change }) });
      await settled();
      return (part(provider, 'due-hint')?.textContent ?? '').trim();
    };
    provider.store!.configure({ today: '2026-02-10' });
    expect(await hint('2026-02-12')).to.equal('Due in 2 days');
    expect(await hint('2026-02-11')).to.equal('Due tomorrow');
    expect(await hint('2026-02-10')).to.equal('Due today');
    expect(await hint('2026-02-09')).to.equal('1 day overdue');
    expect(part(provider, 'overdue')).to.exist;
    expect(await hint('2026-01-10')).to.equal('31 days overdue');
    expect(await hint('2026-12-31'), 'far away').to.equal('');
    expect(await hint('2026-01-10', { payable: false }), 'can’t be paid').to.equal('');
  });

  it('knows what day it is though no list is loaded', async () => {
    const [provider] = await showDetail(detail({ dueDate: '2020-01-01' }));
    expect(textOf(part(provider, 'overdue')!)).to.match(/^\d[\d,]* days overdue$/);
  });
});

describe('what a host adds to <invoice-detail>', () => {
  it('stands beside Download PDF and Print', async () => {
    const content = html`<invoice-detail invoice-id="inv_1"><button slot="actions">Dispute</button></invoice-detail>`;
    const [provider] = await showDetail(detail(), { content });
    expect(namesOf(provider, 'button').slice(0, 2)).to.deep.equal(['Print', 'Dispute']);
  });
});
