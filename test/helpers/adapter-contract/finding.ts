import { expect } from 'chai';
import { validateDetail, validatePage, validateRows } from '../../../src/adapters/boundary.ts';
import { isAbort } from '../../../src/domain/errors.ts';
import { isPayable, type InvoiceRow } from '../../../src/domain/invoice.ts';
import { DEFAULT_QUERY, type InvoiceQuery } from '../../../src/domain/query.ts';
import { everyPage, everyRow, expectValid, list, options, rejects, type ContractTest } from './steps.ts';

/** What listing and reading invoices must keep. */
export function findingContract(test: ContractTest): void {
  test('answers a page that passes the boundary as it is', async ({ adapter }) => {
    const page = await list(adapter);
    expect(page.rows).to.have.lengthOf(10);
    expectValid(validatePage, page);
  });

  test('gives the counts and the total that its capabilities promise, and no others', async ({ adapter }) => {
    const page = await list(adapter);
    expect(page.counts !== undefined).to.equal(adapter.capabilities.counts);
    expect(page.total !== undefined).to.equal(adapter.capabilities.total === 'exact');
  });

  test('reaches every invoice exactly once by going through the pages', async ({ adapter }) => {
    const seen = (await everyRow(adapter, { pageSize: 10 })).map(({ id }) => id);
    expect(new Set(seen).size).to.equal(seen.length);
    const wide = (await everyRow(adapter, { pageSize: 100 })).map(({ id }) => id);
    expect(seen).to.deep.equal(wide);
  });

  test('agrees with its own counts on every tab', async ({ adapter }) => {
    const { counts = {} } = await list(adapter);
    for (const [status, counted] of Object.entries(counts)) {
      const rows = await everyRow(adapter, { status: status as InvoiceQuery['status'], pageSize: 100 });
      expect(rows.length, status).to.equal(counted);
    }
  });

  test('shows what is owed, and only that, under unpaid', async ({ adapter }) => {
    const unpaid = await everyRow(adapter, { status: 'unpaid', pageSize: 100 });
    expect(unpaid.filter(({ balance }) => balance.amount <= 0)).to.be.empty;
    const all = await everyRow(adapter, { pageSize: 100 });
    expect(all.filter(isPayable).length).to.equal(unpaid.filter(isPayable).length);
  });

  test('finds an invoice by its number, hostname and address, whatever the case', async ({ adapter }) => {
    const { rows } = await list(adapter);
    const row = rows.find(({ hostname, primaryIp }) => hostname && primaryIp)!;
    for (const search of [row.number, row.number.toLowerCase(), row.hostname!, row.primaryIp!]) {
      const found = await everyRow(adapter, { search, pageSize: 100 });
      if (adapter.capabilities.search) {
        const texts = found.map((each) => `${each.number} ${each.hostname} ${each.primaryIp}`.toLowerCase());
        expect(
          texts.every((text) => text.includes(search.toLowerCase())),
          search,
        ).to.be.true;
      }
      expect(found.map(({ id }) => id)).to.include(row.id);
    }
  });

  test('answers an empty page to a search that nothing matches', async ({ adapter }) => {
    const page = await list(adapter, { search: 'nothing-is-called-like-this' });
    expect(page.rows.length === 0).to.equal(adapter.capabilities.search);
  });

  test('sorts by every key it names, both ways', async ({ adapter }) => {
    for (const key of adapter.capabilities.sort.filter((each) => each.endsWith('-date'))) {
      const dates = async (descending: boolean) => {
        const rows = await everyRow(adapter, { sort: { key, descending }, pageSize: 100 });
        return rows.map((row) => (key === 'due-date' ? row.dueDate : row.invoiceDate)).filter((date) => date);
      };
      const ascending = await dates(false);
      expect(ascending, key).to.deep.equal(ascending.toSorted());
      expect(await dates(true), key).to.deep.equal(ascending.toReversed());
    }
  });

  test('refuses a page past the end', async ({ adapter }) => {
    if (adapter.capabilities.paging === 'cursor') {
      const last = (await everyPage(adapter, { pageSize: 100 })).at(-1)!;
      expect(last.nextCursor).to.equal(undefined);
    } else {
      await rejects(list(adapter, { page: 400 }), 'invalid', 'page-out-of-range');
    }
  });

  test('shows an invoice with the same facts as its row', async ({ adapter }) => {
    const [row] = (await list(adapter)).rows;
    const detail = await adapter.getInvoice(row!.id, options);
    expectValid(validateDetail, detail);
    const { id, number, version, status, total, balance, payable } = detail;
    const { id: rowId, ...facts } = row!;
    expect(id).to.equal(rowId);
    expect(facts).to.deep.include({ number, version, status, total, balance, payable });
  });

  test('says not-found of an invoice that does not exist', async ({ adapter }) => {
    await rejects(adapter.getInvoice('no-such-invoice', options), 'not-found');
  });

  test('rejects a read that was aborted with the abort itself', async ({ adapter }) => {
    const controller = new AbortController();
    const read = adapter.listInvoices(DEFAULT_QUERY, { signal: controller.signal });
    controller.abort();
    expect(isAbort(await read.catch((thrown: unknown) => thrown))).to.be.true;
  });

  test('reads these invoices again, without those that do not exist', async ({ adapter }) => {
    const rows = (await everyRow(adapter, { pageSize: 100 })).slice(3, 15);
    const read = await adapter.getInvoices!([...rows.map(({ id }) => id), 'no-such-invoice'], options);
    expectValid(validateRows, read);
    const byId = (some: readonly InvoiceRow[]) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(read)).to.deep.equal(byId(rows));
    expect(await adapter.getInvoices!(['no-such-invoice'], options)).to.deep.equal([]);
    expect(await adapter.getInvoices!([], options)).to.deep.equal([]);
  });
}
