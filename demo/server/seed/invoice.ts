import { priceIn } from '../billing/catalogue.ts';
import {
  composeInvoice,
  invoiceNumber,
  PAYMENT_TERM,
  type ComposedInvoice,
  type LineDraft,
} from '../billing/compose.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../dates.ts';
import type { AccountRow, PaymentRow } from '../db/rows.ts';
import type { Random } from './random.ts';
import type { SeededService } from './services.ts';

/** The statuses that the seed makes. */
export type SeedStatus = 'paid' | 'unpaid' | 'cancelled' | 'refunded' | 'expired';

/** What an invoice is mainly for. */
export type SeedPurpose = 'renewal' | 'upgrade' | 'additional-ip' | 'setup';

/** One invoice to make. */
export interface InvoicePlan {
  readonly account: AccountRow;
  readonly service: SeededService;
  readonly status: SeedStatus;
  readonly purpose: SeedPurpose;
  readonly invoiceDate: CalendarDate;
  /** Counts the invoices of the account from 1. */
  readonly serial: number;
  readonly today: CalendarDate;
}

/** An invoice with its lines, taxes and payments. */
export type SeededInvoice = ComposedInvoice & { readonly payments: readonly PaymentRow[] };

const GATEWAYS = ['card', 'bank', 'wallet'] as const;

/** One invoice whose sums add up. */
export function seedInvoice(plan: InvoicePlan, random: Random): SeededInvoice {
  const { account, service, status, invoiceDate, serial } = plan;
  const { row, product } = service;
  const lines = linesFor(plan, random);
  const subtotal = lines.reduce((sum, { quantity, unit_amount }) => sum + quantity * unit_amount, 0);
  const composed = composeInvoice({
    account_id: account.account_id,
    id: random.id('inv'),
    number: invoiceNumber(invoiceDate, serial),
    status,
    service_id: row.id,
    product: product.label,
    hostname: row.hostname,
    primary_ip: row.primary_ip,
    invoice_date: invoiceDate,
    due_date: addDays(invoiceDate, PAYMENT_TERM),
    currency: row.currency,
    credit: random.percent(8) ? Math.floor(subtotal / 4) : 0,
    lines,
    taxLabel: account.tax_label,
    taxBasisPoints: account.tax_basis_points,
  });
  if (status !== 'unpaid') composed.invoice.balance = 0;
  return { ...composed, payments: paymentsFor(plan, composed, random) };
}

function linesFor(
  { service: { row, product, addons }, purpose, invoiceDate }: InvoicePlan,
  random: Random,
): LineDraft[] {
  const price = (cents: number) => priceIn(row.currency, cents);
  const start = addDays(invoiceDate, PAYMENT_TERM);
  const period = { period_start: start, period_end: addDays(addMonths(start, product.term), -1) };
  const once = { period_start: null, period_end: null };
  const line = (
    kind: string,
    description: string,
    unit_amount: number,
    quantity = 1,
    when: Once | Period = period,
  ) => ({
    kind,
    description,
    quantity,
    unit_amount,
    service_id: row.id,
    ...when,
  });
  const renewal = line(
    'renewal',
    `${product.label} ${row.hostname || 'renewal'}`.trim(),
    row.monthly_amount,
    product.term,
  );

  if (purpose === 'upgrade') return [line('upgrade', 'Memory upgrade, 16 GB more', price(1_200), 1 + random.below(2))];
  if (purpose === 'additional-ip')
    return [line('additional-ip', 'Additional IPv4 address', price(350), 1 + random.below(4))];
  if (purpose === 'setup')
    return [line('setup', `${product.label}, one-off setup`, price(product.setup || 1_500), 1, once), renewal];
  const lines = [renewal];
  for (const addon of addons) lines.push(line('renewal', addon.label, addon.monthly_amount));
  if (product.machine && random.percent(25)) {
    lines.push(line('additional-ip', 'Additional IPv4 address', price(350), 1 + random.below(3)));
  }
  if (random.percent(10)) lines.push(line('discount', 'Loyalty discount, 10 %', -Math.floor(row.monthly_amount / 10)));
  if (random.percent(4))
    lines.push(line('credit', 'Credit for planned maintenance', -Math.floor(row.monthly_amount / 30), 1, once));
  return lines;
}

interface Period {
  period_start: CalendarDate;
  period_end: CalendarDate;
}
interface Once {
  period_start: null;
  period_end: null;
}

/** What happened to the money. Of a cancelled or expired invoice nothing is owed any more: it is written off. */
function paymentsFor({ status, today }: InvoicePlan, { invoice }: ComposedInvoice, random: Random): PaymentRow[] {
  const entry = (kind: PaymentRow['kind'], gateway: string, paid_on: CalendarDate): PaymentRow => ({
    account_id: invoice.account_id,
    id: random.id('pay'),
    invoice_id: invoice.id,
    kind,
    gateway,
    order_id: null,
    currency: invoice.currency,
    amount: invoice.total,
    paid_on,
  });
  const open = Math.max(0, Math.min(PAYMENT_TERM, daysBetween(invoice.invoice_date, today)));
  const paidOn = addDays(invoice.invoice_date, random.below(open + 1));
  if (status === 'paid') return [entry('payment', random.pick(GATEWAYS), paidOn)];
  if (status === 'refunded') {
    const gateway = random.pick(GATEWAYS);
    const refundedOn = addDays(paidOn, Math.min(daysBetween(paidOn, today), 2 + random.below(20)));
    return [entry('payment', gateway, paidOn), entry('refund', gateway, refundedOn)];
  }
  return status === 'unpaid' ? [] : [entry('credit', 'write-off', invoice.due_date)];
}
