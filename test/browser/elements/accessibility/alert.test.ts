// Every engine: live regions
// Alert: https://www.w3.org/WAI/ARIA/apg/patterns/alert/
import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { failedWith } from '../../../helpers/bar-scene.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, focused, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';
import { spoken } from '../../../helpers/spoken.ts';

const list = html`<invoice-list></invoice-list>`;

async function failed(rows?: readonly ReturnType<typeof invoices>[number][]) {
  const adapter = deferredAdapter();
  const provider = await mount(list, adapter);
  if (rows) {
    adapter.last('listInvoices').answer(pageOf(rows));
    await settled();
    byRole(provider, 'link', 'INV-2').focus();
    provider.reload();
    await settled();
  }
  adapter.last('listInvoices').fail(new InvoiceError('rate-limited', 'slow', { retryAfter: 30 }));
  await settled();
  return provider;
}

describe('the alert pattern', () => {
  it('role alert: a failure, in the place where it is shown', async () => {
    for (const provider of [await failed(), await failed(invoices(3))]) {
      expect(textOf(byRole(provider, 'alert'))).to.contain('Too many requests.');
    }
  });

  it('is not there before, for what is there when the page loads is not announced', async () => {
    const provider = await mount(list, deferredAdapter());
    expect(allByRole(provider, 'alert')).to.be.empty;
  });

  it('does not affect keyboard focus', async () => {
    const provider = await failed(invoices(3));
    expect(focused()).to.equal(byRole(provider, 'link', 'INV-2'));
  });

  it('does not disappear by itself, and is not said again each second', async () => {
    const provider = await failed(invoices(3));
    const wait = byRole(provider, 'alert').querySelector('[aria-live=off]')!;
    expect(wait.textContent).to.match(/\d+ seconds/);
    provider.store!.select(invoices(1), true);
    await settled();
    expect(allByRole(provider, 'alert')).to.have.lengthOf(1);
  });

  it('a payment that needs the person is one, in one place', async () => {
    const { provider } = await failedWith(new InvoiceError('forbidden', 'no'));
    expect(allByRole(provider, 'alert')).to.have.lengthOf(1);
    expect(textOf(byRole(provider, 'alert'))).to.contain('Nothing was charged');
    expect(spoken(provider)).not.to.contain('charged');
  });
});
