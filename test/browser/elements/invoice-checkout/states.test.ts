import { expect } from '@open-wc/testing';
import {
  ORDER_PAYMENT_STATUSES,
  PAYMENT_ORDER_STATUSES,
  type OrderPayment,
  type PaymentOrderStatus,
} from '../../../../src/domain/payment-order.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { allByRole, byRole, descriptionOf, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced, spoken } from '../../../helpers/spoken.ts';
import { paymentCard, paymentText, show, tried } from './scene.ts';

type PaymentStatus = OrderPayment['status'] | undefined;

/** The heading of the card with the payment. */
function expected(status: PaymentOrderStatus, payment: PaymentStatus): string {
  if (status === 'settled') return 'Payment received';
  if (status === 'declined') return 'The payment was declined';
  if (status === 'cancelled') return 'This order was cancelled';
  if (status === 'expired') return 'The time to pay ran out';
  const begun = payment === 'processing' || payment === 'succeeded';
  return status === 'processing' || begun ? 'Payment under way' : 'Payment';
}

describe('what <invoice-checkout> shows', () => {
  for (const status of PAYMENT_ORDER_STATUSES) {
    for (const payment of [undefined, ...ORDER_PAYMENT_STATUSES]) {
      const title = expected(status, payment);
      it(`is "${title}" for an order ${status} with ${payment ? `a payment ${payment}` : 'no payment'}`, async () => {
        const { element } = await show({ status, payment: payment && tried(payment) });
        const card = paymentCard(element);
        expect(namesOf(card, 'heading')).to.deep.equal([title]);
        const payable = title === 'Payment';
        expect(allByRole(element, 'radio'), 'ways to pay').to.have.lengthOf(payable ? 3 : 0);
        expect(allByRole(element, 'button', /^Pay/), 'a button that pays').to.have.lengthOf(payable ? 1 : 0);
      });
    }
  }

  it('names the order and what it covers, invoice by invoice, and the total', async () => {
    const { element } = await show({
      total: usd(12500),
      allocations: [
        {
          invoiceId: 'inv_1',
          invoiceNumber: 'INV-1',
          description: 'V20260208',
          amount: usd(10000),
          invoiceLink: '#/1',
        },
        { invoiceId: 'inv_2', amount: usd(2500) },
      ],
    });
    expect(textOf(byRole(element, 'article', 'Checkout'))).to.contain('Order po_1');
    const summary = byRole(element, 'region', 'This payment covers 2 invoices');
    expect(allByRole(summary, 'listitem').map(textOf)).to.deep.equal(['INV-1 V20260208 $100.00', 'inv_2 $25.00']);
    expect(textOf(summary)).to.match(/Total \$125\.00$/);
    expect(byRole(summary, 'link', 'INV-1').getAttribute('href')).to.equal('#/1');
    expect(queryByRole(summary, 'link', 'inv_2'), 'an invoice without a page').to.equal(undefined);
  });

  it('tells one invoice from several', async () => {
    const { element } = await show();
    byRole(element, 'region', 'This payment covers 1 invoice');
  });

  it('shows each way to pay with its fee on the total, and why one can’t be chosen', async () => {
    const { element } = await show();
    const group = byRole(element, 'group', 'Pay by');
    expect(namesOf(group, 'radio')).to.deep.equal(['Credit card', 'Account balance', 'Wire']);
    const radios = allByRole(group, 'radio') as HTMLInputElement[];
    expect(radios.map(descriptionOf)).to.deep.equal(['Visa and Mastercard + $3.20 fee', 'No fee', 'From $1,000.00']);
    expect(radios.map(({ disabled }) => disabled)).to.deep.equal([false, false, true]);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
  });

  it('can pay by nothing when the total is below every minimum', async () => {
    const { element } = await show(
      { total: usd(100) },
      { gateways: [{ id: 'wire', label: 'Wire', minimums: [usd(101)] }] },
    );
    expect((byRole(element, 'radio', 'Wire') as HTMLInputElement).disabled).to.equal(true);
    expect((byRole(element, 'button', 'Pay $1.00') as HTMLButtonElement).disabled).to.equal(true);
  });

  it('takes a total that is just the minimum, and minds no minimum of another currency', async () => {
    const minimums = [usd(10000), { amount: 99999999, currency: 'EUR', exponent: 2 }];
    const { element } = await show({}, { gateways: [{ id: 'wire', label: 'Wire', minimums }] });
    expect((byRole(element, 'radio', 'Wire') as HTMLInputElement).checked).to.equal(true);
  });

  it('leaves out a way to pay whose fee is of another currency', async () => {
    const fee = { amount: 100, currency: 'EUR', exponent: 2 };
    const { element } = await show(
      {},
      {
        gateways: [
          { id: 'odd', label: 'Odd', fee },
          { id: 'wire', label: 'Wire' },
        ],
      },
    );
    expect(namesOf(element, 'radio')).to.deep.equal(['Wire']);
    byRole(element, 'button', 'Pay $100.00');
  });

  it('says until when it can be paid: the time of today, else with the day', async () => {
    const soon = new Date(Date.now() + 3_600_000);
    const clock = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
    const time = new Intl.DateTimeFormat('en', clock);
    const first = await show({ expiresAt: soon.toISOString() });
    const later = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', ...clock });
    const isToday = soon.toDateString() === new Date().toDateString();
    expect(paymentText(first)).to.contain(`before ${(isToday ? time : later).format(soon)}`.replace(/\s/g, ' '));
    first.provider.remove();
    const second = await show({ expiresAt: '2999-12-31T12:00:00Z' });
    expect(paymentText(second)).to.contain('before Dec 31, 2999, 4:00 AM PST');
    second.provider.remove();
    expect(paymentText(await show({ expiresAt: 'soon' }))).not.to.contain('before');
  });

  const reasons: [reason: string | undefined, sentence: string][] = [
    ['insufficient_funds', 'There is not enough money in the account.'],
    ['card_declined', 'The bank declined the card.'],
    ['expired_card', 'The card has expired.'],
    ['toString', 'Nothing was charged. Please try again'],
    ['<b>no</b>', 'Nothing was charged. Please try again'],
    [undefined, 'Nothing was charged. Please try again'],
  ];
  for (const [reason, sentence] of reasons) {
    it(`says why a payment was declined (${String(reason)}), and offers the same way again`, async () => {
      const { element } = await show({ payment: tried('declined', { reason, gateway: 'balance' }) });
      const alert = textOf(byRole(element, 'alert'));
      expect(alert).to.contain('The payment was declined');
      expect(alert).to.contain(sentence);
      expect((byRole(element, 'radio', 'Account balance') as HTMLInputElement).checked).to.equal(true);
      expect(byRole(element, 'button', 'Pay $100.00')).not.to.have.property('disabled', true);
    });
  }

  it('says why as soon as the payment knows, also when the order can’t be read again', async () => {
    const { provider, element } = await show();
    const declined = order({ payment: tried('declined', { reason: 'expired_card' }) });
    provider.store!.patchOrder('po_1', { payment: { phase: 'refused', order: declined }, load: 'loading' });
    await settled();
    expect(textOf(byRole(element, 'alert'))).to.contain('The card has expired.');
  });

  it('shows the receipt of a paid order', async () => {
    const { element } = await show({
      status: 'settled',
      paidAt: '2026-02-08T20:30:00Z',
      payment: tried('succeeded'),
      receiptUrl: '/receipts/po_1',
      returnUrl: '/billing?invoice-order=po_1',
    });
    const card = paymentCard(element);
    const said = textOf(card);
    expect(said).to.contain('$103.20 paid. Thank you!');
    expect(said).to.contain('Order po_1 Date Feb 8, 2026, 12:30 PM PST Paid by Credit card');
    expect(said).to.contain('Total $100.00 Fee $3.20 Paid $103.20');
    expect(byRole(card, 'link', 'Receipt').getAttribute('href')).to.match(/\/receipts\/po_1$/);
    expect(byRole(card, 'link', 'Go back').getAttribute('href')).to.match(/\/billing\?invoice-order=po_1$/);
  });

  it('says no more of a payment than is known', async () => {
    const { element } = await show({ status: 'settled', payment: { gateway: 'odd', status: 'succeeded' } });
    expect(textOf(paymentCard(element))).to.contain('Order po_1 Paid by odd Paid $100.00');
  });

  it('prints', async () => {
    const { element } = await show({ status: 'settled' });
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    byRole(element, 'button', 'Print').click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  for (const status of ['settled', 'expired', 'cancelled'] as const) {
    it(`tells of money that came when nothing was left to pay by an order ${status}`, async () => {
      const { element } = await show({ status, credited: usd(2500) });
      const said = textOf(paymentCard(element));
      expect(said).to.contain('$25.00 arrived when nothing was left to pay. It is credit of your account now.');
      expect(said).not.to.contain('Nothing was charged');
    });
  }

  it('says that nothing was charged by an order that ended unpaid, and leads back', async () => {
    const { element } = await show({ status: 'expired', returnUrl: '/billing' });
    const card = paymentCard(element);
    expect(textOf(card)).to.contain('Nothing was charged.');
    expect(byRole(card, 'link', 'Go back').getAttribute('href')).to.match(/\/billing$/);
  });

  const ends: [status: PaymentOrderStatus, credited: boolean, said: string][] = [
    ['expired', false, 'The time to pay ran out. Nothing was charged.'],
    ['cancelled', false, 'This order was cancelled. Nothing was charged.'],
    ['declined', false, 'The payment was declined. Nothing was charged.'],
    ['expired', true, 'The time to pay ran out.'],
  ];
  for (const [status, credited, said] of ends) {
    it(`tells a screen reader what became of an order ${status}${credited ? ' with credit' : ''}`, async () => {
      const { provider, element } = await show();
      expect(spoken(provider)).to.equal('');
      provider.store!.patchOrder('po_1', { value: order({ status, credited: credited ? usd(2500) : undefined }) });
      await announced(provider, said);
      expect(queryByRole(element, 'status'), 'in one place').to.equal(undefined);
    });
  }

  it('shows hostile texts as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await show({
      allocations: [{ invoiceId: 'a', invoiceNumber: hostile, description: hostile, amount: usd(10000) }],
    });
    expect(textOf(byRole(element, 'listitem'))).to.equal(`${hostile} ${hostile} $100.00`);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
