import { makeInvoices } from './invoices.ts';
import { newKey, orderFor, pay } from './orders.ts';
import { NOW, type Order, type TestPortal } from './portal.ts';

const MINUTE = 60_000;
/** So many minutes after the clock of the tests. */
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** An order of some invoices whose payment is under way. */
export async function paying(portal: TestPortal, count = 1, gateway = 'card') {
  const invoices = await makeInvoices(portal, count);
  const { id } = await orderFor(portal, invoices);
  const { body } = await pay(portal, id, newKey(), { gateway });
  return { invoices, order: body };
}

/** Everything that was written down for an order. */
export async function money(portal: TestPortal, { id }: Order) {
  const sum = async (table: string) => {
    const [row] = await portal.database.query<{ sum: number }>(
      `select coalesce(sum(amount), 0)::bigint as sum from ${table} where order_id = $1`,
      [id],
    );
    return row!.sum;
  };
  return { payments: await sum('payments'), credits: await sum('account_credits') };
}
