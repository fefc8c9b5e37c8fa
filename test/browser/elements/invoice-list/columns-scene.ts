import { html } from '@open-wc/testing';
import type { InvoiceColumn, InvoiceColumnName } from '../../../../src/elements/invoice-list/column.ts';
import type { InvoiceList } from '../../../../src/elements/invoice-list/invoice-list.ts';
import { invoice, invoices } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, namesOf, textOf } from '../../../helpers/queries.ts';
import { recordConsole } from '../../../helpers/record-console.ts';

export type Columns = InvoiceList['columns'];

export const list = (columns: Columns) => html`<invoice-list .columns=${columns}></invoice-list>`;
export const HEADERS: Record<InvoiceColumnName, string> = {
  number: 'Invoice #',
  hostname: 'Hostname',
  'primary-ip': 'Primary IP',
  'invoice-date': 'Invoice Date',
  'due-date': 'Due Date',
  total: 'Total (USD)',
  status: 'Status',
  operation: 'Operation',
  product: 'Product',
  balance: 'Balance',
};
export const NAMES = Object.keys(HEADERS) as InvoiceColumnName[];
export const headers = (root: Element) => namesOf(root, 'columnheader');
export const rows = (root: Element) => allByRole(root, 'row').slice(1);
/** The texts of the cells besides the box to tick. */
export const cells = (root: Element) => rows(root).map((row) => allByRole(row, 'cell').slice(1).map(textOf));
export const column = async (given: InvoiceColumn, change = {}) => {
  const { provider } = await mountMemory(list(['number', given]), { rows: [invoice(1, change)] });
  return { provider, text: cells(provider)[0]?.[1], cell: allByRole(rows(provider)[0]!, 'cell')[2]! };
};
export const listIn = (root: Element) => root.querySelector('invoice-list')!;
/** What is said on the console while a table with these columns is drawn. */
export const warnings = async (columns: unknown) => {
  const warn = recordConsole('warn');
  try {
    const { provider } = await mountMemory(list(columns as Columns), { rows: invoices(3) });
    return { provider, texts: warn.texts };
  } finally {
    warn.restore();
  }
};
