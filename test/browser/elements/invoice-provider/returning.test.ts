import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { installClock } from '../../../helpers/clock.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';

const content = html`<invoice-list></invoice-list><invoice-detail invoice-id="inv_000001"></invoice-detail>`;

/** Puts the page out of sight and back, with so many milliseconds in between. */
function comeBackAfter(milliseconds: number): void {
  const clock = installClock();
  const show = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  try {
    show('hidden');
    clock.advance(milliseconds);
    show('visible');
  } finally {
    clock.restore();
    Reflect.deleteProperty(document, 'visibilityState');
  }
}

async function scene() {
  const { provider, adapter } = await mountMemory(content, { count: 3 });
  const [id = ''] = adapter.invoices.map((invoice) => invoice.id);
  provider.querySelector('invoice-detail')!.invoiceId = id;
  await settled();
  const readSince = () => adapter.calls.map(({ method }) => method).slice(before);
  let before = adapter.calls.length;
  return { provider, adapter, readSince, forget: () => (before = adapter.calls.length) };
}

describe('<invoice-provider> when the person returns', () => {
  it('loads what is shown again after a long time out of sight, for the browser may have frozen the page', async () => {
    const { readSince } = await scene();
    comeBackAfter(60_000);
    await settled();
    expect(readSince()).to.include.members(['listInvoices', 'getInvoice']);
  });

  it('asks for nothing after a short look elsewhere', async () => {
    const { readSince } = await scene();
    comeBackAfter(59_000);
    await settled();
    expect(readSince()).to.deep.equal([]);
  });

  it('loads an invoice again that could not be loaded for want of a connection', async () => {
    const { provider, adapter, readSince, forget } = await scene();
    adapter.faults.next(new InvoiceError('network', 'offline'), 'getInvoice');
    provider.reload();
    await settled();
    forget();
    dispatchEvent(new Event('online'));
    await settled();
    expect(readSince()).to.include('getInvoice');
  });

  it('loads the invoice again with the list when the host says so', async () => {
    const { provider, readSince } = await scene();
    provider.reload();
    await settled();
    expect(readSince()).to.include.members(['listInvoices', 'getInvoice']);
  });
});
