import { sampleInvoices } from '../src/adapters/memory/index.ts';
import { currencyExponent } from '../src/domain/currencies.ts';
import { todayIn, utcCalendarDate } from '../src/domain/dates.ts';
import type { InvoiceDetail } from '../src/domain/invoice-detail.ts';
import type { InvoiceRow, InvoiceStatus } from '../src/domain/invoice.ts';

const samples = (count: number): InvoiceDetail[] =>
  sampleInvoices({ count, seed: 7, today: todayIn('UTC', new Date()) });

/** A row of a sample, so that the memory adapter makes lines that fit what is changed. */
function row(sample: InvoiceDetail, change: Partial<InvoiceRow>): InvoiceRow {
  const { id, number, version, hostname, primaryIp, serviceId, invoiceDate, dueDate, total, links } = sample;
  const status = change.status ?? 'unpaid';
  const owed = { balance: total, payable: true, rawStatus: status, status };
  return {
    id,
    number,
    version,
    hostname,
    primaryIp,
    serviceId,
    invoiceDate,
    dueDate,
    total,
    links,
    ...owed,
    ...change,
  };
}

/** Unpaid invoices in currencies with no, two and three decimal digits. */
export function mixedCurrencies(): InvoiceRow[] {
  const currencies = ['USD', 'EUR', 'USD', 'JPY', 'KWD'];
  return samples(8).map((sample, at) => {
    const currency = currencies[at % currencies.length] ?? 'USD';
    const total = { amount: sample.total.amount, currency, exponent: currencyExponent(currency) ?? 2 };
    return row(sample, { total, balance: total });
  });
}

/** Unpaid invoices of which a part can be paid, the older ones at the end. */
export function inParts(): InvoiceRow[] {
  return samples(4).map((sample) => row(sample, { minimumPayment: { ...sample.total, amount: 1000 } }));
}

/** Hostnames, numbers and sums that are longer than anybody planned for. */
export function longRows(): InvoiceRow[] {
  return samples(6).map((sample, at) => {
    const total = { amount: 123_456_789, currency: 'USD', exponent: 2 };
    const hostname = `${'very-long-customer-subdomain-'.repeat(at % 3)}node-${at}.frankfurt.example.com`;
    const long = { number: `HOSTING-2026-0000${at}-EU-CENTRAL`, primaryIp: '2001:db8:1234:5678:9abc:def0:1234:5678' };
    return row(sample, { ...(at % 2 === 0 ? long : {}), hostname, total, balance: total });
  });
}

/** One invoice of every status, those that billing systems add included, and one that this version does not know. */
export function everyStatus(): InvoiceRow[] {
  const statuses: readonly InvoiceStatus[] = [
    ...(['paid', 'unpaid', 'cancelled', 'refunded', 'expired'] as const),
    ...(['draft', 'processing', 'partially-paid', 'collections', 'unknown'] as const),
  ];
  return samples(statuses.length).map((sample, at) => {
    const status = statuses[at] ?? 'unknown';
    const { total } = sample;
    if (status === 'unpaid' || status === 'collections') return row(sample, { status });
    if (status === 'partially-paid') return row(sample, { status, balance: { ...total, amount: 1990 } });
    const rawStatus = status === 'unknown' ? 'On hold' : status;
    return row(sample, { status, rawStatus, payable: false, balance: { ...total, amount: 0 } });
  });
}

const daysFromNow = (days: number) =>
  utcCalendarDate(new Date(Date.parse(todayIn('UTC', new Date())) + days * 86_400_000));

/** Due in so many days, and issued two weeks before. */
const due = (days: number) => ({ invoiceDate: daysFromNow(days - 14), dueDate: daysFromNow(days) });

/** A single invoice. */
export function oneRow(): InvoiceRow[] {
  return samples(1).map((sample) => row(sample, due(9)));
}

/** Due later, tomorrow, today, yesterday and long ago. */
export function aroundToday(): InvoiceRow[] {
  const days = [12, 1, 0, -1, -31, -200];
  return samples(days.length).map((sample, at) => row(sample, due(days[at] ?? 0)));
}

/** A part of each was paid. */
export function partlyPaid(): InvoiceRow[] {
  return samples(4).map((sample, at) => {
    const balance = { ...sample.total, amount: Math.max(100, Math.round(sample.total.amount * (0.2 + at * 0.2))) };
    return row(sample, { status: 'partially-paid', balance, ...due(2 - at) });
  });
}

/** Hostnames of a customer who writes from right to left. */
export function arabicRows(): InvoiceRow[] {
  const hosts = ['متجر-النخيل.example', 'خادم-01.example', 'V20260208056951', 'مدونة-الأندلس.example'];
  return samples(8).map((sample, at) => {
    const status = at % 3 === 2 ? 'paid' : 'unpaid';
    const settled = { payable: false, balance: { ...sample.total, amount: 0 } };
    const hostname = hosts[at % hosts.length] ?? '';
    return row(sample, { status, hostname, ...due(11 - at * 4), ...(status === 'paid' ? settled : {}) });
  });
}

/** Every status, one of them overdue. */
export function everyPart(): InvoiceRow[] {
  return everyStatus().map((invoice) => (invoice.status === 'unpaid' ? { ...invoice, ...due(-3) } : invoice));
}
