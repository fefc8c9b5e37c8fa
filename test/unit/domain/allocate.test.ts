import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { allocateOldestFirst, isPayablePart, type Debt } from '../../../src/domain/allocate.ts';
import { usd } from '../../helpers/invoices.ts';

const debts = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      balance: fc.integer({ min: 1, max: 50_000 }),
      minimum: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ day, balance, minimum }, at): Debt => ({
      id: `inv_${at}`,
      number: `INV-${at}`,
      dueDate: `2026-02-${String(day).padStart(2, '0')}`,
      balance: usd(balance),
      minimum: minimum === undefined ? undefined : usd(minimum),
    })),
  );
const sums = fc.integer({ min: 1, max: 400_000 }).map(usd);
const debt = (id: string, day: number, balance: number, minimum?: number): Debt => ({
  id,
  number: id,
  dueDate: `2026-02-0${day}`,
  balance: usd(balance),
  minimum: minimum === undefined ? undefined : usd(minimum),
});
const spread = (all: readonly Debt[], sum: number) => {
  const { amounts, left } = allocateOldestFirst(all, usd(sum));
  return [Object.fromEntries([...amounts].map(([id, { amount }]) => [id, amount])), left.amount];
};

describe('paying the oldest first, up to a sum', () => {
  it('gives away the sum to the unit, and to no invoice more than it owes or less than it takes', () => {
    fc.assert(
      fc.property(debts, sums, (all, sum) => {
        const { amounts, left } = allocateOldestFirst(all, sum);
        const given = [...amounts.values()].reduce((total, { amount }) => total + amount, 0);
        expect(given + left.amount).to.equal(sum.amount);
        expect(left.amount).to.be.at.least(0);
        for (const [id, part] of amounts) {
          const { balance, minimum = balance } = all.find((each) => each.id === id)!;
          expect(part.amount).to.be.within(Math.min(minimum.amount, balance.amount), balance.amount);
        }
      }),
    );
  });

  it('takes the lower number first of those that are due on one day, whatever their ids', () => {
    const all = [
      { ...debt('b', 1, 100), number: 'INV-10' },
      { ...debt('c', 1, 100), number: 'INV-9' },
      { ...debt('a', 1, 100), number: 'INV-11' },
    ];
    expect(spread(all, 200)).to.deep.equal([{ b: 100, c: 100 }, 0]);
  });

  it('pays no invoice before every older one is paid whole', () => {
    fc.assert(
      fc.property(debts, sums, (all, sum) => {
        const { amounts } = allocateOldestFirst(all, sum);
        for (const younger of all.filter(({ id }) => amounts.has(id))) {
          for (const older of all.filter(({ dueDate }) => dueDate < younger.dueDate)) {
            expect(amounts.get(older.id)?.amount, `${older.id} before ${younger.id}`).to.equal(older.balance.amount);
          }
        }
      }),
    );
  });

  it('leaves over only what the next one does not take', () => {
    fc.assert(
      fc.property(debts, sums, (all, sum) => {
        const { amounts, left } = allocateOldestFirst(all, sum);
        // In the order of their numbers, which a stable sort keeps.
        const byAge = all.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate));
        const next = byAge.find(({ id, balance }) => amounts.get(id)?.amount !== balance.amount);
        if (left.amount === 0 || !next) return;
        expect(amounts.has(next.id)).to.equal(false);
        expect(isPayablePart(next, { ...left, amount: Math.min(left.amount, next.balance.amount) })).to.equal(false);
      }),
    );
  });

  it('keeps the order of the invoices, and leaves them as they were', () => {
    const all = Object.freeze([debt('b', 3, 100), debt('a', 1, 100), debt('c', 2, 100)]);
    expect([...allocateOldestFirst(all, usd(300)).amounts.keys()]).to.deep.equal(['b', 'a', 'c']);
    expect(all.map(({ id }) => id)).to.deep.equal(['b', 'a', 'c']);
  });

  it('gives a part to the last one that takes parts', () => {
    expect(spread([debt('a', 1, 1000), debt('b', 2, 1000, 200)], 1300)).to.deep.equal([{ a: 1000, b: 300 }, 0]);
  });

  it('stops at an invoice that is paid whole only, though a younger one would take the rest', () => {
    expect(spread([debt('a', 1, 1000), debt('b', 2, 1000), debt('c', 3, 100)], 1300)).to.deep.equal([{ a: 1000 }, 300]);
    expect(spread([debt('a', 1, 1000, 500), debt('b', 2, 10)], 499)).to.deep.equal([{}, 499]);
  });

  it('takes the last rest of a balance though it is below the minimum', () => {
    expect(spread([debt('a', 1, 150, 200)], 150)).to.deep.equal([{ a: 150 }, 0]);
    expect(spread([debt('a', 1, 150, 200)], 149)).to.deep.equal([{}, 149]);
  });

  it('goes by the id where two are as old', () => {
    expect(spread([debt('b', 1, 100), debt('a', 1, 100)], 100)).to.deep.equal([{ a: 100 }, 0]);
  });
});

describe('a part of a balance', () => {
  it('is between the minimum and the balance', () => {
    const part = (amount: number, minimum?: number) => isPayablePart(debt('a', 1, 1000, minimum), usd(amount));
    expect([part(1000), part(999), part(1001)]).to.deep.equal([true, false, false]);
    expect([part(200, 200), part(199, 200), part(1000, 200), part(1001, 200)]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect([part(1000, 5000), part(999, 5000)], 'a minimum above the balance is the balance').to.deep.equal([
      true,
      false,
    ]);
  });
});
