import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { money } from '../../../src/domain/currencies.ts';
import {
  isOrderOver,
  orderFingerprint,
  orderKey,
  PAYMENT_ORDER_STATUSES,
  type PayableItem,
} from '../../../src/domain/payment-order.ts';

const items = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    version: fc.string({ minLength: 1, maxLength: 4 }),
    amount: fc.integer({ min: 1, max: 1_000_000 }).map((amount) => money(amount, 'USD')),
  }),
  { minLength: 1, maxLength: 6, selector: ({ id }) => id },
);
const scopes = fc.string({ unit: 'grapheme', maxLength: 12 });
const first: PayableItem = { id: 'inv_1', version: '1', amount: money(940, 'USD') };
const keyOf = (list: readonly PayableItem[], attempt = 1, currency = 'USD', scope = 'acme') =>
  orderKey(orderFingerprint(list, currency, scope), attempt);

describe('the fingerprint of an order', () => {
  it('does not depend on the order of the ticks', () => {
    const shuffled = items.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, scopes, ([list, other], scope) => {
        expect(orderFingerprint(other, 'USD', scope)).to.equal(orderFingerprint(list, 'USD', scope));
      }),
    );
  });

  it('is equal only for equal orders', () => {
    const orders = fc.tuple(items, fc.constantFrom('USD', 'EUR'), scopes);
    const facts = ([list, currency, scope]: [PayableItem[], string, string]) => {
      const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return JSON.stringify([sorted.map(({ id, version, amount }) => [id, version, amount.amount]), currency, scope]);
    };
    fc.assert(
      fc.property(orders, orders, (a, b) => {
        expect(orderFingerprint(...a) === orderFingerprint(...b)).to.equal(facts(a) === facts(b));
      }),
    );
  });

  it('cannot be forged by an id that holds the marks of another', () => {
    const two = [
      { ...first, id: 'a' },
      { ...first, id: 'b' },
    ];
    const [one] = two.map(({ id, version, amount }) => JSON.stringify([id, version, amount.amount]));
    expect(orderFingerprint([{ ...first, id: `${one},b` }], 'USD', '')).to.not.equal(orderFingerprint(two, 'USD', ''));
  });

  it('leaves the list as it was', () => {
    const list = Object.freeze([
      { ...first, id: 'b' },
      { ...first, id: 'a' },
    ]);
    orderFingerprint(list, 'USD', '');
    expect(list.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });
});

describe('the key of an order', () => {
  it('is the same for the same order and attempt, in every engine and on every day', () => {
    expect(keyOf([first])).to.equal(keyOf([structuredClone(first)]));
    expect(keyOf([first])).to.equal('ie1-11nkx1qjabs012k5d461oi06zwg18yflp10yu5ujk7d2');
  });

  it('is visible ASCII that any server takes', () => {
    fc.assert(
      fc.property(items, scopes, fc.integer({ min: 0 }), (list, scope, attempt) => {
        expect(keyOf(list, attempt, 'USD', scope)).to.match(/^[\x21-\x7e]{20,255}$/);
      }),
    );
  });

  it('changes with the version, the amount, the currency, the account and the attempt', () => {
    const keys = [
      keyOf([first]),
      keyOf([{ ...first, version: '2' }]),
      keyOf([{ ...first, id: 'inv_2' }]),
      keyOf([{ ...first, amount: money(941, 'USD') }]),
      keyOf([first], 2),
      keyOf([first], 1, 'EUR'),
      keyOf([first], 1, 'USD', 'other'),
      keyOf([first, { ...first, id: 'inv_2' }]),
    ];
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('meets no other among many that differ by little', () => {
    const keys = new Set<string>();
    for (let at = 0; at < 20_000; at += 1) {
      const amount = money(1 + (at % 50), 'USD');
      const version = String(Math.floor(at / 50) % 20);
      keys.add(keyOf([{ ...first, version, amount }], Math.floor(at / 1000)));
    }
    expect(keys.size).to.equal(20_000);
  });

  it('meets no other among random orders', () => {
    const orders = fc.uniqueArray(fc.tuple(items, fc.nat(5)), {
      minLength: 50,
      maxLength: 200,
      selector: ([list, attempt]) => `${orderFingerprint(list, 'USD', '')}#${attempt}`,
    });
    fc.assert(
      fc.property(orders, (list) => {
        const keys = list.map(([each, attempt]) => orderKey(orderFingerprint(each, 'USD', ''), attempt));
        expect(new Set(keys).size).to.equal(list.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a payment order', () => {
  it('is over unless it waits for a payment or for the end of one', () => {
    const order = { id: 'po_1', total: money(1, 'USD'), allocations: [] };
    const over = PAYMENT_ORDER_STATUSES.filter((status) => isOrderOver({ ...order, status }));
    expect(over).to.deep.equal(['settled', 'declined', 'expired', 'cancelled']);
  });
});
