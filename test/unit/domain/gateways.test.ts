import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { money } from '../../../src/domain/currencies.ts';
import { chooseGateway, minimumAbove, takesTotal, withFee } from '../../../src/domain/gateways.ts';
import type { Gateway } from '../../../src/domain/payment-order.ts';

const usd = (amount: number) => money(amount, 'USD');
const card: Gateway = { id: 'card', label: 'Card', fee: usd(30) };
const wire: Gateway = { id: 'wire', label: 'Wire', minimums: [usd(1000), money(5, 'EUR')] };

describe('gateways', () => {
  it('charge the total and their fee, exactly', () => {
    const amount = fc.integer({ min: -1e15, max: 1e15 });
    fc.assert(fc.property(amount, amount, (a, b) => withFee(usd(a), usd(b))?.amount === a + b));
    expect(withFee(usd(5))).to.deep.equal(usd(5));
  });

  it('charge nothing that can’t be told as one sum', () => {
    expect(withFee(usd(5), money(5, 'EUR'))).to.equal(undefined);
    expect(withFee(usd(5), { ...usd(5), exponent: 3 })).to.equal(undefined);
    expect(withFee(usd(Number.MAX_SAFE_INTEGER), usd(1))).to.equal(undefined);
  });

  it('take a total from their minimum in its currency on', () => {
    expect(minimumAbove(wire, usd(999))).to.deep.equal(usd(1000));
    expect(minimumAbove(wire, usd(1000))).to.equal(undefined);
    expect(minimumAbove(wire, money(1, 'JPY')), 'a currency without a minimum').to.equal(undefined);
    expect(takesTotal(wire, usd(999))).to.equal(false);
    expect(takesTotal(card, money(1, 'EUR')), 'a fee of another currency').to.equal(false);
  });

  it('are chosen as wanted, else the first that takes the total', () => {
    expect(chooseGateway([card, wire], usd(1000), undefined, 'wire', 'card')?.id).to.equal('wire');
    expect(chooseGateway([card, wire], usd(1), 'wire')?.id).to.equal('card');
    expect(chooseGateway([wire, card], usd(1), 'gone')?.id).to.equal('card');
    expect(chooseGateway([wire], usd(1))).to.equal(undefined);
  });
});
