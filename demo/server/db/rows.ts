import type { CalendarDate } from '../dates.ts';
import type { Queryable } from './database.ts';

/** A customer account. */
export interface AccountRow {
  account_id: string;
  name: string;
  address: string[];
  email: string;
  tax_id: string | null;
  tax_label: string | null;
  tax_basis_points: number;
  last_invoice_number: number;
  /** Number of the newest event. */
  last_event: number;
}

/** A hosted service. */
export interface ServiceRow {
  account_id: string;
  id: string;
  kind: string;
  product: string;
  hostname: string;
  primary_ip: string;
  hardware: readonly (readonly [label: string, value: string])[];
  location: string;
  state: string;
  currency: string;
  monthly_amount: number;
  created_on: CalendarDate;
  paid_until: CalendarDate;
}

/** Something attached to a service, such as one more IP. */
export interface AddonRow {
  account_id: string;
  id: string;
  service_id: string;
  kind: string;
  label: string;
  monthly_amount: number;
  added_on: CalendarDate;
  removed_on: CalendarDate | null;
}

/** An invoice without its lines. */
export interface InvoiceRecord {
  account_id: string;
  id: string;
  number: string;
  version: number;
  status: string;
  service_id: string | null;
  product: string | null;
  hostname: string;
  primary_ip: string;
  invoice_date: CalendarDate;
  due_date: CalendarDate;
  currency: string;
  subtotal: number;
  tax: number;
  credit: number;
  total: number;
  balance: number;
  total_rank: number;
}

/** One line of an invoice. */
export interface LineRow {
  account_id: string;
  invoice_id: string;
  position: number;
  kind: string;
  description: string;
  period_start: CalendarDate | null;
  period_end: CalendarDate | null;
  quantity: number;
  unit_amount: number;
  amount: number;
  service_id: string | null;
}

/** One tax of an invoice. */
export interface TaxRow {
  account_id: string;
  invoice_id: string;
  position: number;
  label: string;
  rate: string | null;
  amount: number;
}

/** Money that went to an invoice, or came back from it. */
export interface PaymentRow {
  account_id: string;
  id: string;
  invoice_id: string;
  kind: 'payment' | 'refund' | 'credit';
  gateway: string | null;
  order_id: string | null;
  currency: string;
  amount: number;
  paid_on: CalendarDate;
}

/** One payment for one or many invoices. */
export interface OrderRow {
  account_id: string;
  id: string;
  status: string;
  currency: string;
  total: number;
  return_url: string;
  gateway: string | null;
  created_at: Date;
  expires_at: Date;
  paid_at: Date | null;
}

/** What of an order goes to one invoice. */
export interface AllocationRow {
  account_id: string;
  order_id: string;
  invoice_id: string;
  position: number;
  version: number;
  amount: number;
  live: boolean;
}

/** One try to pay an order by a gateway; amounts are minor units, the fee in `amount`. */
export interface OrderPaymentRow {
  account_id: string;
  id: string;
  order_id: string;
  /** Counts the tries to pay the order from 1. */
  attempt: number;
  gateway: string;
  status: 'processing' | 'succeeded' | 'declined' | 'cancelled';
  amount: number;
  fee: number;
  currency: string;
  /** Absolute. */
  return_url: string;
  reason: string | null;
  created_at: Date;
  ended_at: Date | null;
  captured_at: Date | null;
}

/** Money of the account that no invoice has taken. */
export interface CreditRow {
  account_id: string;
  id: string;
  amount: number;
  currency: string;
  order_id: string | null;
  payment_id: string | null;
  reason: string;
  created_at: Date;
}

/** Something that changed; what the event stream tells. */
export interface EventRow {
  account_id: string;
  seq: number;
  kind: string;
  invoice_ids: string[];
  order_id: string | null;
  created_at: Date;
}

interface Tables {
  accounts: AccountRow;
  services: ServiceRow;
  service_addons: AddonRow;
  invoices: InvoiceRecord;
  invoice_lines: LineRow;
  invoice_taxes: TaxRow;
  payments: PaymentRow;
  payment_orders: OrderRow;
  payment_order_allocations: AllocationRow;
  order_payments: OrderPaymentRow;
  account_credits: CreditRow;
  account_events: EventRow;
}

const BATCH = 2_000;

/** Inserts whole rows, a few thousand with each statement. */
export async function insertRows<Table extends keyof Tables>(
  tx: Queryable,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = JSON.stringify(rows.slice(at, at + BATCH));
    await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [batch]);
  }
}
