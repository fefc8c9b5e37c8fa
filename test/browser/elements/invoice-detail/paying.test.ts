import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { InvoiceDetail } from '../../../../src/domain/invoice-detail.ts';
import type { PaymentOrderRequest } from '../../../../src/domain/payment-order.ts';
import { invalidate } from '../../../../src/store/news.ts';
import type { DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { detail, element, gateways, showDetail } from '../../../helpers/details.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { allByRole, byRole, descriptionOf, focused, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const region = (root: Element) => byRole(root, 'region', 'Pay this invoice');
const payButton = (root: Element) => byRole(region(root), 'button', /^Pay/) as HTMLButtonElement;
const orders = (adapter: DeferredAdapter) =>
  adapter.callsOf('createPaymentOrder').map(({ argument }) => argument as PaymentOrderRequest);
const isBusy = (root: Element) => root.querySelector('invoice-detail')!.matches(':state(busy)');

/** Answers the second look at what is paid: nothing changed, unless said so. */
async function lookAgain(adapter: DeferredAdapter, value: InvoiceDetail = detail(), offered = gateways) {
  adapter.last('getInvoices').answer([value]);
  await settled();
  if (adapter.callsOf('listGateways').length > 1) adapter.last('listGateways').answer(offered);
  await settled();
}

describe('the choice of a gateway in <invoice-detail>', () => {
  it('names each with its fee, and why one can’t be chosen; the first that can is chosen', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    expect(byRole(provider, 'group', 'Pay by')).to.exist;
    const radios = allByRole(provider, 'radio') as HTMLInputElement[];
    expect(radios.map((radio) => descriptionOf(radio))).to.deep.equal(['+ $3.20 fee', 'No fee', 'From $1,000.00']);
    expect(radios.map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(textOf(region(provider))).to.contain('Amount $100.00 Fee $3.20 To pay $103.20');
    expect(namesOf(region(provider), 'button')).to.deep.equal(['Pay $103.20']);
  });

  it('tells the host, and the sum follows', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    const changes = recordEvents(provider, 'invoice-gateway-change');
    byRole(provider, 'radio', 'Bank transfer').click();
    await settled();
    expect(changes.map(({ detail: { gateway } }) => gateway)).to.deep.equal(['bank']);
    expect(payButton(provider).textContent.trim()).to.equal('Pay $100.00');
    expect(textOf(region(provider))).not.to.contain('Fee');
  });

  it('keeps what was chosen when the invoice is loaded again', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    byRole(provider, 'radio', 'Bank transfer').click();
    invalidate(provider.store!, {});
    await settled();
    adapter.last('getInvoice').answer(detail({ version: '2' }));
    await settled();
    adapter.last('listGateways').answer(gateways);
    await settled();
    expect(byRole(provider, 'radio', 'Bank transfer')).to.have.property('checked', true);
  });

  it('asks about the whole balance', async () => {
    const [, adapter] = await showDetail(detail({ balance: usd(4200) }), { gateways });
    expect(adapter.callsOf('listGateways').map(({ argument }) => argument)).to.deep.equal([usd(4200)]);
  });

  it('shows the gateway’s own fields above the button', async () => {
    const content = html`<invoice-detail invoice-id="inv_1"
      ><label slot="payment">Card <input /></label
    ></invoice-detail>`;
    const [provider] = await showDetail(detail(), { content, gateways });
    expect(textOf(region(provider))).to.contain('Card Amount $100.00');
  });

  it('can be made and paid with the keyboard alone', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    const radio = byRole(provider, 'radio', 'Credit card');
    radio.focus();
    expect(focused()).to.equal(radio);
    const inOrder = [...allByRole(region(provider), 'radio'), payButton(provider)];
    expect(inOrder.every((each) => each.tabIndex === 0)).to.equal(true);
    payButton(provider).focus();
    expect(focused()).to.equal(payButton(provider));
    payButton(provider).click();
    await settled();
    expect(adapter.callsOf('getInvoices')).to.have.lengthOf(1);
  });

  it('says so where there is no way to pay', async () => {
    const [provider] = await showDetail(detail(), { gateways: [] });
    expect(textOf(region(provider))).to.contain('no way to pay here');
    expect(queryByRole(provider, 'button', /^Pay/)).to.equal(undefined);
  });

  it('leaves nothing to press where no gateway takes the sum', async () => {
    const [provider] = await showDetail(detail(), { gateways: gateways.slice(2) });
    expect(payButton(provider)).to.have.property('disabled', true);
    expect(textOf(region(provider))).to.contain('From $1,000.00');
  });
});

