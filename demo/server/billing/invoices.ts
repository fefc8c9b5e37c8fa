import { Problem } from '../problem.ts';
import type { Portal } from '../portal.ts';
import type { Queryable } from '../db/database.ts';
import type { AccountRow, LineRow, PaymentRow, TaxRow } from '../db/rows.ts';
import { SELLER } from './catalogue.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { addStatus, baseConditions, DUE, SHOWN_STATUS, type Conditions } from './filter.ts';
import { STATUS_FILTERS, type ListQuery, type StatusFilter } from './list-query.ts';
import { INVOICE_COLUMNS, INVOICES, wireInvoice, type ReadInvoice } from './wire.ts';

/** Numbered pages end here; cursors cost the same at any depth. */
const DEEPEST_ROW = 10_000;

/**
 * One page of an account's invoices.
 * @throws {Problem} `invalid-cursor`, `page-out-of-range`, `page-too-deep`.
 */
export async function listInvoices(portal: Portal, account: string, query: ListQuery) {
  const { sort, pageSize, cursor } = query;
  const after = cursor === undefined ? undefined : readCursor(portal.secret, account, query, cursor);
  return portal.database.snapshot(async (tx) => {
    const base = baseConditions(account, query);
    const counts = await countByStatus(tx, base);
    const total = counts[query.status];
    if (!after) checkPage(query, total);

    addStatus(base, query.status);
    const direction = sort.descending ? 'desc' : 'asc';
    if (after) {
      const at = base.values.push(after.value, after.id);
      const type = sort.column === 'total_rank' ? 'bigint' : sort.column === 'number' ? 'text' : 'date';
      base.addPlain(`(i.${sort.column}, i.id) ${sort.descending ? '<' : '>'} ($${at - 1}::${type}, $${at})`);
    }
    const offset = after ? 0 : (query.page - 1) * pageSize;
    const rows = await tx.query<ReadInvoice>(
      `select ${INVOICE_COLUMNS} from ${INVOICES} where ${base.sql}
       order by i.${sort.column} ${direction}, i.id ${direction} limit ${pageSize + 1} offset ${offset}`,
      base.values,
    );
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    const next = last && writeCursor(portal.secret, account, query, { value: String(last[sort.column]), id: last.id });
    return {
      data: shown.map(wireInvoice),
      page: { size: pageSize, number: after ? null : query.page, total, next_cursor: next ?? null },
      counts,
    };
  });
}

function checkPage({ page, pageSize }: ListQuery, total: number): void {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page * pageSize > DEEPEST_ROW && total > DEEPEST_ROW) throw new Problem('page-too-deep');
  if (page > pages) throw new Problem('page-out-of-range', { pages });
}

async function countByStatus(tx: Queryable, { sql, values }: Conditions): Promise<Record<StatusFilter, number>> {
  const groups = await tx.query<{ status: string; count: number; due: number }>(
    `select ${SHOWN_STATUS} as status, count(*) as count, count(*) filter (where ${DUE}) as due
     from ${INVOICES} where ${sql} group by 1`,
    values,
  );
  const count = (filter: StatusFilter) => {
    if (filter === 'all') return groups.reduce((sum, group) => sum + group.count, 0);
    if (filter === 'unpaid') return groups.reduce((sum, group) => sum + group.due, 0);
    return groups.find(({ status }) => status === filter)?.count ?? 0;
  };
  return Object.fromEntries(STATUS_FILTERS.map((filter) => [filter, count(filter)])) as Record<StatusFilter, number>;
}

/**
 * One invoice with its lines.
 * @throws {Problem} `not-found`, also for an invoice of another account.
 */
export async function getInvoice(portal: Portal, account: string, id: string) {
  const key = [account, id];
  return portal.database.snapshot(async (tx) => {
    const [invoice] = await tx.query<ReadInvoice>(
      `select ${INVOICE_COLUMNS} from ${INVOICES} where i.account_id = $1 and i.id = $2`,
      key,
    );
    if (!invoice) throw new Problem('not-found');
    const of = 'where account_id = $1 and invoice_id = $2 order by';
    const lines = await tx.query<LineRow>(`select * from invoice_lines ${of} position`, key);
    const taxes = await tx.query<TaxRow>(`select * from invoice_taxes ${of} position`, key);
    const payments = await tx.query<PaymentRow>(`select * from payments ${of} paid_on, id`, key);
    const [customer] = await tx.query<AccountRow>('select * from accounts where account_id = $1', [account]);
    return { ...wireInvoice(invoice), ...wireDetail(invoice, lines, taxes, payments, customer) };
  });
}

/** What {@link getInvoice} answers with. */
export type WireInvoiceDetail = Awaited<ReturnType<typeof getInvoice>>;

function wireDetail(
  { currency, subtotal, credit }: ReadInvoice,
  lines: readonly LineRow[],
  taxes: readonly TaxRow[],
  payments: readonly PaymentRow[],
  customer: AccountRow | undefined,
) {
  const money = (amount: number) => ({ amount, currency });
  return {
    billed_to: {
      name: customer?.name ?? '',
      address: customer?.address ?? [],
      email: customer?.email ?? null,
      tax_id: customer?.tax_id ?? null,
    },
    pay_to: SELLER,
    lines: lines.map((line) => ({
      id: String(line.position + 1),
      kind: line.kind,
      description: line.description,
      period: line.period_start && line.period_end ? { start: line.period_start, end: line.period_end } : null,
      quantity: line.quantity,
      unit_price: money(line.unit_amount),
      amount: money(line.amount),
      service_id: line.service_id,
      service_link: line.service_id && `/services/${line.service_id}`,
    })),
    subtotal: money(subtotal),
    taxes: taxes.map(({ label, rate, amount }) => ({ label, rate, amount: money(amount) })),
    credit: money(credit),
    payments: payments.map(({ id, kind, paid_on, amount, gateway, order_id }) => ({
      id,
      kind,
      date: paid_on,
      amount: money(amount),
      gateway,
      order_id,
    })),
  };
}
