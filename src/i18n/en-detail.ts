import type { InvoicePayment, LineItemKind } from '../domain/invoice-detail.ts';

const days = (count: number) => `${count} day${count === 1 ? '' : 's'}`;

/** What a line bills. */
const lineKinds: Readonly<Record<LineItemKind, string>> = {
  renewal: 'Renewal',
  upgrade: 'Upgrade',
  'additional-ip': 'Additional IP',
  setup: 'Setup',
  credit: 'Credit',
  discount: 'Discount',
  other: 'Other',
};

/** What touched the invoice's balance. */
const paymentKinds: Readonly<Record<InvoicePayment['kind'], string>> = {
  payment: 'Payment',
  refund: 'Refund',
  credit: 'Credit',
};

/** Why a balance can't be paid now, by the billing system's code; a payment under way is told as everywhere. */
const blocked: Readonly<Record<string, string>> = {
  expired: 'This invoice can’t be paid any more. Please contact us if you need the service.',
  cancelled: 'This invoice was cancelled. You don’t need to pay it.',
  refunded: 'This invoice was refunded. You don’t need to pay it.',
  draft: 'This invoice can be paid once it is issued.',
};

/** Every sentence about one invoice, in English; loaded with the first invoice that is shown whole. */
export const enDetail = {
  lineKinds,
  paymentKinds,
  blocked,
  /** A code that this version does not know. */
  blockedOtherwise: 'This invoice can’t be paid here at the moment.',

  invoiceTitle: (number: string) => `Invoice ${number}`,
  loadingInvoice: 'Loading the invoice…',
  invoiceFailed: 'This invoice could not be loaded',
  invoiceNotFound: 'This invoice is not there',
  invoiceNotFoundHint: 'It may have been removed, or it belongs to another account.',
  staleInvoice: 'You see the invoice as it was loaded last.',

  downloadPdf: 'Download PDF',
  print: 'Print',

  totalBilled: 'Total',
  balanceLeft: 'Balance due',
  issuedOn: 'Invoice date',
  dueOn: 'Due date',
  dueToday: 'Due today',
  dueTomorrow: 'Due tomorrow',
  dueIn: (count: number) => `Due in ${days(count)}`,
  overdueBy: (count: number) => `${days(count)} overdue`,
  service: 'Service',

  billedTo: 'Billed to',
  payTo: 'Pay to',
  taxId: (id: string) => `Tax ID ${id}`,

  items: 'Items',
  noItems: 'No items are listed.',
  description: 'Description',
  period: 'Period',
  periodRange: (start: string, end: string) => `${start} – ${end}`,
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',

  subtotal: 'Subtotal',
  taxAt: (label: string, rate: string) => `${label} (${rate}%)`,
  creditApplied: 'Credit applied',
  paidSoFar: 'Paid',
  refundedSoFar: 'Refunded',

  payments: 'Payments',
  paymentDate: 'Date',
  paymentKind: 'Type',
  paymentGateway: 'Method',

  payInvoice: 'Pay this invoice',
  amountToPay: 'Amount to pay',
  amountHint: (minimum: string, balance: string) => `From ${minimum} up to the balance of ${balance}.`,
  amountUnreadable: (example: string) => `Please write an amount, such as ${example}.`,
  amountTooSmall: (minimum: string) => `The smallest part that can be paid is ${minimum}.`,
  amountTooBig: (balance: string) => `No more than ${balance} is due.`,
  partAtCheckout: 'You choose how to pay this part on the next page, where you also see its fee.',
  sumToPay: 'To pay',
};

/** The texts about one invoice. */
export type DetailMessages = typeof enDetail;
