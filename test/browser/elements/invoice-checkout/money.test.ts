import { expect } from '@open-wc/testing';
import type { Money } from '../../../../src/domain/money.ts';
import { paymentCard, paymentText, show, tried } from './scene.ts';
import { byRole, nameOf, textOf } from '../../../helpers/queries.ts';

const price = (amount: number, currency: string, exponent: number): Money => ({ amount, currency, exponent });

/** Total, fee, and both together; in English, with plain spaces. */
const prices: [total: Money, fee: Money, texts: [total: string, fee: string, sum: string]][] = [
  [price(11940, 'USD', 2), price(376, 'USD', 2), ['$119.40', '$3.76', '$123.16']],
  [price(1999, 'EUR', 2), price(1, 'EUR', 2), ['€19.99', '€0.01', '€20.00']],
  [price(12345, 'JPY', 0), price(370, 'JPY', 0), ['¥12,345', '¥370', '¥12,715']],
  [price(12345, 'KWD', 3), price(5, 'KWD', 3), ['KWD 12.345', 'KWD 0.005', 'KWD 12.350']],
  [price(499900, 'HUF', 2), price(10, 'HUF', 2), ['HUF 4,999.00', 'HUF 0.10', 'HUF 4,999.10']],
  [
    price(Number.MAX_SAFE_INTEGER - 1, 'USD', 2),
    price(1, 'USD', 2),
    ['$90,071,992,547,409.90', '$0.01', '$90,071,992,547,409.91'],
  ],
];

describe('money at the checkout', () => {
  for (const [total, fee, [totalText, feeText, sumText]] of prices) {
    const allocations = [{ invoiceId: 'inv_1', amount: total }];
    const amount = { ...total, amount: total.amount + fee.amount };
    const ways = [{ id: 'card', label: 'Credit card', fee }];

    it(`is exact before paying ${sumText}`, async () => {
      const scene = await show({ total, allocations }, { gateways: ways });
      expect(textOf(byRole(scene.element, 'listitem'))).to.equal(`inv_1 ${totalText}`);
      expect(paymentText(scene)).to.contain(`+ ${feeText} fee`);
      expect(paymentText(scene)).to.contain(`Total ${totalText} Fee ${feeText} To pay ${sumText}`);
      expect(nameOf(byRole(scene.element, 'button'))).to.equal(`Pay ${sumText}`);
    });

    it(`is exact on the receipt of ${sumText}`, async () => {
      const payment = tried('succeeded', { amount, fee });
      const { element } = await show({ status: 'settled', total, allocations, payment }, { gateways: ways });
      const said = textOf(paymentCard(element));
      expect(said).to.contain(`${sumText} paid.`);
      expect(said).to.contain(`Total ${totalText} Fee ${feeText} Paid ${sumText}`);
    });
  }

  it('shows a discount as what it is', async () => {
    const scene = await show({}, { gateways: [{ id: 'bank', label: 'Bank', fee: price(-200, 'USD', 2) }] });
    expect(paymentText(scene)).to.contain('Total $100.00 Fee -$2.00 To pay $98.00');
  });
});
