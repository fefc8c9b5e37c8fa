import { addMoney, exactMoney, type Money } from './money.ts';
import type { Gateway } from './payment-order.ts';

/** What is charged: the total and the fee on it. `undefined` when both can't be added, which no gateway may mean. */
export function withFee(total: Money, fee: Money = exactMoney(0, total.currency, total.exponent)): Money | undefined {
  const addable = fee.currency === total.currency && fee.exponent === total.exponent;
  return addable && Number.isSafeInteger(total.amount + fee.amount) ? addMoney(total, fee) : undefined;
}

/** The gateway's minimum in the currency of the total, where the total is below it. */
export function minimumAbove({ minimums }: Gateway, total: Money): Money | undefined {
  return minimums?.find(({ currency, amount }) => currency === total.currency && amount > total.amount);
}

/** Whether the gateway takes this total. */
export function takesTotal(gateway: Gateway, total: Money): boolean {
  return withFee(total, gateway.fee) !== undefined && minimumAbove(gateway, total) === undefined;
}

/** The first of the wanted ids whose gateway takes the total, else the first gateway that does. */
export function chooseGateway(
  gateways: readonly Gateway[],
  total: Money,
  ...wanted: readonly (string | undefined)[]
): Gateway | undefined {
  const usable = gateways.filter((gateway) => takesTotal(gateway, total));
  for (const id of wanted) {
    const found = usable.find((gateway) => gateway.id === id);
    if (found) return found;
  }
  return usable[0];
}
