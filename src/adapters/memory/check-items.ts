import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import type { InvoiceId } from '../../domain/invoice.ts';
import { sameMoney, type Money } from '../../domain/money.ts';
import type { PayableItem } from '../../domain/payment-order.ts';
import { refuse } from './refusals.ts';

type Find = (id: InvoiceId) => InvoiceDetail | undefined;

/** Refuses what cannot be one order: each amount is the invoice's balance, or a part of it where parts are taken. */
export function checkItems(items: readonly PayableItem[], currency: string, find: Find): void {
  if (items.length === 0) refuse('empty-order');
  if (new Set(items.map(({ id }) => id)).size < items.length) refuse('duplicate-invoice');
  const invoices = items.map(({ id }) => find(id) ?? refuse('unknown-invoice', [id]));
  const isOther = (code: string) => code !== currency;
  if (items.some(({ amount }) => isOther(amount.currency))) refuse('mixed-currencies');
  if (invoices.some(({ balance }) => isOther(balance.currency))) refuse('mixed-currencies');
  const closed = invoices.filter(({ payable }) => !payable).map(({ id }) => id);
  if (closed.length > 0) refuse('invoice-not-payable', closed);

  const problemOf = ({ id, version, amount }: PayableItem) => {
    const invoice = find(id);
    return invoice?.version === version ? amountProblem(amount, invoice) : 'changed';
  };
  for (const problem of ['changed', 'below-minimum'] as const) {
    const ids = items.filter((item) => problemOf(item) === problem).map(({ id }) => id);
    if (ids.length > 0) refuse(problem, ids);
  }
}

/** Why an amount cannot go to an invoice; `undefined` when it can. */
export function amountProblem(
  amount: Money,
  { balance, minimumPayment }: InvoiceDetail,
): 'changed' | 'below-minimum' | undefined {
  if (sameMoney(amount, balance)) return undefined;
  if (!minimumPayment || amount.exponent !== balance.exponent || amount.amount > balance.amount) return 'changed';
  return amount.amount < minimumPayment.amount ? 'below-minimum' : undefined;
}
