import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { InvoiceQuery } from '../../../../src/domain/query.ts';
import { createInvoiceStore } from '../../../../src/store/invoice-store.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount, place } from '../../../helpers/mount.ts';
import { allByRole, namesOf, queryByRole } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const offline = new InvoiceError('network', 'no connection');
const numbers = (root: Element) => namesOf(root, 'link').filter((name) => name.startsWith('INV-'));

describe('<invoice-provider> loading', () => {
  it('asks for nothing while no element reads the list', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-search></invoice-search><mass-pay-bar></mass-pay-bar>`, adapter);
    expect(adapter.calls).to.be.empty;
    provider.append(document.createElement('invoice-list'));
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
  });

  it('asks once for all elements that read the list', async () => {
    const adapter = deferredAdapter();
    await mount(html`<my-invoices></my-invoices><invoice-list></invoice-list>`, adapter);
    expect(adapter.calls).to.have.lengthOf(1);
  });

  it('asks with the query, a signal and the language of the reader', async () => {
    const adapter = deferredAdapter();
    const { listInvoices } = adapter;
    const locales: unknown[] = [];
    adapter.listInvoices = (query, options) => (locales.push(options.locale), listInvoices(query, options));
    await mount(list, adapter, { status: 'unpaid', search: ' V2026 ', locale: 'zh-hans' });
    expect(adapter.last('listInvoices').argument).to.include({ status: 'unpaid', search: 'V2026', page: 1 });
    expect(adapter.last('listInvoices').signal.aborted).to.equal(false);
    expect(locales).to.deep.equal(['zh-Hans']);
  });

  it('shows the newest answer, whichever comes last', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    provider.store!.setStatus('paid');
    await settled();
    provider.store!.setStatus('unpaid');
    await settled();
    const [all, paid, unpaid] = adapter.callsOf('listInvoices');
    expect([all, paid, unpaid].map((call) => call!.signal.aborted)).to.deep.equal([true, true, false]);
    unpaid!.answer(pageOf([invoice(3)]));
    await settled();
    paid!.answer(pageOf([invoice(2)]));
    all!.fail(offline);
    await settled();
    expect(numbers(provider)).to.deep.equal(['INV-3']);
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
  });

  it('tells nobody about an answer that came too late', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    const [loads, errors] = [recordEvents(provider, 'invoice-load'), recordEvents(provider, 'invoice-error')];
    provider.store!.setStatus('paid');
    provider.store!.setStatus('all');
    provider.store!.setPage(2);
    await settled();
    const [late, newest] = adapter.callsOf('listInvoices');
    late!.answer(pageOf(invoices(1)));
    newest!.answer(pageOf(invoices(2)));
    await settled();
    expect(loads.map(({ detail }) => detail.query.page)).to.deep.equal([2]);
    expect(errors).to.be.empty;
  });

  it('asks once for all changes of one turn', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    provider.store!.setSearch('a');
    provider.store!.setStatus('unpaid');
    provider.store!.setPageSize(50);
    await settled();
    expect(adapter.calls).to.have.lengthOf(2);
    expect(adapter.last('listInvoices').argument).to.include({ search: 'a', status: 'unpaid', pageSize: 50 });
  });

  it('lets a request go on when it is moved, and aborts it when it is removed', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    const parent = provider.parentElement!;
    provider.remove();
    parent.append(provider);
    await settled();
    expect(adapter.calls, 'calls after a move').to.have.lengthOf(1);
    expect(adapter.last('listInvoices').signal.aborted).to.equal(false);
    adapter.last('listInvoices').answer(pageOf(invoices(1)));
    await settled();
    expect(numbers(provider), 'the answer still counts').to.deep.equal(['INV-1']);

    provider.reload();
    await settled();
    provider.remove();
    await settled();
    expect(adapter.last('listInvoices').signal.aborted).to.equal(true);
  });

  it('loads again when it comes back after it was gone', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    const parent = provider.parentElement!;
    provider.remove();
    await settled();
    parent.append(provider);
    await settled();
    expect(adapter.calls).to.have.lengthOf(2);
    expect(numbers(provider), 'what is known is shown meanwhile').to.deep.equal(['INV-1', 'INV-2']);
    adapter.last('listInvoices').answer(pageOf([invoice(3)]));
    await settled();
    expect(numbers(provider)).to.deep.equal(['INV-3']);
  });

  it('stops when the last reader is gone, and loads for the next one', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    provider.querySelector('invoice-list')!.remove();
    await settled();
    expect(adapter.last('listInvoices').signal.aborted).to.equal(true);
    provider.append(document.createElement('invoice-list'));
    await settled();
    expect(adapter.calls).to.have.lengthOf(2);
  });

  for (const problem of ['page-out-of-range', 'page-too-deep', 'invalid-cursor']) {
    it(`goes to the first page on ${problem}, without a word`, async () => {
      const adapter = deferredAdapter();
      const provider = await mount(list, adapter);
      adapter.last('listInvoices').answer(pageOf(invoices(2), { total: 40 }));
      const errors = recordEvents(provider, 'invoice-error');
      provider.store!.setPage(4);
      await settled();
      adapter.last('listInvoices').fail(new InvoiceError('invalid', 'no such page', { problem }));
      await settled();
      expect(adapter.last('listInvoices').argument).to.include({ page: 1 });
      expect(errors).to.be.empty;
    });
  }

  it('does not run in circles when even the first page is refused', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').fail(new InvoiceError('invalid', 'no', { problem: 'page-out-of-range' }));
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
    expect(allByRole(provider, 'alert')).to.have.lengthOf(1);
  });

  it('waits for an adapter that comes later', async () => {
    const provider = place(list);
    await settled();
    const adapter = deferredAdapter();
    provider.adapter = adapter;
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
  });

  it('forgets what another adapter brought, and ignores what it still answers', async () => {
    const [one, two] = [deferredAdapter(), deferredAdapter({ search: false })];
    const provider = await mount(html`${list}<invoice-search></invoice-search>`, one);
    one.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    provider.store!.select(invoices(2), true);
    provider.reload();
    await settled();
    provider.adapter = two;
    await settled();
    expect(numbers(provider), 'rows of the other account').to.be.empty;
    expect(provider.store!.state.selection).to.be.empty;
    expect(queryByRole(provider, 'searchbox')).to.equal(undefined);
    one.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    expect(numbers(provider)).to.be.empty;
    two.last('listInvoices').answer(pageOf([invoice(7)]));
    await settled();
    expect(numbers(provider)).to.deep.equal(['INV-7']);
  });

  it('does not fight over a store that another provider has too: the last to come has it', async () => {
    const store = createInvoiceStore();
    const [one, two] = [deferredAdapter(), deferredAdapter({ search: false })];
    await mount(list, one, { store });
    await mount(list, two, { store });
    expect(store.state.capabilities?.search).to.equal(false);
  });

  it('hears nothing of its store where it was gone before it was drawn', async () => {
    const provider = document.createElement('invoice-provider');
    document.body.append(provider);
    provider.remove();
    await settled();
    let updates = 0;
    provider.addController({ hostUpdate: () => (updates += 1) });
    provider.store!.setStatus('paid');
    await settled();
    expect(updates).to.equal(0);
  });

  it('keeps apart what two providers on one page show', async () => {
    const [one, two] = [deferredAdapter(), deferredAdapter()];
    const first = await mount(list, one);
    const second = await mount(list, two, { status: 'paid' });
    one.last('listInvoices').answer(pageOf([invoice(1)]));
    two.last('listInvoices').answer(pageOf([invoice(2)]));
    await settled();
    first.store!.select([invoice(1)], true);
    first.store!.setSearch('only here');
    await settled();
    expect([numbers(first), numbers(second)]).to.deep.equal([['INV-1'], ['INV-2']]);
    expect(second.store!.state.selection).to.be.empty;
    expect(two.calls).to.have.lengthOf(1);
    expect((two.last('listInvoices').argument as InvoiceQuery).search).to.equal('');
  });
});
