import type { CalendarDate } from './dates.ts';
import type { InvoiceId } from './invoice.ts';
import { exactMoney, type Money } from './money.ts';

/** An invoice that a part of a sum can go to. */
export interface Debt {
  readonly id: InvoiceId;
  /** What people call it: of two that are due on one day the lower number comes first. */
  readonly number: string;
  readonly dueDate: CalendarDate;
  readonly balance: Money;
  /** Smallest part that it takes; without it the balance or nothing. */
  readonly minimum?: Money | undefined;
}

/** How a sum is spread. */
export interface Spread {
  /** What goes to each invoice; those that get nothing are left out. In the order of the debts. */
  readonly amounts: ReadonlyMap<InvoiceId, Money>;
  /** What no invoice takes: more than is owed, or less than the next one's minimum. */
  readonly left: Money;
}

/**
 * Pays the oldest first, up to a sum of the same currency. Strictly by age: an invoice that can't take what is left
 * ends it, and no younger one is paid before it.
 */
export function allocateOldestFirst(debts: readonly Debt[], sum: Money): Spread {
  const { currency, exponent } = sum;
  const byAge = [...debts].sort(
    (a, b) => compare(a.dueDate, b.dueDate) || byNumber.compare(a.number, b.number) || compare(a.id, b.id),
  );
  const given = new Map<InvoiceId, Money>();
  let left = sum.amount;
  for (const { id, balance, minimum = balance } of byAge) {
    const part = Math.min(balance.amount, left);
    if (part <= 0 || part < Math.min(minimum.amount, balance.amount)) break;
    given.set(id, exactMoney(part, currency, exponent));
    left -= part;
  }
  const inOrder = debts.flatMap(({ id }) => {
    const part = given.get(id);
    return part ? [[id, part] as const] : [];
  });
  return { amounts: new Map(inOrder), left: exactMoney(left, currency, exponent) };
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Whether this part of the balance can be paid. */
export function isPayablePart({ balance, minimum = balance }: Pick<Debt, 'balance' | 'minimum'>, part: Money): boolean {
  return part.amount >= Math.min(minimum.amount, balance.amount) && part.amount <= balance.amount;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
