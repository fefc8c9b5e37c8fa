import { expect } from 'chai';
import { describe, it } from 'node:test';
import { InvoiceError } from '../../../src/domain/errors.ts';
import type { InvoiceStore } from '../../../src/store/invoice-store.ts';
import { createPayingStore } from '../../helpers/paying-store.ts';
import { invalidate, orderArrived } from '../../../src/store/news.ts';
import { detailOf, EVERYTHING, intentOf, invoice, invoices, order, pageOf, paid, usd } from '../../helpers/invoices.ts';
import { nextTask } from '../../helpers/wait.ts';

const CURSORS = { ...EVERYTHING, paging: 'cursor' } as const;
const broken = new InvoiceError('network', 'no connection');

function arrive(store: InvoiceStore, page: Parameters<InvoiceStore['loadSucceeded']>[1]): void {
  store.loadStarted();
  store.loadSucceeded(store.state.query, page);
}

function storeWith(
  page: Parameters<InvoiceStore['loadSucceeded']>[1],
  capabilities: object = EVERYTHING,
): InvoiceStore {
  const store = createPayingStore();
  store.setCapabilities({ ...EVERYTHING, ...capabilities });
  arrive(store, page);
  return store;
}

const sumOf = (store: InvoiceStore) =>
  [...store.state.selection.values()].reduce((sum, { balance }) => sum + balance.amount, 0);

describe('the store: what is asked', () => {
  const changes: [name: string, change: (store: InvoiceStore) => void][] = [
    ['another tab', (store) => store.setStatus('unpaid')],
    ['a search', (store) => store.setSearch('203.0.113')],
    ['another sort order', (store) => store.setSort({ key: 'total', descending: false })],
    ['another number of rows a page', (store) => store.setPageSize(50)],
  ];
  for (const [name, change] of changes) {
    it(`goes back to the first page with ${name}`, () => {
      const store = createPayingStore();
      store.setPage(3);
      change(store);
      expect(store.state.query.page).to.equal(1);
    });

    it(`forgets the cursors with ${name}`, () => {
      const store = storeWith(pageOf(invoices(2), { nextCursor: 'c2' }), CURSORS);
      store.nextPage();
      change(store);
      expect(store.state.query.cursor).to.equal(undefined);
      store.previousPage();
      expect(store.state.query).to.include({ page: 1, cursor: undefined });
    });
  }

  it('keeps the rest of the query when one thing of it changes', () => {
    const store = createPayingStore();
    store.setSearch('V2026');
    store.setStatus('paid');
    store.setPageSize(20);
    expect(store.state.query).to.include({ search: 'V2026', status: 'paid', pageSize: 20 });
  });

  it('tells nobody when what is asked stays the same', async () => {
    const store = createPayingStore();
    store.setStatus('paid');
    await nextTask();
    const { query } = store.state;
    let calls = 0;
    store.subscribe(() => calls++);
    store.setStatus('paid');
    store.setSearch('  ');
    store.setSort({ ...query.sort });
    store.setPageSize(query.pageSize);
    store.setPage(1);
    await nextTask();
    expect(store.state.query).to.equal(query);
    expect(calls, 'notifications').to.equal(0);
  });

  it('asks for no page before the first', () => {
    const store = createPayingStore();
    store.setPage(-4);
    expect(store.state.query.page).to.equal(1);
    store.previousPage();
    expect(store.state.query.page).to.equal(1);
    store.setPage(Number.NaN);
    expect(store.state.query.page).to.equal(1);
  });

  it('walks forward along the cursors and the same way back', () => {
    const store = storeWith(pageOf(invoices(2), { nextCursor: 'c2' }), CURSORS);
    store.nextPage();
    expect(store.state.query).to.include({ page: 2, cursor: 'c2' });
    arrive(store, pageOf(invoices(2), { nextCursor: 'c3' }));
    store.nextPage();
    expect(store.state.query).to.include({ page: 3, cursor: 'c3' });
    store.previousPage();
    expect(store.state.query).to.include({ page: 2, cursor: 'c2' });
    store.previousPage();
    expect(store.state.query).to.include({ page: 1, cursor: undefined });
    expect(store.state.trail).to.be.empty;
  });

  it('goes nowhere from the last page of an adapter with cursors', () => {
    const store = storeWith(pageOf(invoices(2)), CURSORS);
    store.nextPage();
    expect(store.state.query.page).to.equal(1);
  });

  it('goes by numbers where the adapter has numbered pages, whatever cursor it sends', () => {
    const store = storeWith(pageOf(invoices(2), { nextCursor: 'c2' }));
    store.nextPage();
    expect(store.state.query).to.include({ page: 2, cursor: undefined });
  });
});