describe('paying with <invoice-detail>', () => {
  it('makes an order of the balance and pays it by the chosen gateway, with its fee', async () => {
    const value = detail({ version: '7', balance: usd(9000) });
    const [provider, adapter] = await showDetail(value, { gateways });
    const requests = recordEvents(provider, 'invoice-pay-request');
    payButton(provider).click();
    await settled();
    const { items, total, gateway, fee } = requests[0]!.detail;
    expect([total, gateway, fee]).to.deep.equal([usd(9000), 'card', usd(320)]);
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.include({ id: 'inv_1', version: '7' });
    await lookAgain(adapter, value);
    expect(orders(adapter).map((request) => [request.items[0]!.id, request.items[0]!.version])).to.deep.equal([
      ['inv_1', '7'],
    ]);
    expect(orders(adapter)[0]!.items[0]!.amount).to.deep.equal(usd(9000));
    adapter.last('createPaymentOrder').answer(order({ total: usd(9000) }));
    await settled();
    const [sent] = adapter.callsOf('payPaymentOrder');
    expect(sent!.argument, 'the order').to.equal('po_1');
  });

  it('asks once and makes one order out of seven clicks, and of a click in the next turn', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    const requests = recordEvents(provider, 'invoice-pay-request');
    const button = payButton(provider);
    for (let at = 0; at < 7; at++) button.click();
    await settled();
    expect(button.ariaDisabled).to.equal('true');
    expect(isBusy(provider)).to.equal(true);
    button.click();
    await lookAgain(adapter);
    button.click();
    expect(requests).to.have.lengthOf(1);
    expect(adapter.callsOf('getInvoices')).to.have.lengthOf(1);
    expect(orders(adapter)).to.have.lengthOf(1);
  });

  it('makes one order where two elements show the same invoice', async () => {
    const [provider, adapter] = await showDetail(detail(), { content: html`${element}${element}`, gateways });
    for (const section of allByRole(provider, 'region', 'Pay this invoice')) byRole(section, 'button', /^Pay/).click();
    await settled();
    await lookAgain(adapter);
    expect(orders(adapter)).to.have.lengthOf(1);
  });

  it('sends nothing where the host says no, and can be pressed again', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    const requests = preventEvents(provider, 'invoice-pay-request');
    const sent = adapter.calls.length;
    payButton(provider).click();
    await settled();
    expect(requests).to.have.lengthOf(1);
    expect(adapter.calls).to.have.lengthOf(sent);
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(payButton(provider).disabled).to.equal(false);
  });

  it('goes to the checkout where the billing system is paid there', async () => {
    const [provider, adapter] = await showDetail(detail());
    const checkouts = preventEvents(provider, 'invoice-checkout-request');
    expect(allByRole(provider, 'radio')).to.be.empty;
    payButton(provider).click();
    await settled();
    await lookAgain(adapter);
    adapter.last('createPaymentOrder').answer(order());
    await settled();
    expect(checkouts.map(({ detail: { url } }) => url)).to.deep.equal([new URL('#/checkout/po_1', location.href).href]);
  });

  it('says what changed meanwhile in place of the form, and pays only what is agreed to', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    payButton(provider).click();
    await settled();
    await lookAgain(adapter, detail({ version: '2', balance: usd(8000) }));
    expect(orders(adapter)).to.be.empty;
    const alert = byRole(region(provider), 'alert');
    expect(textOf(alert)).to.contain('INV-1 is now $80.00.');
    expect(allByRole(provider, 'radio')).to.be.empty;
    expect(namesOf(region(provider), 'button')).to.deep.equal(['Not now', 'Pay $83.20']);
    byRole(alert, 'button', 'Not now').click();
    await settled();
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(allByRole(provider, 'radio')).to.have.lengthOf(3);
    expect(orders(adapter)).to.be.empty;
  });

  it('does not know after a lost answer, lets nobody pay again, and can be asked', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    payButton(provider).click();
    await settled();
    await lookAgain(adapter);
    adapter.last('createPaymentOrder').fail(new InvoiceError('timeout', 'no answer'));
    await settled();
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('We can’t tell yet');
    const requests = recordEvents(provider, 'invoice-pay-request');
    expect(payButton(provider).disabled).to.equal(true);
    payButton(provider).disabled = false;
    payButton(provider).click();
    expect(requests).to.be.empty;
    expect(byRole(provider, 'button', 'Check again')).to.exist;
  });

  it('tells of a refusal beside the button, which can be pressed again', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    payButton(provider).click();
    await settled();
    adapter.last('getInvoices').fail(new InvoiceError('forbidden', 'no'));
    await settled();
    expect(textOf(byRole(region(provider), 'alert'))).to.contain('could not be started');
    expect(payButton(provider).disabled).to.equal(false);
    byRole(provider, 'button', 'Dismiss').click();
    await settled();
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
  });

  it('waits with the button as long as the server said', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    payButton(provider).click();
    await settled();
    adapter.last('getInvoices').fail(new InvoiceError('rate-limited', 'slow down', { retryAfter: 30 }));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('30 seconds');
    expect(payButton(provider).disabled).to.equal(true);
  });

  it('says that it is paid, and has nothing more to pay', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    const store = provider.store!;
    store.dispatch({ type: 'follow', orderId: 'po_1' });
    store.dispatch({ type: 'order', order: order({ status: 'settled', receiptUrl: '/receipts/po_1' }) });
    invalidate(store, { invoiceIds: ['inv_1'] });
    await settled();
    const done = { status: 'paid', rawStatus: 'paid', balance: usd(0), payable: false } as const;
    adapter.last('getInvoice').answer(detail(done));
    await settled();
    expect(textOf(provider)).to.contain('$100.00 paid. Thank you!');
    expect(queryByRole(provider, 'region', 'Pay this invoice')).to.equal(undefined);
    expect(allByRole(provider, 'link').map((link) => link.getAttribute('href'))).to.include(
      new URL('/receipts/po_1', location.href).href,
    );
  });

  it('is silent about a payment of other invoices', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    const others = [{ invoiceId: 'inv_2', amount: usd(10000) }];
    provider.store!.dispatch({ type: 'follow', orderId: 'po_2', order: order({ id: 'po_2', allocations: others }) });
    provider.store!.dispatch({ type: 'order', order: order({ id: 'po_2', status: 'declined', allocations: others }) });
    await settled();
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(textOf(provider)).not.to.contain('declined');
  });

  it('tells at the top of a payment that was declined while the person was away', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    provider.store!.dispatch({ type: 'follow', orderId: 'po_1' });
    provider.store!.dispatch({ type: 'order', order: order({ status: 'declined' }) });
    await settled();
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('declined');
    expect(alert.compareDocumentPosition(byRole(provider, 'article'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is not offered where the billing system takes no payment', async () => {
    const [provider] = await showDetail(detail(), { gateways, capabilities: { massPay: 'none' } });
    expect(queryByRole(provider, 'region', 'Pay this invoice')).to.equal(undefined);
  });

  const reasons: [code: string, sentence: string][] = [
    ['payment-in-progress', 'waiting for the gateway’s answer'],
    ['processing', 'waiting for the gateway’s answer'],
    ['expired', 'can’t be paid any more'],
    ['cancelled', 'was cancelled'],
    ['whatever-else', 'can’t be paid here at the moment'],
  ];
  for (const [notPayableReason, sentence] of reasons) {
    it(`says why it can’t be paid: ${notPayableReason}`, async () => {
      const [provider] = await showDetail(detail({ payable: false, notPayableReason }), { gateways });
      expect(textOf(provider)).to.contain(sentence).and.not.to.contain('whatever-else');
      expect(queryByRole(provider, 'region', 'Pay this invoice')).to.equal(undefined);
    });
  }

  it('asks nobody to pay what is being paid, and says so once', async () => {
    const [provider] = await showDetail(detail({ payable: false, notPayableReason: 'payment-in-progress' }), {
      gateways,
    });
    const sentence = 'We are waiting for the gateway’s answer.';
    expect(textOf(provider)).to.contain(sentence).and.not.to.contain('Please pay');
    const payment = { gateway: 'card', status: 'processing', redirectUrl: '#/gateway' } as const;
    const running = order({ status: 'processing', payment });
    provider.store!.dispatch({ type: 'follow', orderId: 'po_1', order: running });
    await settled();
    expect(textOf(provider).split(sentence)).to.have.lengthOf(2);
    expect(byRole(provider, 'link', 'Continue to the payment').getAttribute('href')).to.match(/#\/gateway$/);
    const ended = order({ status: 'processing', payment: { ...payment, redirectUrl: undefined } });
    provider.store!.dispatch({ type: 'order', order: ended });
    await settled();
    expect(textOf(provider)).to.contain(sentence);
    expect(queryByRole(provider, 'link', 'Continue to the payment'), 'a page that is gone').to.equal(undefined);
  });

  it('says why a payment was declined, and leads nowhere else where it can be paid here', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    const payment = { gateway: 'card', status: 'declined', reason: 'expired_card' } as const;
    provider.store!.dispatch({ type: 'follow', orderId: 'po_1' });
    provider.store!.dispatch({ type: 'order', order: order({ payment }) });
    await settled();
    const alert = byRole(provider, 'alert');
    expect(textOf(alert)).to.contain('The payment was declined. Nothing was charged. The card has expired.');
    expect(allByRole(alert, 'link')).to.be.empty;
    expect(payButton(provider).disabled).to.equal(false);
  });

  it('leads to the checkout after a decline where that is where it is paid', async () => {
    const [provider] = await showDetail(detail());
    provider.store!.dispatch({ type: 'follow', orderId: 'po_1' });
    const payment = { gateway: 'card', status: 'declined' } as const;
    provider.store!.dispatch({ type: 'order', order: order({ payment }) });
    await settled();
    expect(allByRole(byRole(provider, 'alert'), 'link')).to.have.lengthOf(1);
  });
});

