import { expect } from 'chai';
import type { Database } from '../../../demo/server/db/database.ts';

/** A rule of the books, as a query for the rows that break it. */
const RULES: Readonly<Record<string, string>> = {
  'an invoice owes its total without what was paid, to the unit': `
    select i.id, i.total, i.balance, coalesce(sum(p.amount), 0) as paid from invoices i
    left join payments p on p.account_id = i.account_id and p.invoice_id = i.id
    where i.id = any($1) group by i.account_id, i.id having i.total <> i.balance + coalesce(sum(p.amount), 0)`,
  'an invoice is paid when nothing is owed, and only then': `
    select id, status, balance from invoices where id = any($1) and status <> 'expired'
    and status <> case when balance = 0 then 'paid' when balance < total then 'partially-paid' else 'unpaid' end`,
  'an expired invoice owes nothing, and nobody has paid anything of it': `
    select i.id from invoices i where i.id = any($1) and i.status = 'expired' and (i.balance <> 0 or exists (
      select 1 from payments p where p.account_id = i.account_id and p.invoice_id = i.id and p.kind = 'payment'))`,
  'every invoice of a settled order got its amount, or the rest is credit': `
    select o.id, o.total from payment_orders o where o.status = 'settled' and o.total <>
      (select coalesce(sum(p.amount), 0) from payments p where p.account_id = o.account_id and p.order_id = o.id)
      + (select coalesce(sum(c.amount), 0) from account_credits c where c.account_id = o.account_id
         and c.order_id = o.id and c.reason = 'invoice-settled-otherwise')`,
  'no order that is not settled has paid anything': `
    select o.id from payment_orders o join payments p on p.account_id = o.account_id and p.order_id = o.id
    where o.status <> 'settled'`,
  'an order gives an invoice its amount once at most': `
    select a.order_id, a.invoice_id from payment_order_allocations a
    join payments p on p.account_id = a.account_id and p.order_id = a.order_id and p.invoice_id = a.invoice_id
    group by a.account_id, a.order_id, a.invoice_id having count(*) > 1 or sum(p.amount) > max(a.amount)`,
  'every captured payment is in the books once, without its fee': `
    select p.id, p.amount from order_payments p where
      (case when p.captured_at is null then 0 else p.amount - p.fee end) <>
      (select coalesce(sum(c.amount), 0) from account_credits c where c.account_id = p.account_id and c.payment_id = p.id)
      + (select coalesce(sum(q.amount), 0) from payments q where q.account_id = p.account_id
         and q.order_id = p.order_id and p.status = 'succeeded')`,
  'an order is settled by exactly one payment': `
    select o.id from payment_orders o
    left join order_payments p on p.account_id = o.account_id and p.order_id = o.id and p.status = 'succeeded'
    where o.status = 'settled' or p.id is not null
    group by o.account_id, o.id, o.status having count(p.id) <> 1 or o.status <> 'settled'`,
  'an order is processing while its payment is, and only then': `
    select o.id, o.status, count(p.id) from payment_orders o
    left join order_payments p on p.account_id = o.account_id and p.order_id = o.id and p.status = 'processing'
    group by o.account_id, o.id, o.status having count(p.id) <> case when o.status = 'processing' then 1 else 0 end`,
  'an order that is over holds no invoice, and an open one all of its own': `
    select o.id, o.status from payment_orders o
    join payment_order_allocations a on a.account_id = o.account_id and a.order_id = o.id
    where a.live <> (o.status in ('open', 'processing'))`,
  'events are numbered without a gap': `
    select a.account_id, a.last_event, count(e.seq) from accounts a left join account_events e on e.account_id = a.account_id
    group by a.account_id, a.last_event having count(e.seq) <> a.last_event or max(e.seq) <> a.last_event`,
};

/** Fails unless all that is written down of these invoices, and of all orders, agrees to the unit. */
export async function expectBooksBalance(database: Database, invoiceIds: readonly string[]): Promise<void> {
  for (const [rule, sql] of Object.entries(RULES)) {
    const broken = await database.query(sql, sql.includes('$1') ? [invoiceIds] : []);
    expect(broken, rule).to.deep.equal([]);
  }
}
