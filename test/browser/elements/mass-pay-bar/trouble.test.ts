import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { barText, failedWith, lookedAgain, payButton, press, ready, sent } from '../../../helpers/bar-scene.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, order, pageOf, usd } from '../../../helpers/invoices.ts';
import { allByRole, byRole, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const lost = new InvoiceError('timeout', 'no answer');
const conflict = new InvoiceError('conflict', 'x', { problem: 'payment-in-progress', orderId: 'po_9' });
const running = (change = {}) => order({ id: 'po_9', status: 'processing', checkoutUrl: '/checkout/po_9', ...change });

describe('a payment whose answer was lost', () => {
  it('is unknown, never "failed", and can only be asked again with the same key and body', async () => {
    const { provider, adapter, errors } = await failedWith(lost);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('can’t tell yet')
      .and.not.to.match(/failed|could not/);
    expect(payButton(provider).disabled).to.equal(true);
    expect(queryByRole(provider, 'button', 'Dismiss')).to.equal(undefined);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['timeout']);
    provider.store!.select([invoice(3)], true);
    await settled();
    byRole(provider, 'button', 'Check again').click();
    await settled();
    expect(adapter.callsOf('findPaymentOrder'), 'asked first').to.have.lengthOf(2);
    expect(sent(adapter)).to.have.lengthOf(1);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(sent(adapter)).to.have.lengthOf(2);
    expect(sent(adapter)[1]).to.deep.equal(sent(adapter)[0]);
    expect(adapter.callsOf('getInvoices'), 'no second look: the request is the one that was lost').to.have.lengthOf(1);
  });

  it('is asked once by seven clicks', async () => {
    const { provider, adapter } = await failedWith(lost);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    const again = byRole(provider, 'button', 'Check again');
    for (let at = 0; at < 7; at++) again.click();
    await settled();
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(sent(adapter)).to.have.lengthOf(2);
  });

  it('goes to the checkout when the look-up finds the order', async () => {
    const { provider, adapter } = await failedWith(lost);
    const requests = preventEvents(provider, 'invoice-checkout-request');
    expect(adapter.last('findPaymentOrder').argument).to.equal(sent(adapter)[0]!.idempotencyKey);
    adapter.last('findPaymentOrder').answer(order());
    await settled();
    expect(requests).to.have.lengthOf(1);
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('stays unknown when the browser shows the page again as it was left', async () => {
    const { provider, adapter } = await failedWith(lost);
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('unknown');
  });

  it('belongs to one account: another adapter forgets it', async () => {
    const { provider, adapter } = await failedWith(lost);
    adapter.last('findPaymentOrder').fail(lost);
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('unknown');
    provider.adapter = deferredAdapter();
    await settled();
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(provider.store!.state.selection).to.be.empty;
  });
});

describe('a payment that another adapter came in between', () => {
  for (const step of ['the second look', 'the order'] as const) {
    it(`hears nothing of what the adapter before answers late to ${step}, and waits for none of it`, async () => {
      preventEvents(document, 'invoice-checkout-request');
      const [provider, first] = await ready();
      payButton(provider).click();
      await settled();
      if (step === 'the order') await lookedAgain(first);
      const second = deferredAdapter();
      provider.adapter = second;
      await settled();
      second.last('listInvoices').answer(pageOf(invoices(3)));
      await settled();
      provider.store!.select(invoices(1), true);
      await settled();
      payButton(provider).click();
      await lookedAgain(second, invoices(1));
      expect(sent(second), 'the new one does not wait for the old').to.have.lengthOf(1);
      if (step === 'the order') first.last('createPaymentOrder').answer(order({ id: 'po_old' }));
      else first.last('getInvoices').answer(invoices(2));
      await settled();
      provider.store!.configure({ today: '2026-03-01' });
      await settled();
      expect(provider.store!.state.payment.phase).to.equal('creating');
      expect(sent(first)).to.have.lengthOf(step === 'the order' ? 1 : 0);
      expect(sent(second)).to.have.lengthOf(1);
      expect(sent(second)[0]!.items.map(({ id }) => id)).to.deep.equal(['inv_1']);
      second.last('createPaymentOrder').answer(order({ id: 'po_new' }));
      await settled();
    });
  }
});

describe('a payment that the server refuses', () => {
  it('says that they are paid when they are, unticks them at once and loads again', async () => {
    const [provider, adapter] = await ready();
    const complete = recordEvents(provider, 'invoice-pay-complete');
    const amount = usd(10000);
    const allocations = ['inv_1', 'inv_2'].map((invoiceId) => ({ invoiceId, amount }));
    await press(provider, adapter);
    adapter.last('createPaymentOrder').answer(order({ status: 'settled', total: usd(20000), allocations }));
    await settled();
    expect(barText(provider)).to.contain('$200.00 paid');
    expect(provider.store!.state.selection).to.be.empty;
    expect(adapter.callsOf('listInvoices')).to.have.lengthOf(2);
    expect(complete).to.have.lengthOf(1);
  });

  it('leads to a payment that is under way, and follows it', async () => {
    const { provider, adapter } = await failedWith(conflict);
    adapter.last('getPaymentOrder').answer(running());
    await settled();
    expect(barText(provider)).to.contain('under way already');
    expect(byRole(provider, 'link', 'Continue to the payment').getAttribute('href')).to.equal(
      `${location.origin}/checkout/po_9`,
    );
    adapter.last('getPaymentOrder').answer(running({ status: 'settled' }));
    await settled();
    expect(barText(provider)).to.contain('$100.00 paid');
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_2']);
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  for (const checkoutUrl of ['javascript:1', 'https://elsewhere.example/checkout/po_9', undefined]) {
    it(`says that one is under way, without a link to ${checkoutUrl ?? 'nowhere'}, and loads the list again`, async () => {
      const { provider, adapter } = await failedWith(conflict);
      adapter.last('getPaymentOrder').answer(running({ checkoutUrl }));
      await settled();
      expect(barText(provider)).to.contain('under way already');
      expect(queryByRole(provider, 'link', 'Continue to the payment')).to.equal(undefined);
      expect(adapter.callsOf('listInvoices')).to.have.lengthOf(2);
    });
  }

  it('lets the person go on with something else while another one is under way', async () => {
    const { provider, adapter } = await failedWith(conflict);
    adapter.last('getPaymentOrder').answer(running());
    await settled();
    adapter.last('getPaymentOrder').answer(running());
    await settled();
    byRole(provider, 'button', 'Dismiss').click();
    await settled();
    expect(barText(provider)).not.to.contain('under way');
    await press(provider, adapter);
    expect(sent(adapter), 'at once, not after the pause between two questions').to.have.lengthOf(2);
  });

  it('counts the wait down before another payment, and keeps the button off', async () => {
    const { provider } = await failedWith(new InvoiceError('rate-limited', 'slow down', { retryAfter: 90 }));
    expect(payButton(provider).disabled).to.equal(true);
    expect(textOf(byRole(provider, 'alert'))).to.match(/wait (90|89) seconds/);
  });

  it('says why, keeps the ticks, and may be tried again with the same key', async () => {
    const error = new InvoiceError('forbidden', 'not you', { status: 403, requestId: 'req_1' });
    const { provider, adapter, errors } = await failedWith(error);
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('could not be started')
      .and.to.contain('Nothing was charged')
      .and.to.contain('permission');
    expect(errors.map(({ detail }) => detail)).to.deep.equal([
      { code: 'forbidden', retryable: false, status: 403, requestId: 'req_1' },
    ]);
    await press(provider, adapter);
    expect(sent(adapter)[1]).to.deep.equal(sent(adapter)[0]);
    expect(allByRole(provider, 'alert'), 'the old message is gone').to.be.empty;
  });

  it('asks the host to sign the person in', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    await failedWith(new InvoiceError('unauthorized', 'x', { status: 401 }));
    expect(asked).to.have.lengthOf(1);
  });

  it('fails plainly where the adapter can make no orders', async () => {
    const adapter = deferredAdapter();
    delete (adapter as Partial<DeferredAdapter>).createPaymentOrder;
    const [provider] = await ready(adapter);
    await press(provider, adapter);
    expect(textOf(byRole(provider, 'alert'))).to.contain('isn’t possible here');
  });

  it('tells the host once, also when the provider was away and is back', async () => {
    const { provider, errors } = await failedWith(new InvoiceError('forbidden', 'x'));
    const parent = provider.parentElement!;
    provider.remove();
    await settled();
    parent.append(provider);
    await settled();
    expect(errors).to.have.lengthOf(1);
  });

  it('is forgotten when the person has read of it', async () => {
    const { provider } = await failedWith(new InvoiceError('forbidden', 'x'));
    expect(allByRole(provider, 'alert')).to.have.lengthOf(1);
    byRole(provider, 'button', 'Dismiss').click();
    await settled();
    expect(allByRole(provider, 'alert')).to.be.empty;
    expect(namesOf(provider, 'button')).to.include('Mass Payment');
  });
});
