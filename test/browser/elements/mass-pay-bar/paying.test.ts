import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { createInvoiceStore } from '../../../../src/store/invoice-store.ts';
import { barText, listAndBar, lookedAgain, payButton, press, ready, sent } from '../../../helpers/bar-scene.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { order } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced } from '../../../helpers/spoken.ts';

describe('paying with <mass-pay-bar>', () => {
  it('makes one order out of seven clicks in one turn', async () => {
    const [provider, adapter] = await ready();
    const requests = recordEvents(provider, 'invoice-pay-request');
    const button = payButton(provider);
    for (let at = 0; at < 7; at++) button.click();
    await lookedAgain(adapter);
    expect(requests, 'the host is asked once').to.have.lengthOf(1);
    expect(adapter.callsOf('getInvoices')).to.have.lengthOf(1);
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(sent(adapter)[0]!.items.map(({ id }) => id)).to.deep.equal(['inv_1', 'inv_2']);
  });

  it('makes one order out of a click in each step on the way', async () => {
    const [provider, adapter] = await ready();
    preventEvents(provider, 'invoice-checkout-request');
    payButton(provider).click();
    await settled();
    payButton(provider).click();
    await lookedAgain(adapter);
    payButton(provider).click();
    await settled();
    adapter.last('createPaymentOrder').answer(order());
    payButton(provider).click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(adapter.callsOf('getInvoices')).to.have.lengthOf(1);
  });

  it('makes one order out of clicks in two bars, and of a click in the next turn', async () => {
    const [provider, adapter] = await ready(undefined, {}, html`${listAndBar}<mass-pay-bar></mass-pay-bar>`);
    const [first, second] = allByRole(provider, 'button', 'Mass Payment');
    first!.click();
    second!.click();
    await lookedAgain(adapter);
    second!.click();
    first!.click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('makes one order where two providers share one store', async () => {
    const store = createInvoiceStore();
    const [one, adapter] = await ready(deferredAdapter(), { store });
    await mount(listAndBar, adapter, { store });
    await press(one, adapter);
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(adapter.callsOf('getInvoices')).to.have.lengthOf(1);
  });

  it('sends nothing again when something else happens just as the answer comes', async () => {
    const [provider, adapter] = await ready();
    preventEvents(provider, 'invoice-checkout-request');
    await press(provider, adapter);
    adapter.last('createPaymentOrder').answer(order({ status: 'settled' }));
    for (let turn = 0; turn < 20; turn++) {
      provider.store!.configure({ supportHref: `#${turn}` });
      await Promise.resolve();
    }
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('looks again before it sends anything, says what happens, and lets nobody press or tick meanwhile', async () => {
    const [provider, adapter] = await ready();
    const isBusy = () => provider.querySelector('mass-pay-bar')!.matches(':state(busy)');
    payButton(provider).click();
    await settled();
    expect(barText(provider)).to.contain('Checking your invoices');
    await announced(provider, 'Checking your invoices…');
    expect([payButton(provider).ariaDisabled, isBusy()]).to.deep.equal(['true', true]);
    payButton(provider).click();
    await settled();
    expect(sent(adapter)).to.be.empty;
    await lookedAgain(adapter);
    expect(barText(provider)).to.contain('Preparing your payment');
    await announced(provider, 'Preparing your payment…');
    expect([payButton(provider).ariaDisabled, isBusy()]).to.deep.equal(['true', true]);
    byRole(provider, 'button', 'Clear selection').click();
    await settled();
    expect(provider.store!.state.selection.size).to.equal(2);
    adapter.last('createPaymentOrder').fail(new InvoiceError('invalid', 'no'));
    await settled();
    expect([payButton(provider).ariaDisabled, payButton(provider).disabled, isBusy()]).to.deep.equal([
      null,
      false,
      false,
    ]);
  });

  it('never aborts an order that was sent, not even when the page part is removed', async () => {
    const [provider, adapter] = await ready();
    await press(provider, adapter);
    provider.remove();
    await settled();
    expect(adapter.last('createPaymentOrder').signal.aborted).to.equal(false);
  });

  it('takes nobody away from a page that they went to meanwhile', async () => {
    const [provider, adapter] = await ready();
    const requests = recordEvents(provider, 'invoice-checkout-request');
    await press(provider, adapter);
    provider.remove();
    await settled();
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '#/checkout/po_away' }));
    await settled();
    expect(requests).to.be.empty;
    expect(location.hash).not.to.contain('po_away');
  });

  it('goes to the checkout, and lets nobody press again on the way', async () => {
    const [provider, adapter] = await ready();
    const left = oneEvent(window, 'hashchange');
    await press(provider, adapter);
    // A place on this very page, so that the test stays.
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '#/checkout/po_1' }));
    await left;
    await settled();
    expect(location.hash).to.equal('#/checkout/po_1');
    expect(barText(provider)).to.contain('Taking you to the checkout');
    expect(payButton(provider).ariaDisabled).to.equal('true');
    history.replaceState(null, '', location.pathname);
  });

  it('is pressed again after a while when the checkout did not take the browser away', async () => {
    await withInstantClock(async ({ waits }) => {
      const [provider, adapter] = await ready();
      const left = oneEvent(window, 'hashchange');
      await press(provider, adapter);
      adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '#/checkout/po_2' }));
      await left;
      await settled();
      expect(waits).to.include(5000);
      expect(payButton(provider).disabled).to.equal(false);
      await press(provider, adapter);
      expect(sent(adapter)).to.have.lengthOf(2);
      expect(sent(adapter)[1]).to.deep.equal({
        ...sent(adapter)[0],
        returnUrl: `${location.origin}${location.pathname}#/checkout/po_2`,
      });
      history.replaceState(null, '', location.pathname);
    });
  });

  it('goes to the checkout unless the host does, who gets the order and an absolute URL', async () => {
    const [provider, adapter] = await ready();
    const requests = preventEvents(document, 'invoice-checkout-request');
    await press(provider, adapter);
    adapter.last('createPaymentOrder').answer(order({ checkoutUrl: '/checkout/po_1?from=list' }));
    await settled();
    expect(requests).to.have.lengthOf(1);
    const { order: made, url } = requests[0]!.detail;
    expect(url).to.equal(`${location.origin}/checkout/po_1?from=list`);
    expect(made).to.deep.include({ id: 'po_1', status: 'open', total: order().total });
    expect(requests[0]!.detail).to.be.frozen;
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(provider.store!.state.selection.size, 'not paid yet').to.equal(2);
    expect(barText(provider)).not.to.contain('paid');
  });

  it('goes to an origin that the host allows', async () => {
    const [provider, adapter] = await ready(deferredAdapter(), { checkoutOrigins: 'https://pay.example:8443' });
    const requests = preventEvents(provider, 'invoice-checkout-request');
    await press(provider, adapter);
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
      await press(provider, adapter);
      adapter.last('createPaymentOrder').answer(order({ checkoutUrl }));
      await settled();
      expect(requests).to.be.empty;
      expect(textOf(byRole(provider, 'alert'))).to.contain('refused for your safety');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['bad-response']);
    });
  }

  it('sends where to come back to: this page, without what an earlier checkout left', async () => {
    history.replaceState(null, '', '?tab=2&invoice-order=po_0');
    try {
      const [provider, adapter] = await ready();
      adapter.last('getPaymentOrder').fail(new InvoiceError('not-found', 'gone'));
      await settled();
      history.replaceState(null, '', '?tab=2&invoice-order=po_0');
      await press(provider, adapter);
      expect(sent(adapter)[0]!.returnUrl).to.equal(`${location.origin}${location.pathname}?tab=2`);
    } finally {
      history.replaceState(null, '', location.pathname);
    }
  });
});
