import { expect, html } from '@open-wc/testing';
import type { InvoicePage } from '../../../../src/adapters/adapter.ts';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, namesOf, textOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const offline = new InvoiceError('network', 'no connection');
const numbers = (root: Element) => namesOf(root, 'link').filter((name) => name.startsWith('INV-'));

async function mountLoaded(adapter: DeferredAdapter) {
  const provider = await mount(list, adapter);
  adapter.last('listInvoices').answer(pageOf(invoices(2)));
  await settled();
  return provider;
}

describe('<invoice-provider> failing to load', () => {
  it('keeps the rows, says that they are old, and loads again on request', async () => {
    const adapter = deferredAdapter();
    const provider = await mountLoaded(adapter);
    provider.reload();
    await settled();
    adapter.last('listInvoices').fail(offline);
    await settled();
    expect(numbers(provider)).to.deep.equal(['INV-1', 'INV-2']);
    expect(textOf(byRole(provider, 'alert'))).to.match(/last list that was loaded/);
    byRole(provider, 'button', 'Try again').click();
    await settled();
    adapter.last('listInvoices').answer(pageOf([invoice(3)]));
    await settled();
    expect(numbers(provider)).to.deep.equal(['INV-3']);
    expect(allByRole(provider, 'alert')).to.be.empty;
  });

  it('tells the host what failed, in a frozen detail', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    const errors = recordEvents(document, 'invoice-error');
    const error = new InvoiceError('server', 'down', { status: 503, requestId: 'req_1' });
    adapter.last('listInvoices').fail(error);
    await settled();
    expect(errors).to.have.lengthOf(1);
    const [event] = errors;
    expect(event!.detail).to.deep.equal({ code: 'server', retryable: true, status: 503, requestId: 'req_1' });
    expect(event!.detail).to.be.frozen;
    expect(event!.target).to.equal(provider);
  });

  it('asks the host to sign the person in when the session is over, and only then', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    const asked = recordEvents(document, 'invoice-auth-required');
    const errors = recordEvents(document, 'invoice-error');
    adapter.last('listInvoices').fail(new InvoiceError('forbidden', 'no', { status: 403 }));
    await settled();
    expect(asked).to.be.empty;
    provider.reload();
    await settled();
    adapter.last('listInvoices').fail(new InvoiceError('unauthorized', 'no', { status: 401 }));
    await settled();
    expect(asked).to.have.lengthOf(1);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['forbidden', 'unauthorized']);
    expect(textOf(byRole(provider, 'alert'))).to.match(/sign in again/);
  });

  const nonsense: [name: string, page: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', '<html>maintenance</html>'],
    ['a page without rows', { total: 3 }],
    ['a page whose third row is broken', { rows: [invoice(1), invoice(2), { ...invoice(3), total: 119.4 }] }],
    ['a row without a version', { rows: [{ ...invoice(1), version: undefined }] }],
    ['a date that does not exist', { rows: [invoice(1, { dueDate: '2026-02-30' })] }],
  ];
  for (const [name, page] of nonsense) {
    it(`draws nothing of an answer of the wrong shape: ${name}`, async () => {
      const adapter = deferredAdapter();
      const provider = await mount(list, adapter);
      const errors = recordEvents(provider, 'invoice-error');
      adapter.last('listInvoices').answer(page as InvoicePage);
      await settled();
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['bad-response']);
      expect(numbers(provider)).to.be.empty;
      expect(byRole(provider, 'button', 'Try again')).to.exist;
    });
  }

  const thrown: [name: string, value: unknown][] = [
    ['nothing', undefined],
    ['a text', 'oops'],
    ['an error of its own', new RangeError('bug in the adapter')],
    ['an abort that nobody asked for', new DOMException('aborted', 'AbortError')],
  ];
  for (const [name, value] of thrown) {
    it(`survives an adapter that rejects with ${name}`, async () => {
      const adapter = deferredAdapter();
      const provider = await mount(list, adapter);
      adapter.last('listInvoices').fail(value);
      await settled();
      expect(byRole(provider, 'button', 'Try again')).to.exist;
    });
  }

  it('survives an adapter that throws before any promise', async () => {
    const adapter = deferredAdapter();
    adapter.listInvoices = () => {
      throw new TypeError('bug in the adapter');
    };
    const provider = await mount(list, adapter);
    expect(byRole(provider, 'button', 'Try again')).to.exist;
  });

  it('loads again when the connection is back, if it was lost', async () => {
    const adapter = deferredAdapter();
    const provider = await mountLoaded(adapter);
    dispatchEvent(new Event('online'));
    await settled();
    expect(adapter.calls, 'nothing was lost').to.have.lengthOf(1);
    provider.reload();
    await settled();
    adapter.last('listInvoices').fail(offline);
    await settled();
    dispatchEvent(new Event('online'));
    await settled();
    expect(adapter.calls).to.have.lengthOf(3);
  });

  it('does not load again when the connection is back after another failure', async () => {
    const adapter = deferredAdapter();
    await mount(list, adapter);
    adapter.last('listInvoices').fail(new InvoiceError('forbidden', 'no'));
    await settled();
    dispatchEvent(new Event('online'));
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
  });

  it('loads again when the browser shows the page as it was left', async () => {
    const adapter = deferredAdapter();
    await mountLoaded(adapter);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await settled();
    expect(adapter.calls, 'a page that loaded just now').to.have.lengthOf(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(adapter.calls).to.have.lengthOf(2);
  });

  it('listens to the window only while it is on the page', async () => {
    const adapter = deferredAdapter();
    const provider = await mountLoaded(adapter);
    provider.remove();
    await settled();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
  });
});