describe('the store: what arrived', () => {
  it('keeps the last good page when a refresh fails, and says what failed', () => {
    const page = pageOf(invoices(2));
    const store = storeWith(page);
    store.loadStarted();
    expect(store.state.page?.rows, 'while it loads').to.equal(page.rows);
    store.loadFailed(broken);
    expect(store.state.page?.rows).to.equal(page.rows);
    expect(store.state).to.include({ load: 'error', error: broken });
  });

  it('forgets the error with the next good page', () => {
    const store = storeWith(pageOf(invoices(2)));
    store.loadFailed(broken);
    arrive(store, pageOf(invoices(1)));
    expect(store.state).to.include({ load: 'ready', error: undefined });
  });

  it('remembers which query the page answers', () => {
    const store = storeWith(pageOf(invoices(2)));
    const asked = store.state.query;
    store.setStatus('paid');
    expect(store.state.pageQuery).to.equal(asked);
  });

  it('drops page, error and selection of an adapter that is replaced', () => {
    const store = storeWith(pageOf(invoices(2)));
    store.select(invoices(2), true);
    store.setPage(2);
    store.loadFailed(broken);
    store.setCapabilities(CURSORS);
    expect(store.state).to.include({ page: undefined, pageQuery: undefined, error: undefined, load: 'idle' });
    expect(store.state.selection).to.be.empty;
    expect(store.state.query.page).to.equal(1);
  });

  it('keeps the first query when the first adapter comes', () => {
    const store = createPayingStore();
    store.setStatus('unpaid');
    store.setPage(2);
    store.setCapabilities(EVERYTHING);
    expect(store.state.query).to.include({ status: 'unpaid', page: 2 });
  });

  it('counts every reader once, however often it leaves', () => {
    const store = createPayingStore();
    const leave = store.addReader();
    store.addReader();
    leave();
    leave();
    expect(store.state.readers).to.equal(1);
  });
});

describe('the store: what is ticked', () => {
  it('ticks what can be paid and nothing else', () => {
    const store = createPayingStore();
    const unknown = invoice(3, { status: 'unknown', rawStatus: 'On hold' });
    store.select([invoice(1), paid(2), unknown, invoice(4, { payable: false }), invoice(5, { balance: usd(0) })], true);
    expect([...store.state.selection.keys()]).to.deep.equal(['inv_1']);
  });

  it('keeps ticks over paging, filters, a search and another number of rows', () => {
    const store = storeWith(pageOf(invoices(2)));
    store.select([invoice(1), invoice(2)], true);
    store.setPage(2);
    arrive(store, pageOf([invoice(8)]));
    store.select([invoice(8)], true);
    store.setStatus('paid');
    arrive(store, pageOf([paid(9)]));
    store.setSearch('nothing');
    arrive(store, pageOf([]));
    store.setPageSize(50);
    expect([...store.state.selection.keys()]).to.deep.equal(['inv_1', 'inv_2', 'inv_8']);
    expect(sumOf(store)).to.equal(30000);
  });

  it('drops what fresh rows say can not be paid any more, and takes new balances over', () => {
    const store = storeWith(pageOf(invoices(3)));
    store.select(invoices(3), true);
    arrive(store, pageOf([paid(1), invoice(2, { balance: usd(2500), version: '2' })]));
    expect([...store.state.selection.keys()]).to.deep.equal(['inv_2', 'inv_3']);
    expect(sumOf(store)).to.equal(12500);
    expect(store.state.selection.get('inv_2')?.version).to.equal('2');
  });

  it('takes a new version over even where the balance stayed', () => {
    const store = storeWith(pageOf([invoice(1)]));
    store.select([invoice(1)], true);
    store.refreshSelection([invoice(1, { version: '2' })]);
    expect(store.state.selection.get('inv_1')?.version).to.equal('2');
  });

  it('keeps the very selection when fresh rows say nothing new', () => {
    const store = storeWith(pageOf(invoices(2)));
    store.select(invoices(2), true);
    const { selection } = store.state;
    arrive(store, pageOf(invoices(2)));
    store.select(invoices(2), true);
    store.deselect(['inv_77']);
    expect(store.state.selection).to.equal(selection);
  });

  it('lets nobody change the ticks while their payment is sent', () => {
    const store = createPayingStore();
    store.select([invoice(1)], true);
    store.startPayment(intentOf(invoice(1)));
    store.select([invoice(2)], true);
    store.deselect(['inv_1']);
    store.clearSelection();
    expect([...store.state.selection.keys()]).to.deep.equal(['inv_1']);
  });
});

