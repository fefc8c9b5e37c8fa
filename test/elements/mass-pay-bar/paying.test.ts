import { expect, html, oneEvent } from '@open-wc/testing';
import { InvoiceError } from '../../../src/domain/errors.ts';
import type { PaymentOrderRequest } from '../../../src/domain/payment-order.ts';
import type { InvoiceProvider } from '../../../src/elements/invoice-provider/invoice-provider.ts';
import { createInvoiceStore } from '../../../src/store/invoice-store.ts';
import { deferredAdapter, type DeferredAdapter } from '../../helpers/deferred-adapter.ts';
import { detailOf, invoice, invoices, order, pageOf, paid, usd } from '../../helpers/invoices.ts';
import { mount } from '../../helpers/mount.ts';
import { allByRole, byRole, namesOf, queryByRole, textOf } from '../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../helpers/record-events.ts';
import { withInstantWaits } from '../../helpers/instant-waits.ts';
import { settled } from '../../helpers/settled.ts';

const bar = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`;
const lost = new InvoiceError('timeout', 'no answer');
const payButton = (root: Element) => byRole(root, 'button', 'Mass Payment') as HTMLButtonElement;
const sent = (adapter: DeferredAdapter) =>
  adapter.callsOf('createPaymentOrder').map(({ argument }) => argument as PaymentOrderRequest);
const region = (root: Element) => textOf(byRole(root, 'region'));

/** A page with `inv_1` and `inv_2` ticked. */
async function ready(adapter = deferredAdapter(), properties = {}): Promise<[InvoiceProvider, DeferredAdapter]> {
  const provider = await mount(bar, adapter, properties);
  adapter.last('listInvoices').answer(pageOf(invoices(3)));
  await settled();
  provider.store!.select(invoices(2), true);
  await settled();
  return [provider, adapter];
}

describe('paying with <mass-pay-bar>', () => {
  it('makes one order out of seven clicks in one turn', async () => {
    const [provider, adapter] = await ready();
    const requests = recordEvents(provider, 'invoice-pay-request');
    const button = payButton(provider);
    for (let at = 0; at < 7; at++) button.click();
    await settled();
    expect(requests, 'the host is asked once').to.have.lengthOf(1);
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(sent(adapter)[0]!.items.map(({ id }) => id)).to.deep.equal(['inv_1', 'inv_2']);
  });

  it('makes one order out of clicks in two bars, and of a click in the next turn', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`${bar}<mass-pay-bar></mass-pay-bar>`, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    await settled();
    provider.store!.select(invoices(2), true);
    await settled();
    const [first, second] = allByRole(provider, 'button', 'Mass Payment');
    first!.click();
    second!.click();
    await settled();
    second!.click();
    first!.click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('makes one order where two providers share one store', async () => {
    const store = createInvoiceStore();
    const [one, adapter] = await ready(deferredAdapter(), { store });
    await mount(bar, adapter, { store });
    payButton(one).click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('sends nothing again when something else happens just as the answer comes', async () => {
    const [provider, adapter] = await ready();
    preventEvents(provider, 'invoice-checkout-request');
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').answer(order({ status: 'settled' }));
    for (let turn = 0; turn < 20; turn++) {
      provider.store!.configure({ supportHref: `#${turn}` });
      await Promise.resolve();
    }
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('says what happens, and lets nobody press again meanwhile', async () => {
    const [provider, adapter] = await ready();
    payButton(provider).click();
    await settled();
    expect(region(provider)).to.contain('Preparing your payment');
    expect(payButton(provider).disabled).to.equal(true);
    expect(provider.querySelector('mass-pay-bar')!.matches(':state(busy)')).to.equal(true);
    adapter.last('createPaymentOrder').fail(new InvoiceError('invalid', 'no'));
    await settled();
    expect(payButton(provider).disabled).to.equal(false);
    expect(provider.querySelector('mass-pay-bar')!.matches(':state(busy)')).to.equal(false);
  });

  it('never aborts an order that was sent, not even when the page part is removed', async () => {
    const [provider, adapter] = await ready();
    payButton(provider).click();
    await settled();
    provider.remove();
    await settled();
    expect(adapter.last('createPaymentOrder').signal.aborted).to.equal(false);
  });

  it('goes to the checkout, and lets nobody press again on the way', async () => {
    const [provider, adapter] = await ready();
    const left = oneEvent(window, 'hashchange');
    payButton(provider).click();
    await settled();
    // A place on this very page, so that the test stays.
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '#/checkout/po_1' }));
    await left;
    await settled();
    expect(location.hash).to.equal('#/checkout/po_1');
    expect(region(provider)).to.contain('Taking you to the checkout');
    expect(payButton(provider).disabled).to.equal(true);
    history.replaceState(null, '', location.pathname);
  });

  it('is pressed again after a while when the checkout did not take the browser away', async () => {
    await withInstantWaits(async (waits) => {
      const [provider, adapter] = await ready();
      const left = oneEvent(window, 'hashchange');
      payButton(provider).click();
      await settled();
      adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '#/checkout/po_2' }));
      await left;
      await settled();
      expect(waits).to.include(5000);
      expect(payButton(provider).disabled).to.equal(false);
      payButton(provider).click();
      await settled();
      expect(sent(adapter)[1]!.idempotencyKey).to.equal(sent(adapter)[0]!.idempotencyKey);
      history.replaceState(null, '', location.pathname);
    });
  });

  it('goes to the checkout unless the host does, who gets the order and an absolute URL', async () => {
    const [provider, adapter] = await ready();
    const requests = preventEvents(document, 'invoice-checkout-request');
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '/checkout/po_1?from=list' }));
    await settled();
    expect(requests.map(({ detail }) => detail)).to.deep.equal([
      { order: order({ checkoutUrl: '/checkout/po_1?from=list' }), url: `${location.origin}/checkout/po_1?from=list` },
    ]);
    expect(requests[0]!.detail).to.be.frozen;
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(provider.store!.state.selection.size, 'not paid yet').to.equal(2);
  });

  it('goes to an origin that the host allows', async () => {
    const [provider, adapter] = await ready(deferredAdapter(), { checkoutOrigins: 'https://pay.example:8443' });
    const requests = preventEvents(provider, 'invoice-checkout-request');
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: 'https://pay.example:8443/c/1' }));
    await settled();
    expect(requests.map(({ detail }) => detail.url)).to.deep.equal(['https://pay.example:8443/c/1']);
  });

  const refused = ['https://evil.example/c', 'javascript:alert(1)', 'https://pay.example@evil.example/', undefined];
  for (const checkoutUrl of refused) {
    it(`does not go to ${checkoutUrl ?? 'nowhere'}`, async () => {
      const [provider, adapter] = await ready(deferredAdapter(), { checkoutOrigins: 'https://pay.example' });
      const requests = preventEvents(provider, 'invoice-checkout-request');
      const errors = recordEvents(provider, 'invoice-error');
      payButton(provider).click();
      await settled();
      adapter.last('createPaymentOrder').answer(order({ checkoutUrl }));
      await settled();
      expect(requests).to.be.empty;
      expect(textOf(byRole(provider, 'alert'))).to.contain('refused for your safety');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['bad-response']);
    });
  }

  it('sends where to come back to: this page, without what an earlier checkout left', async () => {
    history.replaceState(null, '', '?tab=2&invoice-order=po_0');
    const [provider, adapter] = await ready();
    payButton(provider).click();
    await settled();
    expect(sent(adapter)[0]!.returnUrl).to.equal(`${location.origin}${location.pathname}?tab=2`);
    history.replaceState(null, '', location.pathname);
  });
});

