import { exponentOf, rankOf } from '../../../demo/server/billing/currency.ts';
import { insertRows } from '../../../demo/server/db/rows.ts';
import { newId } from '../../../demo/server/portal.ts';
import { SEED_TODAY } from '../../../demo/server/seed/account.ts';
import type { Invoice, TestPortal } from './portal.ts';

/** What a new invoice is like, where it matters. */
export interface NewInvoice {
  account?: string;
  currency?: string;
  /** Minor units. */
  total?: number;
  dueDate?: string;
  status?: string;
}

/** Unpaid invoices that no other test touches. */
export async function makeInvoices(
  portal: TestPortal,
  count: number,
  { account = 'acme', currency = 'USD', total, dueDate = SEED_TODAY, status = 'unpaid' }: NewInvoice = {},
): Promise<Invoice[]> {
  const rows = Array.from({ length: count }, (_, at) => {
    const id = newId('inv');
    const amount = total ?? (120 + at) * 10 ** exponentOf(currency);
    return {
      account_id: account,
      id,
      number: `INV-T-${id}`,
      version: 1,
      status,
      service_id: null,
      product: null,
      hostname: '',
      primary_ip: '',
      invoice_date: SEED_TODAY,
      due_date: dueDate,
      currency,
      subtotal: amount,
      tax: 0,
      credit: 0,
      total: amount,
      balance: amount,
      total_rank: rankOf(amount, currency),
    };
  });
  await insertRows(portal.database, 'invoices', rows);
  const query = rows.map(({ id }) => `id=${id}`).join('&');
  const { body } = await portal.get(`/invoices?${query}&page_size=100`, account);
  return rows.map(({ id }) => body.data.find((each) => each.id === id)!);
}
