import { expect } from '@open-wc/testing';
import { money } from '../../../../src/domain/currencies.ts';
import type { PaymentOrderRequest, PayRequest } from '../../../../src/domain/payment-order.ts';
import { english } from '../../../helpers/catalogues.ts';
import { detail, detailIn, element } from '../../../helpers/details.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, oneLine, queryByRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

/** Each with an amount that a float or Intl's own idea of digits would spoil. */
const CURRENCIES: [currency: string, locale: string, amount: number, shown: string, fee: number, both: string][] = [
  ['USD', 'en-US', 11940, '$119.40', 7, '$119.47'],
  ['EUR', 'de-DE', 123456789, '1.234.567,89 €', 1, '1.234.567,90 €'],
  ['JPY', 'ja-JP', 11940, '¥11,940', 60, '¥12,000'],
  ['KWD', 'en-US', 1234567, 'KWD 1,234.567', 3, 'KWD 1,234.570'],
  ['HUF', 'en-US', 1999999, 'HUF 19,999.99', 1, 'HUF 20,000.00'],
];
/** Engines draw the yen sign full-width or not. */
const plain = (text: string) => oneLine(text).replaceAll('￥', '¥');

const payButton = (root: Element) =>
  byRole(byRole(root, 'region', 'Pay this invoice'), 'button', /^Pay/) as HTMLButtonElement;

describe('money in <invoice-detail>', () => {
  for (const [currency, locale, amount, shown, fee, both] of CURRENCIES) {
    it(`is exact to the minor unit in ${currency}, from the line to what is sent`, async () => {
      const gateways = [{ id: 'card', label: 'Card', fee: () => money(fee, currency) }];
      const { provider, adapter } = await mountMemory(
        element,
        { rows: [detailIn(currency, amount)], gateways },
        { locale, messages: english },
      );
      const article = plain(textOf(byRole(provider, 'article')));
      // Balance at the top; unit price and amount of the line; subtotal, total and balance at the bottom.
      expect(article.split(shown)).to.have.lengthOf(7);
      const button = payButton(provider);
      expect(plain(textOf(button))).to.equal(`Pay ${both}`);
      button.click();
      await settled();
      const argumentOf = (method: string) => adapter.calls.find((call) => call.method === method)!.argument;
      const { items } = argumentOf('createPaymentOrder') as PaymentOrderRequest;
      expect(items.map((item) => item.amount)).to.deep.equal([money(amount, currency)]);
      expect((argumentOf('payPaymentOrder') as PayRequest).amount).to.deep.equal(money(amount + fee, currency));
    });
  }

  it('is paid in the end, and the element says so by itself', async () => {
    const { provider, adapter } = await mountMemory(element, { rows: [detail()] });
    adapter.paymentOutcome = 'settled';
    payButton(provider).click();
    await settled();
    await settled();
    expect(textOf(provider)).to.contain('$100.00 paid. Thank you!');
    expect(textOf(byRole(provider, 'table', 'Payments'))).to.contain('$100.00');
    expect(queryByRole(provider, 'button', /^Pay/)).to.equal(undefined);
    expect(adapter.calls.filter(({ method }) => method === 'payPaymentOrder')).to.have.lengthOf(1);
  });
});

describe('a part of the balance in <invoice-detail>', () => {
  const minimumPayment = money(1000, 'USD');
  const free = [{ id: 'bank', label: 'Bank transfer' }];
  const dear = [{ id: 'card', label: 'Card', fee: () => money(300, 'USD') }];
  const field = (root: Element) => byRole(root, 'textbox', 'Amount to pay (USD)') as HTMLInputElement;

  async function type(root: Element, text: string): Promise<void> {
    field(root).value = text;
    field(root).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();
  }
  const show = (gateways: typeof dear | typeof free, locale = 'en-US') =>
    mountMemory(element, { rows: [detail({ minimumPayment })], gateways }, { locale, messages: english });

  it('is not offered where the billing system takes the whole only', async () => {
    const { provider } = await mountMemory(element, { rows: [detail()] });
    expect(queryByRole(provider, 'textbox')).to.equal(undefined);
  });

  it('is the whole until something is typed', async () => {
    const { provider } = await show(free);
    expect(field(provider).value).to.equal('100.00');
    expect(textOf(provider)).to.contain('From $10.00 up to the balance of $100.00.');
    expect(textOf(payButton(provider))).to.equal('Pay $100.00');
  });

  it('is read as the language writes it, and is what is sent', async () => {
    const { provider, adapter } = await show(free, 'de-DE');
    expect(field(provider).value).to.equal('100,00');
    await type(provider, '33,50');
    expect(plain(textOf(payButton(provider)))).to.equal('Pay 33,50 $');
    payButton(provider).click();
    await settled();
    const { argument } = adapter.calls.find(({ method }) => method === 'createPaymentOrder')!;
    expect((argument as PaymentOrderRequest).items[0]!.amount).to.deep.equal(money(3350, 'USD'));
  });

  const faults: [typed: string, sentence: string][] = [
    ['', 'Please write an amount, such as $100.00.'],
    ['ten', 'Please write an amount'],
    ['1.005', 'Please write an amount'],
    ['9.99', 'The smallest part that can be paid is $10.00.'],
    ['100.01', 'No more than $100.00 is due.'],
  ];
  for (const [typed, sentence] of faults) {
    it(`can’t be “${typed}”, and says why`, async () => {
      const { provider, adapter } = await show(free);
      await type(provider, typed);
      expect(field(provider).getAttribute('aria-invalid')).to.equal('true');
      const hint = field(provider).getRootNode() as ShadowRoot;
      expect(hint.getElementById(field(provider).getAttribute('aria-describedby')!)!.textContent).to.contain(sentence);
      expect(payButton(provider).disabled).to.equal(true);
      payButton(provider).click();
      await settled();
      expect(adapter.calls.some(({ method }) => method === 'createPaymentOrder')).to.equal(false);
      await type(provider, '10');
      expect(field(provider).hasAttribute('aria-invalid')).to.equal(false);
      expect(textOf(payButton(provider))).to.equal('Pay $10.00');
    });
  }

  it('is paid at the checkout where a fee is taken, for its fee is not known here', async () => {
    const { provider } = await show(dear);
    expect(textOf(payButton(provider))).to.equal('Pay $103.00');
    await type(provider, '50');
    expect(allByRole(provider, 'radio')).to.be.empty;
    expect(textOf(provider)).to.contain('on the next page');
    expect(textOf(payButton(provider))).to.equal('Pay $50.00');
    await type(provider, '100');
    expect(allByRole(provider, 'radio')).to.have.lengthOf(1);
    expect(textOf(payButton(provider))).to.equal('Pay $103.00');
  });

  it('is not in the way of the minimum of a gateway', async () => {
    const gateways = [{ ...free[0]!, minimums: [money(5000, 'USD')] }];
    const { provider } = await mountMemory(element, { rows: [detail({ minimumPayment })], gateways });
    await type(provider, '49.99');
    expect(payButton(provider).disabled).to.equal(true);
    expect(byRole(provider, 'radio')).to.have.property('disabled', true);
    await type(provider, '50');
    expect(payButton(provider).disabled).to.equal(false);
  });
});
