import { todayIn, utcCalendarDate } from '../src/domain/dates.ts';
import { money } from '../src/domain/currencies.ts';
import type { InvoiceDetail, InvoicePayment } from '../src/domain/invoice-detail.ts';

/** The id of the invoice that stories show. */
export const INVOICE_ID = 'inv_42';

const usd = (cents: number) => money(cents, 'USD');
const today = todayIn('UTC', new Date());
/** The date so many days from today. */
export const inDays = (days: number) => utcCalendarDate(new Date(Date.parse(today) + days * 86_400_000));
const month = { start: inDays(-10), end: inDays(19) };

/** An invoice with a line of every kind, tax and credit, to be paid in four days, with what is changed of it. */
export function wholeInvoice(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  const service = { serviceId: 'srv_9', serviceLink: '#/services/srv_9' };
  const line = { quantity: 1, period: month };
  return {
    id: INVOICE_ID,
    number: 'INV-2026-0042',
    version: '1',
    status: 'unpaid',
    rawStatus: 'unpaid',
    hostname: 'D20250611048213',
    primaryIp: '203.0.113.27',
    serviceId: 'srv_9',
    product: 'Dedicated server',
    invoiceDate: inDays(-10),
    dueDate: inDays(4),
    total: usd(15884),
    balance: usd(13384),
    payable: true,
    links: { service: '#/services/srv_9', pdf: '#/invoices/inv_42.pdf' },
    billedTo: {
      name: 'Example Ltd',
      address: ['1 Sample Street', 'Springfield, OR 97477', 'United States'],
      email: 'billing@example.com',
      taxId: 'US-94-3021187',
    },
    payTo: {
      name: 'Hosting Company Inc.',
      address: ['100 Rack Road', 'Data City, NV 89101', 'United States'],
      taxId: 'XX-000000',
    },
    lines: [
      {
        ...line,
        ...service,
        id: '1',
        kind: 'renewal',
        description: 'Dedicated server, monthly',
        unitPrice: usd(11940),
        amount: usd(11940),
      },
      {
        ...line,
        ...service,
        id: '2',
        kind: 'additional-ip',
        description: 'IPv4 address',
        quantity: 4,
        unitPrice: usd(200),
        amount: usd(800),
      },
      {
        ...line,
        id: '3',
        kind: 'upgrade',
        description: 'Memory, 64 GB to 128 GB',
        unitPrice: usd(1500),
        amount: usd(1500),
      },
      { id: '4', kind: 'setup', description: 'Private network', quantity: 1, unitPrice: usd(2900), amount: usd(2900) },
      {
        id: '5',
        kind: 'discount',
        description: 'Three years with us',
        quantity: 1,
        unitPrice: usd(-1714),
        amount: usd(-1714),
      },
      {
        id: '6',
        kind: 'credit',
        description: 'Planned maintenance',
        quantity: 1,
        unitPrice: usd(-398),
        amount: usd(-398),
      },
    ],
    subtotal: usd(15028),
    taxes: [{ label: 'Sales tax', rate: '5.7', amount: usd(856) }],
    credit: usd(2500),
    payments: [],
    ...change,
  };
}

/** The same, paid. */
export function paidInvoice(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  const payment: InvoicePayment = {
    id: 'pay_1',
    kind: 'payment',
    date: inDays(-2),
    amount: usd(13384),
    gateway: 'card',
  };
  const over = { balance: usd(0), payable: false, notPayableReason: 'paid' };
  return wholeInvoice({ status: 'paid', rawStatus: 'paid', ...over, payments: [payment], ...change });
}
