// Every engine: custom states
import { expect, html } from '@open-wc/testing';
import { InvoiceError, INVOICE_ERROR_CODES } from '../../../../src/domain/errors.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount, mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, queryByRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const STATES = ['loading', 'empty', 'error', 'stale'];
const statesOf = (root: Element) =>
  STATES.filter((state) => root.querySelector('invoice-list')!.matches(`:state(${state})`));
const heightOf = (root: Element) => root.querySelector('invoice-list')!.getBoundingClientRect().height;

describe('<invoice-list> while it loads', () => {
  it('is busy, and shows no row to a screen reader', async () => {
    const provider = await mount(list, deferredAdapter());
    expect(byRole(provider, 'table').ariaBusy).to.equal('true');
    expect(allByRole(provider, 'row')).to.have.lengthOf(1);
    expect(statesOf(provider)).to.deep.equal(['loading']);
  });

  for (const width of [1600, 1200, 1000, 800, 360]) {
    it(`takes the place that a full page will take, so that nothing moves, at ${width} pixels`, async () => {
      const adapter = deferredAdapter();
      const provider = await mount(list, adapter, { timeZone: 'UTC' });
      provider.parentElement!.style.inlineSize = `${width}px`;
      const before = heightOf(provider);
      adapter.last('listInvoices').answer(pageOf(invoices(10, { dueDate: '2999-01-01' })));
      await settled();
      expect(allByRole(provider, 'row')).to.have.lengthOf(11);
      // Half a pixel a row is rounding.
      expect(heightOf(provider)).to.be.closeTo(before, 5);
    });
  }

  it('is not busy while the same page is read again, but while another one comes', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    await settled();
    provider.store!.reload();
    await settled();
    expect(byRole(provider, 'table').ariaBusy).to.equal('false');
    provider.store!.setStatus('paid');
    await settled();
    expect(byRole(provider, 'table').ariaBusy).to.equal('true');
  });

  it('keeps the rows while the next ones come', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    expect(byRole(provider, 'table').ariaBusy).to.equal('false');
    provider.store!.setStatus('unpaid');
    await settled();
    expect(allByRole(provider, 'row')).to.have.lengthOf(3);
    expect(byRole(provider, 'table').ariaBusy).to.equal('true');
    expect(statesOf(provider)).to.be.empty;
  });
});

describe('<invoice-list> with nothing to show', () => {
  it('says that there are no invoices yet', async () => {
    const { provider } = await mountMemory(list, { rows: [] });
    expect(textOf(provider)).to.contain('No invoices yet');
    expect(queryByRole(provider, 'button', 'Show all invoices')).to.equal(undefined);
    expect(statesOf(provider)).to.deep.equal(['empty']);
  });

  it('says under which status there is nothing, and leads back to all', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(2) }, { status: 'refunded' });
    expect(textOf(provider)).to.contain('No invoices under “Refunded”');
    byRole(provider, 'button', 'Show all invoices').click();
    await settled();
    expect(allByRole(provider, 'row')).to.have.lengthOf(3);
    expect(provider.store!.state.query.status).to.equal('all');
    expect(statesOf(provider)).to.be.empty;
  });

  it('says what nothing matches, and leads back to all', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(2) }, { search: 'V9', status: 'unpaid' });
    expect(textOf(provider)).to.contain('No invoice matches “V9”');
    byRole(provider, 'button', 'Show all invoices').click();
    await settled();
    expect(provider.store!.state.query).to.include({ status: 'all', search: '' });
  });

  it('says what the host says instead', async () => {
    const own = html`<invoice-list><p slot="empty">Order your first server</p></invoice-list>`;
    const { provider } = await mountMemory(own, { rows: [] });
    expect(textOf(provider)).to.contain('Order your first server').and.not.to.contain('No invoices yet');
  });
});

describe('<invoice-list> that could not load', () => {
  it('is an alert with a button that loads again', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').fail(new InvoiceError('network', 'no connection'));
    await settled();
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('could not be loaded').and.to.contain('Check your connection');
    expect(statesOf(provider)).to.deep.equal(['error']);
    byRole(alert, 'button', 'Try again').click();
    await settled();
    expect(adapter.calls).to.have.lengthOf(2);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(allByRole(provider, 'row')).to.have.lengthOf(3);
    expect(statesOf(provider)).to.be.empty;
  });

  it('never shows what was thrown, only what it means, each in its own words', async () => {
    const sentences = new Set<string>();
    for (const code of INVOICE_ERROR_CODES) {
      const adapter = deferredAdapter();
      const provider = await mount(list, adapter);
      adapter.last('listInvoices').fail(new InvoiceError(code, 'ECONNRESET at 10.0.0.7'));
      await settled();
      const text = textOf(byRole(provider, 'alert'));
      expect(text, code).not.to.contain('ECONNRESET');
      sentences.add(text);
    }
    expect(sentences).to.have.property('size', INVOICE_ERROR_CODES.length);
  });

  it('says how long to wait when the server said so', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').fail(new InvoiceError('rate-limited', 'slow down', { retryAfter: 41.2 }));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('42 seconds');
  });

  it('keeps old rows under a notice with a button', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    provider.reload();
    await settled();
    adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
    await settled();
    expect(statesOf(provider)).to.deep.equal(['stale']);
    expect(allByRole(provider, 'row')).to.have.lengthOf(3);
    expect(textOf(byRole(provider, 'alert'))).to.contain('last list that was loaded');
    expect(queryByRole(byRole(provider, 'alert'), 'button', 'Try again')).to.exist;
  });

  it('says what the host says instead, and keeps the button', async () => {
    const adapter = deferredAdapter();
    const own = html`<invoice-list><p slot="error">Call us</p></invoice-list>`;
    const provider = await mount(own, adapter);
    adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.equal('Call us Try again');
  });
});
