import { addMoney, type Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import { refuse } from './refusals.ts';

/** A way to pay, with the rule of its fee. */
export interface MemoryGateway extends Omit<Gateway, 'fee'> {
  /** What it takes on the whole of a total, of the same currency; without it nothing. */
  readonly fee?: ((total: Money) => Money | undefined) | undefined;
}

/** What adapters offer that are given nothing else. */
export const DEFAULT_GATEWAYS: readonly MemoryGateway[] = [
  { id: 'card', label: 'Credit card' },
  { id: 'balance', label: 'Account balance' },
];

/** The gateway as the port tells of it: with its fee on the total that was asked about. */
export function describeGateway({ fee, ...gateway }: MemoryGateway, total: Money | undefined): Gateway {
  return { ...gateway, fee: total && fee?.(total) };
}

/** What a gateway charges for a total. Refuses with `unknown-gateway` or `below-minimum`. */
export function charge(
  gateways: readonly MemoryGateway[],
  id: string,
  total: Money,
): { readonly amount: Money; readonly fee: Money | undefined } {
  const { minimums = [], fee: feeOf } = gateways.find((each) => each.id === id) ?? refuse('unknown-gateway');
  if (minimums.some(({ currency, amount }) => currency === total.currency && amount > total.amount)) {
    refuse('below-minimum');
  }
  const fee = feeOf?.(total);
  return { amount: fee ? addMoney(total, fee) : total, fee };
}
