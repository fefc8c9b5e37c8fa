import { expect, html } from '@open-wc/testing';
import fc from 'fast-check';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf, paid, usd } from '../../../helpers/invoices.ts';
import { mountMemory, place } from '../../../helpers/mount.ts';
import { allByRole, byRole, focused, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { cells, headers, HEADERS, list, listIn, NAMES, rows, type Columns } from './columns-scene.ts';

describe('columns of a host', () => {
  it('are those that are listed, in their order, besides the box to tick', async () => {
    const { provider } = await mountMemory(list(['total', 'number', 'product']), { rows: invoices(2) });
    expect(headers(provider)).to.deep.equal(['Total (USD)', 'Invoice #', 'Product']);
    expect(cells(provider)).to.deep.include(['$100.00', 'INV-1', 'VPS']);
    expect(namesOf(provider, 'checkbox')).to.have.lengthOf(3);
  });

  it('say what the default table says, cell by cell, when they are the same', async () => {
    const some = [
      invoice(1, { dueDate: '2020-01-01' }),
      paid(2, { hostname: undefined, primaryIp: undefined, dueDate: undefined }),
      invoice(3, { status: 'partially-paid', balance: usd(2500) }),
      invoice(4, { status: 'Held' as 'unknown', rawStatus: 'Held', links: { invoice: 'javascript:alert(1)' } }),
    ];
    const texts = async (columns: Columns) => {
      const { provider } = await mountMemory(list(columns), { rows: some }, { sort: 'number', timeZone: 'UTC' });
      const parts = [...listIn(provider).shadowRoot!.querySelectorAll('th, td, td *, th *')];
      return parts.map((each) => [each.localName, each.role, [...each.part], each.getAttribute('href'), textOf(each)]);
    };
    expect(await texts(NAMES.slice(0, 8))).to.deep.equal(await texts(undefined));
  });

  it('show exactly what is listed, whatever is listed: as many cells as headers in every row', async () => {
    const { provider } = await mountMemory(list(undefined), { rows: invoices(2) });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(NAMES, { minLength: 1 }), async (names) => {
        listIn(provider).columns = names;
        await settled();
        expect(headers(provider)).to.deep.equal(names.map((name) => HEADERS[name]));
        for (const row of rows(provider)) expect(allByRole(row, 'cell')).to.have.lengthOf(names.length + 1);
        const all = [...listIn(provider).shadowRoot!.querySelectorAll('tbody td:not(.select)')];
        const parts = names.flatMap((name) => [...all[names.indexOf(name)]!.part]);
        expect(parts).to.deep.equal(names.flatMap((name) => ['cell', `cell-${name}`]));
      }),
      { numRuns: 15 },
    );
  });

  it('have the label that the host gives', async () => {
    const columns = [
      { name: 'hostname', label: 'Server' },
      { name: 'total', label: 'Amount' },
      { name: 'note', text: '' },
    ];
    const { provider } = await mountMemory(list(columns), { rows: invoices(1) });
    expect(headers(provider)).to.deep.equal(['Server', 'Amount', 'note']);
    expect(queryByRole(provider, 'button', 'Amount')).to.exist;
  });

  it('sort as in the default table, also with a text of the host, and not by what the adapter can not', async () => {
    const own = { name: 'total', label: 'Sum', render: () => 'much' };
    const columns = list([own, 'due-date', 'balance', { name: 'x', text: 'x' }]);
    const { provider } = await mountMemory(columns, { rows: invoices(2), capabilities: { sort: ['total'] } });
    expect(namesOf(byRole(provider, 'table'), 'button')).to.deep.equal(['Sum']);
    const sorts = recordEvents(provider, 'invoice-sort-change');
    byRole(provider, 'button', 'Sum').click();
    await settled();
    expect(sorts[0]!.detail.sort).to.deep.equal({ key: 'total', descending: false });
    expect(byRole(provider, 'columnheader', 'Sum').ariaSort).to.equal('ascending');
  });

  it('keep the ticks right, one by one, all, and on the next page', async () => {
    const { provider } = await mountMemory(
      list(['status', 'number']),
      { rows: invoices(4) },
      { sort: 'number', pageSize: 2, pageSizes: '2,4' },
    );
    byRole(provider, 'checkbox', 'Select invoice INV-2').click();
    await settled();
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_2']);
    const checked = () => allByRole(provider, 'checkbox').map((box) => (box as HTMLInputElement).checked);
    expect(checked()).to.deep.equal([false, false, true]);
    provider.store!.setPage(2);
    await settled();
    expect(checked()).to.deep.equal([false, false, false]);
    byRole(provider, 'checkbox', 'Select all unpaid invoices on this page').click();
    await settled();
    expect(checked()).to.deep.equal([true, true, true]);
  });

  it('ask the host before their links are followed', async () => {
    const { provider } = await mountMemory(list(['operation', 'number']), { rows: [invoice(1)] });
    const asked: string[] = [];
    for (const name of ['invoice-view-request', 'invoice-service-request'] as const) {
      provider.addEventListener(name, (event) => {
        event.preventDefault();
        asked.push(`${name} ${event.detail.invoice.id}`);
      });
    }
    for (const link of allByRole(provider, 'link')) link.click();
    expect(asked).to.deep.equal([
      'invoice-service-request inv_1',
      'invoice-view-request inv_1',
      'invoice-view-request inv_1',
    ]);
  });

  it('change and go with the property, and nothing of the last ones stays', async () => {
    const { provider } = await mountMemory(list(['number']), { rows: invoices(1) });
    listIn(provider).columns = [{ name: 'number', label: 'No.', width: '20rem' }, 'status'];
    await settled();
    expect([headers(provider), cells(provider)]).to.deep.equal([['No.', 'Status'], [['INV-1', 'Unpaid']]]);
    listIn(provider).columns = undefined;
    await settled();
    expect(headers(provider)).to.have.lengthOf(8);
    expect(cells(provider)[0]).to.have.lengthOf(8);
    expect(byRole(provider, 'columnheader', 'Invoice #').getBoundingClientRect().width).to.be.below(200);
  });

  it('are drawn anew for a new array, so that a host can say something else', async () => {
    let state = 'up';
    const draw = () => [{ name: 'state', render: () => state }];
    const { provider } = await mountMemory(list(draw()), { rows: invoices(1) });
    state = 'down';
    listIn(provider).columns = draw();
    await settled();
    expect(cells(provider)).to.deep.equal([['down']]);
  });

  it('are passed on by <my-invoices>', async () => {
    const page = html`<my-invoices .columns=${['status', 'number']}></my-invoices>`;
    const { provider } = await mountMemory(page, { rows: invoices(1) });
    expect(headers(provider)).to.deep.equal(['Status', 'Invoice #']);
  });

  it('wait as rows without words, and are never another table first', async () => {
    const adapter = deferredAdapter();
    const provider = place(list(['number', 'status']), adapter);
    await listIn(provider).updateComplete;
    await settled();
    const skeletons = () => [...listIn(provider).shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody .skeleton')];
    expect(skeletons()).to.have.lengthOf(10);
    expect(skeletons().map((row) => row.cells.length)).to.deep.equal(Array(10).fill(3));
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    expect(skeletons()).to.be.empty;
    expect(cells(provider)).to.deep.equal([
      ['INV-1', 'Unpaid'],
      ['INV-2', 'Unpaid'],
    ]);
  });

  it('are reached by the keyboard in their order', async () => {
    const button = () => Object.assign(document.createElement('button'), { textContent: 'Copy' });
    const { provider } = await mountMemory(list(['number', { name: 'copy', render: button }]), { rows: [invoice(1)] });
    const root = listIn(provider).shadowRoot!;
    const stops = [...root.querySelectorAll<HTMLElement>('tbody :is(input, a[href], button)')];
    expect(stops.map((each) => each.localName)).to.deep.equal(['input', 'a', 'button']);
    for (const stop of stops) {
      stop.focus();
      expect(focused()).to.equal(stop);
    }
  });
});
