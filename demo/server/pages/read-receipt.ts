import type { Portal } from '../portal.ts';
import { Problem } from '../problem.ts';
import type { AccountRow, OrderPaymentRow, OrderRow } from '../db/rows.ts';

/** What one invoice got of the payment; minor units of the order's currency. */
export interface ReceiptLine {
  readonly invoice_id: string;
  readonly number: string;
  readonly product: string | null;
  readonly hostname: string;
  readonly amount: number;
}

/** A settled order with the payment that settled it. */
export interface Receipt {
  readonly order: OrderRow;
  readonly payment: OrderPaymentRow;
  readonly lines: readonly ReceiptLine[];
  /** Of the payment, what no invoice needed any more: account credit, in minor units. */
  readonly credited: number;
  readonly customer: AccountRow;
}

/**
 * What the receipt of an order says, all of one moment.
 * @throws {Problem} `not-found`, also for an order that is not settled or of another account.
 */
export function readReceipt({ database }: Portal, account: string, orderId: string): Promise<Receipt> {
  const key = [account, orderId];
  return database.snapshot(async (tx) => {
    const [order] = await tx.query<OrderRow>(
      `select * from payment_orders where account_id = $1 and id = $2 and status = 'settled'`,
      key,
    );
    const [payment] = await tx.query<OrderPaymentRow>(
      `select * from order_payments where account_id = $1 and order_id = $2 and status = 'succeeded'
       order by attempt desc limit 1`,
      key,
    );
    const [customer] = await tx.query<AccountRow>('select * from accounts where account_id = $1', [account]);
    if (!order || !payment || !customer) throw new Problem('not-found');
    const lines = await tx.query<ReceiptLine & Record<string, unknown>>(
      `select p.invoice_id, i.number, i.product, i.hostname, p.amount
       from payments p join invoices i on i.account_id = p.account_id and i.id = p.invoice_id
       where p.account_id = $1 and p.order_id = $2 and p.kind = 'payment' order by i.number`,
      key,
    );
    const [credit] = await tx.query<{ amount: number }>(
      `select coalesce(sum(amount), 0)::bigint as amount from account_credits where account_id = $1 and payment_id = $2`,
      [account, payment.id],
    );
    return { order, payment, lines, credited: credit?.amount ?? 0, customer };
  });
}