describe('the store: what is paid', () => {
  it('begins one payment, however often it is asked in one turn', () => {
    const store = createPayingStore();
    const intent = intentOf(invoice(1));
    const begun = Array.from({ length: 7 }, () => store.startPayment(intent));
    expect(begun).to.deep.equal([true, false, false, false, false, false, false]);
  });

  it('lets only the same payment go on while the fate of the last is unknown', () => {
    const store = createPayingStore();
    const intent = intentOf(invoice(1));
    store.startPayment(intent);
    store.dispatch({ type: 'same', intent });
    store.dispatch({ type: 'lost', error: broken });
    expect(store.startPayment(intentOf(invoice(2)))).to.equal(false);
    expect(store.state.payment.phase).to.equal('unknown');
    expect(store.dispatch({ type: 'again' })).to.equal(true);
    expect(store.state.payment).to.deep.equal({ phase: 'creating', intent, again: true });
  });

  it('takes no step that the table of transitions does not have', () => {
    const store = createPayingStore();
    expect(store.dispatch({ type: 'created', order: order() })).to.equal(false);
    expect(store.state.payment.phase).to.equal('idle');
  });

  it('keeps the payment of an order apart from that of the invoices', () => {
    const store = createPayingStore();
    store.openOrder('po_1');
    expect(store.startPayment({ items: [], total: usd(10000), order: order() })).to.equal(true);
    expect(store.startPayment(intentOf(invoice(1))), 'another payment').to.equal(true);
    expect(store.startPayment({ items: [], total: usd(10000), order: order() }), 'the same one').to.equal(false);
    expect(store.state.orders.get('po_1')?.payment.phase).to.equal('checking');
  });

  it('pays no order that nobody shows', () => {
    const store = createPayingStore();
    expect(store.startPayment({ items: [], total: usd(10000), order: order() })).to.equal(false);
    expect(store.state.orders).to.be.empty;
  });

  it('unticks what an order has settled, and nothing for an order that goes on', () => {
    const store = createPayingStore();
    store.select(invoices(2), true);
    for (const status of ['open', 'processing', 'declined', 'expired', 'cancelled'] as const) {
      orderArrived(store, order({ status }));
      expect(store.state.selection.size, status).to.equal(2);
    }
    orderArrived(store, order({ status: 'settled' }));
    expect([...store.state.selection.keys()]).to.deep.equal(['inv_2']);
  });

  it('unticks what is gone also while its payment is checked', () => {
    const store = createPayingStore();
    store.select(invoices(3), true);
    store.startPayment(intentOf(...invoices(3)));
    store.refreshSelection([invoice(1, { version: '2' }), paid(2)], ['inv_3']);
    expect([...store.state.selection.values()].map(({ id, version }) => [id, version])).to.deep.equal([['inv_1', '2']]);
  });
});

describe('the store: what is shown whole', () => {
  it('is there while somebody shows it, however many', () => {
    const store = createPayingStore();
    const close = [store.openInvoice('inv_1'), store.openInvoice('inv_1')];
    close[0]!();
    close[0]!();
    expect(store.state.invoices.get('inv_1')?.readers, 'one has left, once').to.equal(1);
    close[1]!();
    expect(store.state.invoices).to.be.empty;
  });

  it('keeps an order whose payment was sent until its answer is there', () => {
    const store = createPayingStore();
    const close = store.openOrder('po_1');
    store.startPayment({ items: [], total: usd(10000), order: order() });
    close();
    expect(store.state.orders.has('po_1')).to.equal(true);
    store.dispatch({ type: 'refuse', error: broken }, 'po_1');
    expect(store.state.orders.has('po_1')).to.equal(false);
  });

  it('loads again what a change names, or everything when it names nothing', () => {
    const store = createPayingStore();
    const loads = () => [
      store.state.invoices.get('inv_1')?.load,
      store.state.invoices.get('inv_2')?.load,
      store.state.orders.get('po_1')?.load,
    ];
    const load = () => {
      for (const id of ['inv_1', 'inv_2']) store.patchInvoice(id, { load: 'ready' });
      store.patchOrder('po_1', { load: 'ready' });
    };
    for (const id of ['inv_1', 'inv_2']) store.openInvoice(id);
    store.openOrder('po_1');
    load();
    invalidate(store, { invoiceIds: ['inv_2', 'inv_77'], orderId: 'po_77' });
    expect(loads()).to.deep.equal(['ready', 'idle', 'ready']);
    load();
    invalidate(store, {});
    expect(loads()).to.deep.equal(['idle', 'idle', 'idle']);
    expect(store.state.reloads, 'the list too').to.equal(2);
    expect(store.state.invoices.has('inv_77')).to.equal(false);
  });

  it('belongs to one account: another adapter finds nothing of it, and who shows it is still counted', () => {
    const store = createPayingStore();
    store.setCapabilities(EVERYTHING);
    const close = store.openInvoice('inv_1');
    store.openOrder('po_1');
    store.patchInvoice('inv_1', { load: 'ready', value: detailOf(invoice(1)) });
    store.patchOrder('po_1', { load: 'ready', value: order() });
    store.startPayment({ items: [], total: usd(10000), order: order() });
    store.setCapabilities(EVERYTHING);
    expect(store.state.invoices.get('inv_1')).to.include({ readers: 1, load: 'idle', value: undefined });
    expect(store.state.orders.get('po_1')).to.include({ readers: 1, load: 'idle', value: undefined });
    expect(store.state.orders.get('po_1')?.payment.phase).to.equal('idle');
    close();
    expect(store.state.invoices).to.be.empty;
  });
});
