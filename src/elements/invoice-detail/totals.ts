import type { InvoiceDetail, InvoicePayment } from '../../domain/invoice-detail.ts';
import { sumByCurrency, type Money } from '../../domain/money.ts';

/** The same amount, taken away. */
export function negative(money: Money): Money {
  return { ...money, amount: money.amount === 0 ? 0 : -money.amount };
}

/**
 * Whether the total is what is left after the account credit. Billing systems differ: with some the credit makes the
 * total smaller, with others the balance.
 */
export function isCreditInTotal({ subtotal, taxes, credit, total }: InvoiceDetail): boolean {
  const billed = taxes.reduce((sum, { amount }) => sum + amount.amount, subtotal.amount);
  return billed - credit.amount === total.amount;
}

/** What was paid, refunded or credited so far, by currency; nothing where nothing was. */
export function paymentsOf({ payments }: InvoiceDetail, kind: InvoicePayment['kind']): readonly Money[] {
  return sumByCurrency(payments.filter((payment) => payment.kind === kind).map(({ amount }) => amount));
}

/** Whether what was refunded is owed again. Mostly a refund is the end of an invoice, and its balance stays at nothing. */
export function isRefundOwed(invoice: InvoiceDetail): boolean {
  const { total, credit, balance } = invoice;
  const sumOf = (kind: InvoicePayment['kind']) =>
    paymentsOf(invoice, kind).reduce(
      (sum, { amount, currency }) => sum + (currency === total.currency ? amount : 0),
      0,
    );
  const settled = sumOf('payment') + sumOf('credit') + (isCreditInTotal(invoice) ? 0 : credit.amount);
  return total.amount - settled + sumOf('refund') === balance.amount;
}
