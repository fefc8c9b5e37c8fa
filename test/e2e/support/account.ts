import { expect } from '@playwright/test';
import { exponentOf, rankOf } from '../../../demo/server/billing/currency.ts';
import { dateOf } from '../../../demo/server/dates.ts';
import { insertRows, type InvoiceRecord } from '../../../demo/server/db/rows.ts';
import { newId } from '../../../demo/server/portal.ts';
import { SMALL } from '../../../demo/server/seed/account.ts';
import { expectBooksBalance } from '../../demo/support/books.ts';
import type { ServedPortal } from './serve-portal.ts';

/** An unpaid invoice of an account that nobody else has. */
export interface OwnInvoice {
  readonly id: string;
  readonly number: string;
  /** Minor units. */
  readonly total: number;
  readonly currency: string;
}

/** A customer of one test. */
export interface Account {
  readonly id: string;
  readonly invoices: readonly OwnInvoice[];
  readonly numbers: readonly string[];
}

let accounts = 0;

/** Opens an account with unpaid invoices: so many of 120, 121 … dollars, or as they are given. */
export async function openAccount(
  { database }: ServedPortal,
  wanted: number | readonly Pick<OwnInvoice, 'total' | 'currency'>[],
): Promise<Account> {
  const id = `customer-${++accounts}`;
  const list =
    typeof wanted === 'number'
      ? Array.from({ length: wanted }, (_, at) => ({ total: 12_000 + 100 * at, currency: 'USD' }))
      : wanted;
  const today = dateOf(new Date());
  const rows = list.map(({ total, currency }, at): InvoiceRecord => ({
    account_id: id,
    id: newId('inv'),
    number: `INV-${1001 + at}`,
    version: 1,
    status: 'unpaid',
    service_id: null,
    product: null,
    hostname: `host-${at + 1}.example`,
    primary_ip: '',
    invoice_date: today,
    due_date: today,
    currency,
    subtotal: total,
    tax: 0,
    credit: 0,
    total,
    balance: total,
    total_rank: rankOf(total, currency),
  }));
  await insertRows(database, 'accounts', [{ ...SMALL, account_id: id, name: `Customer ${accounts}` }]);
  await insertRows(database, 'invoices', rows);
  const line = { kind: 'renewal', description: 'Server', period_start: today, period_end: today, service_id: null };
  const lines = rows.map(({ id: invoice_id, total }) => {
    return { ...line, account_id: id, invoice_id, position: 0, quantity: 1, unit_amount: total, amount: total };
  });
  await insertRows(database, 'invoice_lines', lines);
  const invoices = rows.map(({ id: invoice, number, total, currency }) => ({ id: invoice, number, total, currency }));
  return { id, invoices, numbers: invoices.map(({ number }) => number) };
}

/** What is written down of an account's payments; amounts are minor units. */
export interface Books {
  readonly orders: readonly { readonly id: string; readonly status: string; readonly total: number }[];
  /** Tries to pay an order at the gateway. */
  readonly payments: readonly { readonly id: string; readonly status: string; readonly amount: number }[];
  /** What invoices got. */
  readonly settled: readonly { readonly invoice_id: string; readonly amount: number }[];
  readonly credits: readonly { readonly amount: number; readonly currency: string }[];
}

/** Reads them, the oldest first, and fails unless they agree with each other to the unit. */
export async function readBooks({ database }: ServedPortal, { id, invoices }: Account): Promise<Books> {
  const read = (sql: string) => database.query<never>(sql, [id]);
  const orders = await read('select id, status, total from payment_orders where account_id = $1 order by created_at');
  const payments = await read(
    'select id, status, amount from order_payments where account_id = $1 order by created_at, attempt',
  );
  const settled = await read('select invoice_id, amount from payments where account_id = $1 order by paid_on');
  const credits = await read('select amount, currency from account_credits where account_id = $1 order by created_at');
  await expectBooksBalance(
    database,
    invoices.map((invoice) => invoice.id),
  );
  return { orders, payments, settled, credits };
}

/** Fails unless exactly one order was made and one payment settled these invoices; `declined` tries came before it. */
export async function expectPaidOnce(
  portal: ServedPortal,
  account: Account,
  paid: readonly OwnInvoice[] = account.invoices,
  before: readonly string[] = [],
): Promise<void> {
  const { orders, payments, settled, credits } = await readBooks(portal, account);
  const total = paid.reduce((sum, each) => sum + each.total, 0);
  expect(orders.map(({ status, total }) => [status, total])).toStrictEqual([['settled', total]]);
  expect(payments.map(({ status }) => status)).toStrictEqual([...before, 'succeeded']);
  const amounts = new Map(settled.map(({ invoice_id, amount }) => [invoice_id, amount]));
  expect(settled).toHaveLength(paid.length);
  for (const { id, total } of paid) expect(amounts.get(id)).toBe(total);
  expect(credits).toStrictEqual([]);
}

/** Dollars as the page shows them. */
export function dollars(invoices: readonly OwnInvoice[]): string {
  const cents = invoices.reduce((sum, { total }) => sum + total, 0);
  return new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(cents / 10 ** exponentOf('USD'));
}
