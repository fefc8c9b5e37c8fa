import { calendarDateToUtc, utcCalendarDate, type CalendarDate } from '../../domain/dates.ts';
import type { InvoiceDetail, InvoicePayment, LineItem, LineItemKind } from '../../domain/invoice-detail.ts';
import type { KnownInvoiceStatus } from '../../domain/invoice.ts';
import { currencyExponent, money } from '../../domain/currencies.ts';
import type { Money } from '../../domain/money.ts';
import { createRandom, type Random } from './random.ts';

/** What sample invoices are made from. The same options give the same invoices, for ever. */
export interface SampleOptions {
  /** How many. */
  readonly count: number;
  readonly seed: number;
  /** The date of the newest invoice; the others go back from there. */
  readonly today: CalendarDate;
}

// Written out, so that even a short list has every status, and some unpaid ones long overdue.
const STATUSES: readonly KnownInvoiceStatus[] = [
  ...(['unpaid', 'unpaid', 'paid', 'unpaid', 'paid', 'paid'] as const),
  ...(['cancelled', 'paid', 'refunded', 'paid', 'expired', 'paid'] as const),
];

interface Product {
  readonly name: string;
  /** Begins its hostnames. */
  readonly letter: string;
  readonly cents: number;
}

const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: 'Dedicated server', letter: 'D', cents: 11940 },
  { name: 'Bare metal cloud', letter: 'B', cents: 8900 },
  { name: 'VPS', letter: 'V', cents: 2490 },
  { name: 'VPS', letter: 'V', cents: 4990 },
];

// The three networks that RFC 5737 keeps for documentation.
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;
const DAYS_TO_PAY = 14;

/** Believable invoices of a hosting company, the newest first. */
export function sampleInvoices({ count, seed, today }: SampleOptions): InvoiceDetail[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => sampleInvoice(at, count - at, today, random));
}

function sampleInvoice(at: number, serial: number, today: CalendarDate, random: Random): InvoiceDetail {
  const invoiceDate = addDays(today, -at * 6 - random.below(4));
  const dueDate = addDays(invoiceDate, DAYS_TO_PAY);
  const status = STATUSES[at % STATUSES.length] ?? 'paid';
  const currency = currencyOf(at);
  const product = random.pick(PRODUCTS);
  const id = `inv_${String(serial).padStart(6, '0')}`;
  const serviceId = `srv_${String(random.below(900) + 100)}`;
  const ordered = addDays(invoiceDate, -random.below(700));

  const lines = sampleLines(product, currency, invoiceDate, serviceId, random);
  const subtotal = money(sumOf(lines), currency);
  const tax = money(currency === 'EUR' ? Math.round(subtotal.amount * 0.19) : 0, currency);
  const total = money(subtotal.amount + tax.amount, currency);
  const credit = money(status === 'unpaid' && at % 12 === 3 ? Math.floor(total.amount / 4) : 0, currency);
  const payments = samplePayments(status, id, dueDate, total);
  const payable = status === 'unpaid';

  return {
    id,
    number: `INV-${invoiceDate.slice(0, 4)}-${String(serial).padStart(4, '0')}`,
    version: '1',
    status,
    rawStatus: status,
    hostname: `${product.letter}${ordered.replaceAll('-', '')}${String(random.below(1_000_000)).padStart(6, '0')}`,
    primaryIp: `${random.pick(NETWORKS)}.${random.below(254) + 1}`,
    serviceId,
    product: product.name,
    invoiceDate,
    dueDate,
    total,
    balance: payable ? money(total.amount - credit.amount, currency) : money(0, currency),
    payable,
    notPayableReason: payable ? undefined : status,
    links: { invoice: `#/invoices/${id}`, service: `#/services/${serviceId}`, pdf: undefined },
    billedTo: { name: 'Example Ltd', address: ['1 Sample Street', 'Springfield'], email: 'billing@example.com' },
    payTo: { name: 'Hosting Company Inc.', address: ['100 Rack Road', 'Data City'], taxId: 'XX-000000' },
    lines,
    subtotal,
    taxes: tax.amount > 0 ? [{ label: 'VAT', rate: '19', amount: tax }] : [],
    credit,
    payments,
  };
}

function currencyOf(at: number): string {
  if (at % 16 === 15) return 'JPY';
  return at % 9 === 4 ? 'EUR' : 'USD';
}

function sampleLines(
  product: Product,
  currency: string,
  start: CalendarDate,
  serviceId: string,
  random: Random,
): LineItem[] {
  const period = { start, end: addDays(start, 29) };
  const line = (kind: LineItemKind, description: string, cents: number, quantity = 1): LineItem => {
    const unitPrice = inCurrency(cents, currency);
    const amount = money(unitPrice.amount * quantity, currency);
    return { id: kind, kind, description, period, quantity, unitPrice, amount, serviceId };
  };
  const lines = [line('renewal', `${product.name}, monthly`, product.cents)];
  if (random.below(3) === 0) lines.push(line('additional-ip', 'Additional IPv4 address', 200, random.below(4) + 1));
  if (random.below(5) === 0) lines.push(line('upgrade', 'Memory upgrade', 1500));
  if (random.below(8) === 0) lines.push(line('setup', 'Setup', 2900));
  return lines;
}

function samplePayments(status: KnownInvoiceStatus, id: string, date: CalendarDate, amount: Money): InvoicePayment[] {
  const payment: InvoicePayment = {
    id: `pay_${id}`,
    kind: 'payment',
    date: addDays(date, -5),
    amount,
    gateway: 'card',
  };
  if (status === 'paid') return [payment];
  if (status === 'refunded') return [payment, { ...payment, id: `ref_${id}`, kind: 'refund', date }];
  return [];
}

/** About what the US cents buy: a yen is about a cent. */
function inCurrency(cents: number, currency: string): Money {
  return money(currencyExponent(currency) === 0 ? cents : Math.round(cents * (currency === 'EUR' ? 0.9 : 1)), currency);
}

function sumOf(lines: readonly LineItem[]): number {
  return lines.reduce((sum, { amount }) => sum + amount.amount, 0);
}

function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcCalendarDate(new Date(calendarDateToUtc(date) + days * 86_400_000));
}
