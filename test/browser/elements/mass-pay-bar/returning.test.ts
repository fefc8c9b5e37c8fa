import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { barText, listAndBar, payButton, press, ready } from '../../../helpers/bar-scene.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { invoices, order, pageOf, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { byRole, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const there = (change: Parameters<typeof order>[0]) => order({ checkoutUrl: '/checkout/po_1', ...change });
const asked = (adapter: DeferredAdapter) => adapter.callsOf('getPaymentOrder').map(({ argument }) => argument);

/** The page as the checkout leads back to it. */
async function back(): Promise<[InvoiceProvider, DeferredAdapter]> {
  history.replaceState(null, '', '?tab=2&invoice-order=po_1');
  const adapter = deferredAdapter();
  const provider = await mount(listAndBar, adapter);
  adapter.last('listInvoices').answer(pageOf(invoices(3)));
  await settled();
  return [provider, adapter];
}

async function now(adapter: DeferredAdapter, change: Parameters<typeof order>[0]): Promise<void> {
  adapter.last('getPaymentOrder').answer(there(change));
  await settled();
}

describe('coming back from the checkout', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('follows the order with growing pauses, is paid once, and forgets the address', () =>
    withInstantClock(async ({ waits }) => {
      const [provider, adapter] = await back();
      const complete = recordEvents(document, 'invoice-pay-complete');
      expect(asked(adapter)).to.deep.equal(['po_1']);
      expect(barText(provider)).to.contain('We are waiting for the gateway’s answer');
      expect(barText(provider), 'nobody has said so yet').not.to.match(/\d paid|Thank you/);
      for (let turn = 0; turn < 3; turn++) await now(adapter, { status: 'processing' });
      expect(waits.filter((wait) => wait >= 1000)).to.deep.equal([1000, 1600, 2560]);
      expect(location.search).to.equal('?tab=2&invoice-order=po_1');
      const lists = adapter.callsOf('listInvoices').length;
      await now(adapter, { status: 'settled' });
      expect(barText(provider)).to.contain('$100.00 paid. Thank you!');
      expect(complete.map(({ detail }) => detail.order.id)).to.deep.equal(['po_1']);
      expect(location.search).to.equal('?tab=2');
      expect(adapter.callsOf('listInvoices')).to.have.lengthOf(lists + 1);
      await settled();
      expect(asked(adapter), 'nothing is asked after the end').to.have.lengthOf(4);
    }));

  it('unticks what was paid, and nothing else', async () => {
    const [provider, adapter] = await back();
    provider.store!.select(invoices(2), true);
    await now(adapter, { status: 'settled' });
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_2']);
  });

  it('offers the receipt, and the credit of what came too late', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'settled', receiptUrl: '/receipts/1', credited: usd(2500) });
    expect(byRole(provider, 'link', 'Receipt').getAttribute('href')).to.equal(`${location.origin}/receipts/1`);
    expect(barText(provider)).to.contain('$25.00 arrived when nothing was left to pay');
  });

  it('links no receipt to where it must not lead', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'settled', receiptUrl: 'javascript:alert(1)' });
    expect(queryByRole(provider, 'link', 'Receipt')).to.equal(undefined);
  });

  it('says that it was declined, and may be pressed again', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { payment: { id: 'pay_1', gateway: 'card', status: 'declined' } });
    expect(textOf(byRole(provider, 'alert'))).to.contain('declined. Nothing was charged.');
    expect(byRole(provider, 'link', 'Try again at the checkout').getAttribute('href')).to.contain('/checkout/po_1');
    expect(location.search).to.equal('?tab=2');
  });

  it('says that the time ran out', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'expired' });
    expect(textOf(byRole(provider, 'alert'))).to.contain('time to pay ran out. Nothing was charged');
    expect(location.search).to.equal('?tab=2');
  });

  it('says that it was cancelled when the person went back from the gateway', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { payment: { id: 'pay_1', gateway: 'card', status: 'cancelled' } });
    expect(textOf(byRole(provider, 'alert'))).to.contain('cancelled. Nothing was charged.');
    expect(byRole(provider, 'link', 'Try again at the checkout')).to.exist;
  });

  it('says that it was cancelled', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'cancelled' });
    expect(textOf(byRole(provider, 'alert'))).to.contain('cancelled. Nothing was charged.');
  });

  it('says that it is not finished, leads to it, and lets the person go on at once', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'open' });
    expect(barText(provider)).to.contain('not finished yet');
    expect(byRole(provider, 'link', 'Continue to the payment').getAttribute('href')).to.equal(
      `${location.origin}/checkout/po_1`,
    );
    byRole(provider, 'checkbox', 'Select invoice INV-2').click();
    await settled();
    payButton(provider).click();
    await settled();
    expect(adapter.callsOf('getInvoices'), 'no pause is waited for').to.have.lengthOf(1);
  });

  for (const code of ['not-found', 'forbidden'] as const) {
    it(`says plainly that nothing can be seen of it: ${code}`, async () => {
      const [provider, adapter] = await back();
      const errors = recordEvents(document, 'invoice-error');
      adapter.last('getPaymentOrder').fail(new InvoiceError(code, 'no'));
      await settled();
      expect(textOf(byRole(provider, 'alert')))
        .to.contain('can’t see what became of this payment')
        .and.not.to.contain('Nothing was charged');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
      expect(location.search, 'the next load does not ask again').to.equal('?tab=2');
    });
  }

  it('asks at once when the connection is back', async () => {
    const [, adapter] = await back();
    adapter.last('getPaymentOrder').fail(new InvoiceError('network', 'down'));
    await settled();
    expect(asked(adapter)).to.have.lengthOf(1);
    dispatchEvent(new Event('online'));
    await settled();
    expect(asked(adapter)).to.have.lengthOf(2);
  });

  it('asks nothing more when the page part is removed', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'processing' });
    provider.remove();
    await settled();
    dispatchEvent(new Event('online'));
    await settled();
    expect(asked(adapter)).to.have.lengthOf(1);
  });

  it('goes on when the page part comes back', async () => {
    const [provider, adapter] = await back();
    await now(adapter, { status: 'processing' });
    const parent = provider.parentElement!;
    provider.remove();
    await settled();
    parent.append(provider);
    await settled();
    expect(asked(adapter)).to.have.lengthOf(2);
    await now(adapter, { status: 'settled' });
    expect(barText(provider)).to.contain('$100.00 paid');
  });

  it('is told apart from a page that never left: the browser kept it, and asks for the order now', async () => {
    const [provider, adapter] = await ready();
    const requests = recordEvents(provider, 'invoice-checkout-request');
    await press(provider, adapter);
    adapter.last('createPaymentOrder').answer(there({ checkoutUrl: '#/checkout/po_1' }));
    await settled();
    expect(requests).to.have.lengthOf(1);
    expect(asked(adapter)).to.be.empty;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('settling');
    history.replaceState(null, '', location.pathname);
  });

  it('leaves alone what does not come from a checkout', async () => {
    preventEvents(document, 'invoice-checkout-request');
    history.replaceState(null, '', '?invoice-order=');
    const adapter = deferredAdapter();
    await mount(listAndBar, adapter);
    expect(asked(adapter)).to.be.empty;
  });
});
