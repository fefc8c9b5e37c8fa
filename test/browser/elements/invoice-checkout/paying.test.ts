import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { byRole, focused, nameOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced } from '../../../helpers/spoken.ts';
import { options, says, sent, showMemory, type MemoryScene } from './memory-scene.ts';
import { answer, paymentText, show, tried } from './scene.ts';

const payButton = ({ element }: Pick<MemoryScene, 'element'>) =>
  byRole(element, 'button', /^Pay /) as HTMLButtonElement;
const radio = ({ element }: MemoryScene, name: string) => byRole(element, 'radio', name) as HTMLInputElement;
const stateOf = ({ element }: MemoryScene) => nameOf(byRole(element, 'heading', /^(Payment|The|This order)/));
const atGateway = { redirect: () => '#/gateway' };

describe('paying with <invoice-checkout>', () => {
  it('sends one payment for seven clicks and Enter, over the total and the fee', async () => {
    const scene = await showMemory();
    const requests = recordEvents(scene.provider, 'invoice-pay-request');
    const button = payButton(scene);
    expect(nameOf(button)).to.equal('Pay $203.20');
    for (let at = 0; at < 7; at++) button.click();
    button.form!.requestSubmit();
    await settled();
    button.click();
    await settled();
    expect(requests).to.have.lengthOf(1);
    const { order, ...detail } = requests[0]!.detail;
    expect(order?.id).to.equal(scene.order.id);
    expect(detail).to.deep.equal({ items: [], total: usd(20000), gateway: 'card', fee: usd(320) });
    expect(sent(scene)).to.have.lengthOf(1);
    expect(sent(scene)[0]).to.include({ gateway: 'card' });
    expect(sent(scene)[0]!.amount).to.deep.equal(usd(20320));
    expect(scene.adapter.invoices.map(({ status }) => status)).to.deep.equal(['paid', 'paid']);
    expect(stateOf(scene)).to.equal('Payment received');
  });

  it('sends one payment from two checkouts of one order on a page', async () => {
    const scene = await showMemory(
      {},
      (id) =>
        html`<invoice-checkout order-id=${id}></invoice-checkout><invoice-checkout order-id=${id}></invoice-checkout>`,
    );
    for (const element of scene.provider.querySelectorAll('invoice-checkout')) payButton({ element }).click();
    await settled();
    expect(sent(scene)).to.have.lengthOf(1);
  });

  it('pays by the gateway that was chosen, says so, and shows its sum', async () => {
    const scene = await showMemory();
    const changes = recordEvents(scene.provider, 'invoice-gateway-change');
    radio(scene, 'Account balance').click();
    await settled();
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ gateway: 'balance' }]);
    expect(textOf(scene.element)).to.contain('Fee No fee To pay $200.00');
    expect(nameOf(payButton(scene))).to.equal('Pay $200.00');
    payButton(scene).click();
    await settled();
    expect(sent(scene)).to.have.lengthOf(1);
    expect(sent(scene)[0]!.gateway).to.equal('balance');
  });

  it('says what happens, and takes neither a click nor another gateway meanwhile', async () => {
    // Each answer comes when this test says so, however long the machine takes.
    const scene = await show();
    const { adapter, element } = scene;
    const expectBusy = (sentence: string) => {
      expect(textOf(byRole(element, 'article'))).to.contain(sentence);
      expect(payButton(scene).getAttribute('aria-disabled')).to.equal('true');
      expect(element.matches(':state(busy)')).to.equal(true);
      payButton(scene).click();
      (byRole(element, 'radio', 'Account balance') as HTMLInputElement).click();
      expect((byRole(element, 'radio', 'Credit card') as HTMLInputElement).checked).to.equal(true);
    };
    payButton(scene).click();
    await settled();
    expectBusy('Checking your invoices');
    await answer(scene, order());
    expectBusy('Preparing your payment');
    expect(adapter.callsOf('payPaymentOrder')).to.have.lengthOf(1);
    adapter.last('payPaymentOrder').answer(order({ status: 'settled', payment: tried('succeeded') }));
    await settled();
    expect(paymentText(scene)).to.contain('Payment received');
    expect(adapter.callsOf('payPaymentOrder')).to.have.lengthOf(1);
    expect(element.matches(':state(busy)')).to.equal(false);
  });

  it('sends nothing when the host cancels the request', async () => {
    const scene = await showMemory();
    preventEvents(scene.provider, 'invoice-pay-request');
    payButton(scene).click();
    await settled();
    expect(sent(scene)).to.be.empty;
    expect(stateOf(scene)).to.equal('Payment');
    expect(payButton(scene).hasAttribute('aria-disabled')).to.equal(false);
  });

  it('follows the order to its end after the host took the payment by its own fields', async () => {
    const scene = await showMemory();
    preventEvents(scene.provider, 'invoice-pay-request');
    payButton(scene).click();
    scene.element.follow();
    await settled();
    expect(stateOf(scene)).to.equal('Payment under way');
    expect(queryByRole(scene.element, 'button', /^Pay \$/), 'a second payment').to.equal(undefined);
    scene.adapter.settle(scene.order.id);
    await says(scene.element, 'Payment received');
    expect(sent(scene)).to.be.empty;
  });

  it('gives the ways to pay back when the person gives the waiting up', async () => {
    const scene = await showMemory();
    scene.element.follow();
    await settled();
    byRole(scene.element, 'button', 'Pay another way').click();
    await settled();
    expect(stateOf(scene)).to.equal('Payment');
    payButton(scene).click();
    await settled();
    expect(sent(scene)).to.have.lengthOf(1);
  });

  it('follows nothing without an order', async () => {
    const scene = await showMemory();
    const alone = document.createElement('invoice-checkout');
    expect(() => alone.follow()).not.to.throw();
    scene.provider.append(alone);
    await settled();
    expect(() => alone.follow()).not.to.throw();
  });

  it('goes to the gateway’s page, links there meanwhile, and follows the payment to its end', async () => {
    const scene = await showMemory(atGateway);
    const leaving = preventEvents(scene.provider, 'invoice-checkout-request');
    payButton(scene).click();
    await settled();
    expect(leaving.map(({ detail }) => detail.url)).to.deep.equal([new URL('#/gateway', location.href).href]);
    expect(stateOf(scene)).to.equal('Payment under way');
    await announced(
      scene.provider,
      'We are waiting for the gateway’s answer. If you did not finish there, you can go on.',
    );
    const link = byRole(scene.element, 'link', 'Continue to the payment');
    expect(link.classList.contains('primary'), 'what a person is urged to do').to.equal(false);
    scene.adapter.settle(scene.order.id);
    await says(scene.element, 'Payment received');
    expect(textOf(scene.element)).to.contain('Paid by Credit card Total $200.00 Fee $3.20 Paid $203.20');
  });

  it('shows the same after a reload in the middle', async () => {
    const scene = await showMemory(atGateway);
    preventEvents(scene.provider, 'invoice-checkout-request');
    payButton(scene).click();
    await settled();
    const before = textOf(scene.element);
    const again = document.createElement('invoice-provider');
    again.adapter = scene.adapter;
    again.innerHTML = `<invoice-checkout order-id="${scene.order.id}"></invoice-checkout>`;
    scene.provider.replaceWith(again);
    await settled();
    const element = again.querySelector('invoice-checkout')!;
    expect(textOf(element)).to.equal(before);
    scene.adapter.settle(scene.order.id);
    await says(element, 'Payment received');
    expect(sent(scene)).to.have.lengthOf(1);
  });

  it('says why the gateway declined, and pays again by a new request', async () => {
    const scene = await showMemory();
    scene.adapter.paymentOutcome = 'declined';
    payButton(scene).click();
    await settled();
    expect(textOf(byRole(scene.element, 'alert'))).to.contain('The payment was declined');
    expect(stateOf(scene)).to.equal('Payment');
    scene.adapter.paymentOutcome = 'settled';
    payButton(scene).click();
    await settled();
    expect(stateOf(scene)).to.equal('Payment received');
    const keys = sent(scene).map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).to.equal(2);
  });

  it('says that a payment at the gateway’s page was declined, and why', async () => {
    const scene = await showMemory(atGateway);
    preventEvents(scene.provider, 'invoice-checkout-request');
    payButton(scene).click();
    await settled();
    scene.adapter.decline(scene.order.id, 'expired_card');
    await says(scene.element, 'The card has expired.');
    await says(scene.element, 'Pay $203.20');
  });

  it('asks again when the fee is another one now, and sends what was agreed to', async () => {
    let fee = 320;
    const scene = await showMemory({ gateways: [{ id: 'card', label: 'Credit card', fee: () => usd(fee) }] });
    fee = 999;
    payButton(scene).click();
    await settled();
    expect(sent(scene)).to.be.empty;
    expect(textOf(scene.element)).to.contain('The fee is now $9.99.');
    expect(textOf(scene.element)).to.contain('Fee $9.99 To pay $209.99');
    byRole(scene.element, 'button', 'Pay $209.99').click();
    await settled();
    expect(sent(scene).map(({ amount }) => amount)).to.deep.equal([usd(20999)]);
    expect(stateOf(scene)).to.equal('Payment received');
  });

  it('does not call a lost answer a failure, and asks with the same key', async () => {
    const scene = await showMemory();
    const lost = new InvoiceError('timeout', 'no answer');
    scene.adapter.faults.next(lost, 'payPaymentOrder');
    payButton(scene).click();
    await settled();
    expect(textOf(byRole(scene.element, 'alert'))).to.contain('We can’t tell yet');
    payButton(scene).click();
    await settled();
    expect(sent(scene), 'no second payment by the button').to.have.lengthOf(1);
    byRole(scene.element, 'button', 'Check again').click();
    await settled();
    expect(stateOf(scene)).to.equal('Payment received');
    expect(new Set(sent(scene).map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('says that it lost sight of a payment under way, and never that it failed', async () => {
    const scene = await showMemory();
    scene.provider.store!.patchOrder(scene.order.id, {
      value: { ...scene.order, status: 'processing' },
      payment: { phase: 'refused', error: new InvoiceError('forbidden', 'no'), orderId: scene.order.id },
    });
    await settled();
    expect(stateOf(scene)).to.equal('Payment under way');
    const alert = textOf(byRole(scene.element, 'alert'));
    expect(alert).to.contain('We can’t see what became of this payment.');
    expect(textOf(scene.element)).not.to.contain('Nothing was charged');
  });

  it('says that a payment was refused, and takes another', async () => {
    const scene = await showMemory();
    scene.adapter.faults.next(new InvoiceError('forbidden', 'no'), 'payPaymentOrder');
    payButton(scene).click();
    await settled();
    expect(textOf(byRole(scene.element, 'alert'))).to.contain('The payment could not be started. Nothing was charged.');
    payButton(scene).click();
    await settled();
    expect(stateOf(scene)).to.equal('Payment received');
  });

  it('waits as long as the server asks for, by a countdown', async () => {
    const scene = await showMemory();
    scene.adapter.faults.next(new InvoiceError('rate-limited', 'slowly', { retryAfter: 60 }), 'payPaymentOrder');
    payButton(scene).click();
    await settled();
    expect(textOf(byRole(scene.element, 'alert'))).to.contain('Please wait 60 seconds');
    expect(payButton(scene).getAttribute('aria-disabled')).to.equal('true');
    payButton(scene).click();
    await settled();
    expect(sent(scene)).to.have.lengthOf(1);
  });

  it('shows that the order was paid in another tab, instead of paying it again', async () => {
    const scene = await showMemory();
    await scene.adapter.payPaymentOrder(scene.order.id, { gateway: 'balance', idempotencyKey: 'other' }, options);
    payButton(scene).click();
    await settled();
    expect(sent(scene).map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['other']);
    expect(stateOf(scene)).to.equal('Payment received');
  });

  it('hears by itself of what happens to the order elsewhere', async () => {
    const scene = await showMemory();
    scene.adapter.cancel(scene.order.id);
    await says(scene.element, 'This order was cancelled');
    expect(queryByRole(scene.element, 'button', /^Pay/)).to.equal(undefined);
    scene.adapter.settle(scene.order.id);
    await says(scene.element, '$200.00 arrived when nothing was left to pay.');
  });

  it('keeps the focus while it pays, and moves it to the heading of what comes', async () => {
    const scene = await showMemory();
    const button = payButton(scene);
    button.focus();
    button.click();
    expect(focused()).to.equal(button);
    await settled();
    expect(focused()).to.equal(byRole(scene.element, 'heading', 'Payment received'));
  });

  it('takes no focus that is elsewhere', async () => {
    const scene = await showMemory();
    scene.adapter.cancel(scene.order.id);
    await says(scene.element, 'This order was cancelled');
    expect(focused()).to.equal(document.body);
  });

  it('tells a screen reader of the end once', async () => {
    const scene = await showMemory();
    payButton(scene).click();
    await announced(scene.provider, '$203.20 paid. Thank you!');
    expect(queryByRole(scene.element, 'status'), 'in one place').to.equal(undefined);
    expect(queryByRole(scene.element, 'alert')).to.equal(undefined);
  });
});