describe('the way down to where <invoice-detail> is paid', () => {
  const head = (root: Element) => byRole(root, 'article').querySelector('header')!;
  const widen = async (root: Element, inlineSize: string) => {
    root.parentElement!.style.inlineSize = inlineSize;
    await settled();
  };

  it('is a button with the balance at the top, which moves the focus and pays nothing', async () => {
    const [provider, adapter] = await showDetail(detail(), { gateways });
    await widen(provider, '360px');
    const sent = adapter.calls.length;
    byRole(head(provider), 'button', 'Pay $100.00').click();
    await settled();
    expect(focused()).to.equal(byRole(region(provider), 'heading', 'Pay this invoice'));
    const { top, bottom } = region(provider).getBoundingClientRect();
    expect(top, 'the top of it is seen').to.be.at.least(0).and.at.most(innerHeight);
    expect(bottom).to.be.at.most(innerHeight);
    expect(adapter.calls).to.have.lengthOf(sent);
  });

  it('is not there where the ways to pay stand beside the invoice', async () => {
    const [provider] = await showDetail(detail(), { gateways });
    await widen(provider, '1100px');
    expect(queryByRole(head(provider), 'button', /^Pay/)).to.equal(undefined);
    expect(payButton(provider)).to.exist;
  });

  it('is not there where nothing can be paid', async () => {
    const [provider] = await showDetail(detail(), { gateways: [] });
    await widen(provider, '360px');
    expect(queryByRole(provider, 'button', /^Pay/)).to.equal(undefined);
  });
});
