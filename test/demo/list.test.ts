import { it } from 'node:test';
import { expect } from 'chai';
import { describePortal, everyInvoice, type Invoice } from './support/portal.ts';

const LARGE = 'meridian';
const STATUSES = ['paid', 'unpaid', 'cancelled', 'refunded', 'expired'];
const ids = (rows: readonly Invoice[]) => rows.map(({ id }) => id);

describePortal('The list of invoices', (portal) => {
  it('gives the default account 24 invoices of all five statuses', async () => {
    const rows = await everyInvoice(portal);
    expect(rows).to.have.length(24);
    expect([...new Set(rows.map(({ status }) => status))].sort()).to.deep.equal([...STATUSES].sort());
  });

  it('gives the large account 12,000 invoices over eight years', async () => {
    const { body } = await portal.get('/invoices?sort=invoice_date', LARGE);
    expect(body.page.total).to.equal(12_000);
    const { body: newest } = await portal.get('/invoices', LARGE);
    const years = Number(newest.data[0]!.invoice_date.slice(0, 4)) - Number(body.data[0]!.invoice_date.slice(0, 4));
    expect(years).to.equal(8);
  });

  it('has unpaid invoices in dollars only in the default account, some of them overdue', async () => {
    const rows = await everyInvoice(portal, 'status=unpaid');
    expect(rows.length).to.be.greaterThan(10);
    expect(rows.every(({ balance, payable }) => payable && balance.currency === 'USD' && balance.amount > 0)).to.equal(
      true,
    );
    const overdue = rows.filter(({ due_date }) => due_date < '2026-11-22');
    expect(overdue.length).to.be.within(1, rows.length - 1);
  });

  it('counts on every tab what the tab then shows', async () => {
    for (const query of ['', 'q=203.0.113.1', 'invoice_date_from=2026-01-01&invoice_date_to=2026-06-30']) {
      const { body } = await portal.get(`/invoices?${query}`, LARGE);
      for (const status of ['all', ...STATUSES]) {
        const page = (await portal.get(`/invoices?page_size=100&status=${status}&${query}`, LARGE)).body;
        expect(page.page.total, `${status} ${query}`).to.equal(body.counts[status]);
        expect(page.data.length).to.equal(Math.min(100, page.page.total));
        expect(page.counts).to.deep.equal(body.counts);
      }
    }
  });

  it('gives the same rows by pages and by cursors, each exactly once', async () => {
    const byCursor = ids(await everyInvoice(portal, 'q=203.0.113.2&sort=-due_date', LARGE));
    const byPage: string[] = [];
    for (let page = 1; byPage.length < byCursor.length; page++) {
      const { body } = await portal.get(`/invoices?q=203.0.113.2&sort=-due_date&page_size=100&page=${page}`, LARGE);
      byPage.push(...ids(body.data));
    }
    expect(byPage).to.deep.equal(byCursor);
    expect(new Set(byCursor).size).to.equal(byCursor.length);
  });

  it('follows cursors past the last numbered page', async () => {
    const rows = await everyInvoice(portal, 'sort=number', LARGE);
    expect(new Set(ids(rows)).size).to.equal(12_000);
  });

  for (const sort of ['number', 'invoice_date', 'due_date', 'total']) {
    it(`sorts by ${sort}, both ways, through every page`, async () => {
      const value = (row: Invoice) => {
        if (sort === 'total') return row.total.amount / (row.total.currency === 'JPY' ? 1 : 100);
        return row[sort as 'number' | 'invoice_date' | 'due_date'];
      };
      const up = await everyInvoice(portal, `q=203.0.113.2&sort=${sort}`, LARGE);
      for (let at = 1; at < up.length; at++) expect(value(up[at - 1]!) <= value(up[at]!)).to.equal(true);
      const down = await everyInvoice(portal, `q=203.0.113.2&sort=-${sort}`, LARGE);
      expect(ids(down)).to.deep.equal(ids(up).reverse());
    });
  }

  it('finds an invoice by its number, in any case', async () => {
    const { body } = await portal.get('/invoices?q=inv-2026-00017');
    expect(body.data.map(({ number }) => number)).to.deep.equal(['INV-2026-00017']);
  });

  it('finds the invoices of a machine by a part of its hostname', async () => {
    const rows = await everyInvoice(portal, 'q=208056951');
    expect(rows.length).to.be.greaterThan(0);
    expect(rows.every(({ hostname }) => hostname === 'V20260208056951')).to.equal(true);
  });

  it('finds the invoices of a machine by its IP', async () => {
    const rows = await everyInvoice(portal, 'q=203.0.113.4');
    expect(rows.length).to.be.greaterThan(0);
    expect(rows.every(({ primary_ip }) => primary_ip === '203.0.113.4')).to.equal(true);
  });

  it('wants every keyword to match', async () => {
    const both = await everyInvoice(portal, 'q=V20260307+INV-2026-00014');
    expect(both.map(({ number }) => number)).to.deep.equal(['INV-2026-00014']);
    expect(await everyInvoice(portal, 'q=203.0.113.4+203.0.113.5')).to.deep.equal([]);
  });

  it('matches one or two characters only where a field begins', async () => {
    const rows = await everyInvoice(portal, 'q=V2');
    expect(rows.length).to.be.greaterThan(0);
    expect(rows.every(({ hostname }) => hostname?.startsWith('V2'))).to.equal(true);
    expect(await everyInvoice(portal, 'q=-2')).to.deep.equal([]);
  });

  it('takes wildcards of the database for what they are', async () => {
    for (const text of ['%25', '_', '%25%25%25', '___', '\\', 'INV_2026']) {
      expect(await everyInvoice(portal, `q=${text}`), text).to.deep.equal([]);
    }
  });

  it('never finds what another account owns', async () => {
    const { body } = await portal.get('/invoices?q=V20260208056951', LARGE);
    expect([body.page.total, body.data]).to.deep.equal([0, []]);
  });

  it('keeps to both ends of a range of dates', async () => {
    const rows = await everyInvoice(portal, 'due_date_from=2026-11-12&due_date_to=2026-11-23');
    expect(rows.map(({ due_date }) => due_date).sort()).to.deep.equal(['2026-11-12', '2026-11-18', '2026-11-23']);
  });

  it('answers a search without a match with an empty first page', async () => {
    const { body } = await portal.get('/invoices?q=nothing-like-this&page=1');
    expect([body.data, body.page.total, body.page.next_cursor]).to.deep.equal([[], 0, null]);
  });

  it('uses the index for a search in a large table', async () => {
    const plan = await portal.database.query<{ 'QUERY PLAN': string }>(
      `explain select i.id from invoices i where i.account_id = 'meridian'
       and lower(' ' || i.number || ' ' || i.hostname || ' ' || i.primary_ip) like '%inv-2024-05123%'`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).to.contain('invoices_by_text');
  });

  it('holds invoices that add up: lines, taxes and credit make the total, payments the balance', async () => {
    const small = await everyInvoice(portal);
    const large = await everyInvoice(portal, 'q=203.0.113.2', LARGE);
    for (const [account, rows] of [
      [undefined, small],
      [LARGE, large.slice(0, 80)],
    ] as const) {
      for (const { id } of rows) {
        const { body } = await portal.get<Detail>(`/invoices/${id}`, account);
        const sum = (values: { amount: { amount: number } }[]) =>
          values.reduce((all, each) => all + each.amount.amount, 0);
        expect(body.subtotal.amount).to.equal(sum(body.lines));
        expect(body.total.amount).to.equal(body.subtotal.amount + sum(body.taxes) - body.credit.amount);
        const received = sum(body.payments.filter(({ kind }) => kind !== 'refund'));
        expect(body.balance.amount, body.number).to.equal(body.total.amount - received);
      }
    }
  });

  it('holds addresses of documentation networks only', async () => {
    const rows = await portal.database.query<{ primary_ip: string }>('select distinct primary_ip from services');
    for (const { primary_ip } of rows) expect(primary_ip).to.match(/^$|^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
  });
});

interface Detail extends Invoice {
  lines: { amount: { amount: number } }[];
  taxes: { amount: { amount: number } }[];
  payments: { kind: string; amount: { amount: number } }[];
  subtotal: { amount: number };
  credit: { amount: number };
}