describe('a payment that did not go well', () => {
  async function answered(error: InvoiceError, properties = {}) {
    const [provider, adapter] = await ready(deferredAdapter(), properties);
    const errors = recordEvents(provider, 'invoice-error');
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').fail(error);
    await settled();
    return { provider, adapter, errors };
  }

  it('is unknown after a time-out, never "failed", and can only be asked again with the same key and body', async () => {
    const { provider, adapter, errors } = await answered(lost);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('can’t tell yet')
      .and.not.to.match(/failed|could not be made/);
    expect(payButton(provider).disabled).to.equal(true);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['timeout']);
    provider.store!.select([invoice(3)], true);
    await settled();
    byRole(provider, 'button', 'Check again').click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(2);
    expect(sent(adapter)[1]).to.deep.equal(sent(adapter)[0]);
  });

  it('goes to the checkout when the look-up finds the order', async () => {
    const { provider, adapter } = await answered(lost);
    const requests = preventEvents(provider, 'invoice-checkout-request');
    expect(adapter.last('findPaymentOrder').argument).to.equal(sent(adapter)[0]!.idempotencyKey);
    adapter.last('findPaymentOrder').answer(order());
    await settled();
    expect(requests).to.have.lengthOf(1);
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('stays unknown when the browser shows the page again as it was left', async () => {
    const { provider, adapter } = await answered(lost);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('unknown');
  });

  it('shows the new sum and asks again when an invoice changed meanwhile', async () => {
    const { provider, adapter } = await answered(new InvoiceError('conflict', 'x', { problem: 'changed' }));
    expect(textOf(byRole(provider, 'alert'))).to.contain('check the new sum');
    const [first, second] = adapter.callsOf('getInvoice');
    expect([first!.argument, second!.argument]).to.deep.equal(['inv_1', 'inv_2']);
    first!.answer(detailOf(invoice(1, { balance: usd(2500), version: '2' })));
    second!.answer(detailOf(paid(2, { version: '2' })));
    await settled();
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    expect(region(provider)).to.contain('1 selected').and.to.contain('$25.00');
    payButton(provider).click();
    await settled();
    expect(sent(adapter)[1]!.items).to.deep.equal([{ id: 'inv_1', version: '2', amount: usd(2500) }]);
    expect(sent(adapter)[1]!.idempotencyKey).not.to.equal(sent(adapter)[0]!.idempotencyKey);
  });

  it('keeps what could not be read again', async () => {
    const { provider, adapter } = await answered(new InvoiceError('conflict', 'x', { problem: 'changed' }));
    const [first, second] = adapter.callsOf('getInvoice');
    first!.fail(lost);
    second!.answer(detailOf(paid(2, { version: '2' })));
    await settled();
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_1']);
  });

  it('unticks what is gone', async () => {
    const { provider, adapter } = await answered(new InvoiceError('invalid', 'x', { problem: 'unknown-invoice' }));
    const [first, second] = adapter.callsOf('getInvoice');
    first!.fail(new InvoiceError('not-found', 'gone', { status: 404 }));
    second!.answer(detailOf(invoice(2)));
    await settled();
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_2']);
  });

  it('says that they are paid when they are, unticks them and loads again', async () => {
    const [provider, adapter] = await ready();
    provider.store!.select([invoice(3)], true);
    provider.store!.deselect(['inv_3']);
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').answer(order({ status: 'settled' }));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('already paid');
    expect(provider.store!.state.selection).to.be.empty;
    expect(adapter.callsOf('listInvoices')).to.have.lengthOf(2);
  });

  it('leads to a payment that is under way', async () => {
    const conflict = new InvoiceError('conflict', 'x', { problem: 'payment-in-progress', orderId: 'po_9' });
    const { provider, adapter } = await answered(conflict);
    adapter.last('getPaymentOrder').answer(order({ id: 'po_9', status: 'processing', checkoutUrl: '/checkout/po_9' }));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('under way');
    expect(byRole(provider, 'link', 'Go to that payment').getAttribute('href')).to.contain('/checkout/po_9');
  });

  it('says that one is under way also where there is no way to it', async () => {
    const conflict = new InvoiceError('conflict', 'x', { problem: 'payment-in-progress', orderId: 'po_9' });
    const { provider, adapter } = await answered(conflict);
    adapter.last('getPaymentOrder').answer(order({ id: 'po_9', status: 'processing', checkoutUrl: 'javascript:1' }));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('under way');
    expect(queryByRole(provider, 'link', 'Go to that payment')).to.equal(undefined);
  });

  it('links to it only where a checkout may be, and loads the list again', async () => {
    const conflict = new InvoiceError('conflict', 'x', { problem: 'payment-in-progress', orderId: 'po_9' });
    const { provider, adapter } = await answered(conflict);
    const checkoutUrl = 'https://elsewhere.example/checkout/po_9';
    adapter.last('getPaymentOrder').answer(order({ id: 'po_9', status: 'processing', checkoutUrl }));
    await settled();
    expect(queryByRole(provider, 'link', 'Go to that payment')).to.equal(undefined);
    expect(adapter.callsOf('listInvoices')).to.have.lengthOf(2);
  });

  it('counts the wait down before another payment, and keeps the button off', async () => {
    const { provider } = await answered(new InvoiceError('rate-limited', 'slow down', { retryAfter: 90 }));
    expect(payButton(provider).disabled).to.equal(true);
    expect(textOf(byRole(provider, 'alert'))).to.match(/wait (90|89) seconds/);
  });

  it('hears nothing of what the adapter before answers late', async () => {
    preventEvents(document, 'invoice-checkout-request');
    const [provider, first] = await ready();
    payButton(provider).click();
    await settled();
    const second = deferredAdapter();
    provider.adapter = second;
    await settled();
    second.last('listInvoices').answer(pageOf(invoices(3)));
    await settled();
    provider.store!.select(invoices(1), true);
    await settled();
    payButton(provider).click();
    await settled();
    first.last('createPaymentOrder').answer(order({ id: 'po_old', checkoutUrl: '/checkout/po_old' }));
    await settled();
    provider.store!.configure({ today: '2026-03-01' });
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('creating');
    expect(sent(second)).to.have.lengthOf(1);
    second.last('createPaymentOrder').answer(order({ id: 'po_new', checkoutUrl: '/checkout/po_new' }));
    await settled();
  });

  it('belongs to one account: another adapter forgets it', async () => {
    const { provider, adapter } = await answered(lost);
    adapter.last('findPaymentOrder').fail(lost);
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('unknown');
    provider.adapter = deferredAdapter();
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(provider.store!.state.selection).to.be.empty;
  });

  it('says why it was refused, keeps the ticks, and may be tried again', async () => {
    const error = new InvoiceError('forbidden', 'not you', { status: 403, requestId: 'req_1' });
    const { provider, adapter, errors } = await answered(error);
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('could not be made')
      .and.to.contain('permission');
    expect(errors.map(({ detail }) => detail)).to.deep.equal([
      { code: 'forbidden', retryable: false, status: 403, requestId: 'req_1' },
    ]);
    payButton(provider).click();
    await settled();
    expect(sent(adapter)[1]).to.deep.equal(sent(adapter)[0]);
    expect(allByRole(provider, 'alert'), 'the old message is gone').to.be.empty;
  });

  it('says how long to wait when the server said so', async () => {
    const { provider } = await answered(new InvoiceError('rate-limited', 'slow down', { retryAfter: 30 }));
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('could not be made')
      .and.to.contain('30 seconds');
  });

  it('asks the host to sign the person in', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    await answered(new InvoiceError('unauthorized', 'x', { status: 401 }));
    expect(asked).to.have.lengthOf(1);
  });

  it('fails plainly where the adapter can make no orders', async () => {
    const adapter = deferredAdapter();
    delete (adapter as Partial<DeferredAdapter>).createPaymentOrder;
    const [provider] = await ready(adapter);
    payButton(provider).click();
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('isn’t possible here');
  });

  it('forgets what it said when the browser shows the page again after the checkout', async () => {
    const { provider } = await answered(new InvoiceError('forbidden', 'x'));
    expect(allByRole(provider, 'alert')).to.have.lengthOf(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(allByRole(provider, 'alert')).to.be.empty;
    expect(namesOf(provider, 'button')).to.include('Mass Payment');
  });
});
