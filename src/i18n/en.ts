import type { InvoiceErrorCode } from '../domain/errors.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import type { InvoiceQuery, StatusFilter } from '../domain/query.ts';

/** Labels of the statuses and of the tab that shows all. */
const statuses: Readonly<Record<StatusFilter, string>> = {
  all: 'All',
  paid: 'Paid',
  unpaid: 'Unpaid',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
  expired: 'Expired',
  draft: 'Draft',
  processing: 'Processing',
  'partially-paid': 'Partially paid',
  collections: 'In collections',
};

/** What each status means for the customer. */
const meanings: Readonly<Record<StatusFilter, string>> = {
  all: 'Every invoice of every order.',
  paid: 'Payment received; the service is active or renewed.',
  unpaid: 'Please pay before the due date, or the service may be interrupted.',
  cancelled: 'The order was cancelled, or an administrator withdrew it.',
  refunded: 'The money was returned to the original payment account.',
  expired: 'The payment deadline passed; the service may be suspended.',
  draft: 'Not issued yet.',
  processing: 'A payment is under way.',
  'partially-paid': 'A part was paid; the balance is still due.',
  collections: 'Long overdue; please pay or contact us.',
};

/** What went wrong while reading, by code. */
const errors: Readonly<Record<InvoiceErrorCode, string>> = {
  network: 'The billing server can’t be reached. Check your connection.',
  timeout: 'The billing server took too long to answer.',
  unauthorized: 'Your session has ended. Please sign in again.',
  forbidden: 'You don’t have permission to see these invoices.',
  'not-found': 'This is no longer available.',
  conflict: 'Something changed meanwhile. Please look again.',
  invalid: 'The billing server refused this request.',
  'rate-limited': 'Too many requests.',
  server: 'The billing server has a problem.',
  'bad-response': 'The billing server’s answer can’t be read.',
  unsupported: 'This isn’t possible here.',
};

/**
 * Every sentence of the elements, in English. Other catalogues have the same keys; hosts override single ones with
 * the provider's `messages`.
 */
export const en = {
  statuses,
  meanings,
  errors,
  /** Label of a status that this version does not know. */
  unknownStatus: (raw: string) => raw || 'Unknown',
  statusTabs: 'Invoice status',
  statusHelp: 'What each status means',

  search: 'Search',
  searchInvoices: 'Search invoices',
  searchHint: 'Invoice #, hostname or IP',

  show: 'Show',

  invoices: 'Invoices',
  number: 'Invoice #',
  hostname: 'Hostname',
  primaryIp: 'Primary IP',
  invoiceDate: 'Invoice Date',
  dueDate: 'Due Date',
  total: (currency: string) => `Total (${currency})`,
  status: 'Status',
  operation: 'Operation',
  viewService: 'View Service',
  viewInvoice: 'View Invoice',
  overdue: 'Overdue',
  balanceDue: (balance: string) => `${balance} due`,
  /** Before the columns to sort by, where rows are cards. */
  sortBy: 'Sort by',
  selectInvoice: (number: string) => `Select invoice ${number}`,
  selectPage: 'Select all unpaid invoices on this page',

  empty: 'No invoices yet',
  emptyStatus: (status: string) => `No invoices under “${status}”`,
  emptySearch: (search: string) => `No invoice matches “${search}”`,
  showAll: 'Show all invoices',
  failed: 'Your invoices could not be loaded',
  stale: 'You see the last list that was loaded.',
  tryAgain: 'Try again',
  retryAfter: (seconds: number) => `Please wait ${seconds} second${seconds === 1 ? '' : 's'}, then try again.`,

  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: (page: string) => `Page ${page}`,
  rangeOnly: (from: string, to: string) => `${from}–${to}`,
  range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,

  massPayment: 'Mass Payment',
  selectHint: 'Tick unpaid invoices to settle them with one payment.',
  selected: (count: number) => `${count} selected`,

  support: 'Online Support',
};

/** The catalogue that every language fills. */
export type Messages = typeof en;

/** What a person is told about a failure; a code that this version does not know is a trouble of the server. */
export function errorSentence({ errors }: Messages, code: string | undefined): string {
  const sentences: Readonly<Partial<Record<string, string>>> = errors;
  return sentences[code ?? ''] ?? errors.server;
}

/** Label of a status; an unknown one is shown as the billing system spells it. */
export function statusLabel(messages: Messages, status: InvoiceStatus, raw: string): string {
  return status === 'unknown' ? messages.unknownStatus(raw) : messages.statuses[status];
}

/** That there is nothing, in one sentence. */
export function emptySentence(messages: Messages, { search, status }: InvoiceQuery): string {
  if (search) return messages.emptySearch(search);
  return status === 'all' ? messages.empty : messages.emptyStatus(messages.statuses[status]);
}

/** What says a number of days in words: a localizer. */
interface DayWords {
  readonly messages: Messages;
  inDays(days: number): string;
}

/** Days before a due date from which on they are counted. */
const SOON = 31;

/** A due date in words, while it matters: that it has passed, or how far it is; from the days that are left. */
export function dueHint(days: number, { messages, inDays }: DayWords): string {
  return days < 0 ? messages.overdue : days > SOON ? '' : inDays(days);
}
