import { expect, html } from '@open-wc/testing';
import { InvoiceError, INVOICE_ERROR_CODES } from '../../../../src/domain/errors.ts';
import { invalidate } from '../../../../src/store/news.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { answerDetail, detail, element, showDetail } from '../../../helpers/details.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const STATES = ['loading', 'empty', 'error', 'stale', 'busy'];
const statesOf = (root: Element) =>
  STATES.filter((state) => root.querySelector('invoice-detail')!.matches(`:state(${state})`));
const down = new InvoiceError('server', 'ECONNRESET at 10.0.0.7');

/** The element with a load that failed. */
async function showFailure(error: InvoiceError, content = element, properties: Parameters<typeof mount>[2] = {}) {
  const adapter = deferredAdapter();
  const provider = await mount(content, adapter, properties);
  adapter.last('getInvoice').fail(error);
  await settled();
  return [provider, adapter] as const;
}

describe('<invoice-detail> while it loads', () => {
  it('says so, and shows nothing else to a screen reader', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(element, adapter);
    expect(textOf(provider)).to.equal('Loading the invoice…');
    expect(allByRole(provider, 'status').map(textOf)).to.deep.equal(['Loading the invoice…']);
    expect(provider.querySelector('invoice-detail')!.shadowRoot!.querySelector('[aria-busy=true]')).to.exist;
    expect(statesOf(provider)).to.deep.equal(['loading']);
    await answerDetail(adapter, detail({ payable: false }));
    expect(textOf(provider)).not.to.contain('Loading');
    expect(statesOf(provider)).to.be.empty;
  });

  it('asks once for an invoice that two elements show', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`${element}${element}`, adapter);
    await answerDetail(adapter, detail({ payable: false }));
    expect(allByRole(provider, 'article')).to.have.lengthOf(2);
    expect(adapter.callsOf('getInvoice')).to.have.lengthOf(1);
  });

  it('keeps the invoice while it is loaded again', async () => {
    const [provider, adapter] = await showDetail(detail());
    invalidate(provider.store!, { invoiceIds: ['inv_1'] });
    await settled();
    expect(adapter.callsOf('getInvoice')).to.have.lengthOf(2);
    expect(byRole(provider, 'article', 'Invoice INV-1')).to.exist;
    await answerDetail(adapter, detail({ number: 'INV-1B' }));
    expect(byRole(provider, 'article', 'Invoice INV-1B')).to.exist;
  });
});

describe('<invoice-detail> without an id', () => {
  it('shows nothing and asks for nothing', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-detail></invoice-detail>`, adapter);
    expect(textOf(provider)).to.equal('');
    expect(adapter.calls).to.be.empty;
    expect(statesOf(provider)).to.deep.equal(['empty']);
  });
});

describe('<invoice-detail> that could not load', () => {
  it('is an alert with a button that loads again', async () => {
    const [provider, adapter] = await showFailure(down);
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('This invoice could not be loaded').and.to.contain('server has a problem');
    expect(statesOf(provider)).to.deep.equal(['error']);
    byRole(alert, 'button', 'Try again').click();
    await settled();
    expect(adapter.callsOf('getInvoice')).to.have.lengthOf(2);
    expect(statesOf(provider)).to.deep.equal(['loading']);
    await answerDetail(adapter, detail({ payable: false }));
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(byRole(provider, 'article', 'Invoice INV-1')).to.exist;
    expect(statesOf(provider)).to.be.empty;
  });

  it('says plainly that there is no such invoice', async () => {
    const [provider] = await showFailure(new InvoiceError('not-found', 'no invoice inv_1'));
    expect(textOf(byRole(provider, 'alert'))).to.contain('This invoice is not there');
    expect(queryByRole(provider, 'button'), 'trying again would not help').to.equal(undefined);
    expect(queryByRole(provider, 'link')).to.equal(undefined);
  });

  it('offers help with an invoice that is not there, where the host has some', async () => {
    const [provider] = await showFailure(new InvoiceError('not-found', 'no invoice inv_1'), element, {
      supportHref: '#/support',
    });
    const link = byRole(byRole(provider, 'alert'), 'link', 'Online Support');
    expect(link.getAttribute('href')).to.equal('#/support');
    const requests = preventEvents(provider, 'invoice-support-request');
    link.click();
    expect(requests.map(({ detail: { href } }) => href)).to.deep.equal([new URL('#/support', location.href).href]);
    expect(location.hash, 'the host opens it otherwise').not.to.equal('#/support');
  });

  it('has no help at an address that is not safe', async () => {
    const [provider] = await showFailure(new InvoiceError('not-found', 'no invoice inv_1'), element, {
      supportHref: 'javascript:alert(1)',
    });
    expect(queryByRole(provider, 'link')).to.equal(undefined);
  });

  it('never shows what was thrown, only what it means, each in its own words', async () => {
    const sentences = new Set<string>();
    for (const code of INVOICE_ERROR_CODES) {
      const [provider] = await showFailure(new InvoiceError(code, down.message));
      const text = textOf(byRole(provider, 'alert'));
      expect(text, code).not.to.contain('ECONNRESET');
      sentences.add(text);
    }
    expect(sentences).to.have.property('size', INVOICE_ERROR_CODES.length);
  });

  it('waits as long as the server said', async () => {
    const [provider] = await showFailure(new InvoiceError('rate-limited', 'slow down', { retryAfter: 41.2 }));
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('42 seconds');
    expect(byRole(alert, 'button', 'Try again')).to.have.property('disabled', true);
  });

  it('says what the host says instead, and keeps the button', async () => {
    const content = html`<invoice-detail invoice-id="inv_1"><p slot="error">Call us</p></invoice-detail>`;
    const [provider] = await showFailure(down, content);
    expect(textOf(byRole(provider, 'alert'))).to.equal('Call us Try again');
  });

  it('tells the host', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(element, adapter);
    const errors = recordEvents(provider, 'invoice-error');
    adapter.last('getInvoice').fail(down);
    await settled();
    expect(errors.map(({ detail: { code } }) => code)).to.deep.equal(['server']);
  });

  it('keeps the last good invoice under a notice with a button', async () => {
    const [provider, adapter] = await showDetail(detail());
    invalidate(provider.store!, {});
    await settled();
    adapter.last('getInvoice').fail(down);
    await settled();
    expect(statesOf(provider)).to.deep.equal(['stale']);
    expect(byRole(provider, 'article', 'Invoice INV-1')).to.exist;
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('as it was loaded last');
    byRole(alert, 'button', 'Try again').click();
    await settled();
    await answerDetail(adapter, detail({ payable: false }));
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(statesOf(provider)).to.be.empty;
  });
});
