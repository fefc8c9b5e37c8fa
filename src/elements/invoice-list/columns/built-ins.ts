import { html, nothing, type TemplateResult } from 'lit';
import { daysLeft, isPayable, type InvoiceRow } from '../../../domain/invoice.ts';
import { dueHint, statusLabel } from '../../../i18n/en.ts';
import { enColumns } from '../../../i18n/en-columns.ts';
import { createTexts } from '../../../i18n/texts.ts';
import type { InvoiceColumnName } from '../column.ts';
import type { HeadContext } from '../head-template.ts';
import { ipTemplate } from '../ip-template.ts';
import type { RowContext } from '../row-template.ts';

/** A column that the list knows. What its cells show is what they show in the default table, `row-template.ts`. */
export interface BuiltIn {
  /** Class of its cells: the default table's, which gives them their place in cards too; else `extra`. */
  readonly style: string;
  readonly label: (context: HeadContext) => string;
  readonly content: (row: InvoiceRow, context: RowContext) => unknown;
  /** What a link of the host goes around, in place of a content that is a link. */
  readonly linked?: (row: InvoiceRow) => unknown;
  /** The content is links, around which there can't be another one. */
  readonly hasLinks?: true;
  readonly align?: 'end';
  /** Widths of the content in sizes of the text, in a wide and in a condensed table; without any it has a share of what is left. */
  readonly em?: readonly [wide: number, condensed: number];
}

const textsOf = createTexts(enColumns);
/** A text of whatever direction, or a dash. */
export const bdi = (text = '–'): TemplateResult => html`<bdi>${text}</bdi>`;
/** The same for a link, which has no dash as its text. */
export const linkedBdi = (text = '–'): TemplateResult | string => (text === '–' ? text : bdi(text));

const BUILT_INS: Readonly<Record<InvoiceColumnName, BuiltIn>> = {
  number: {
    style: 'number',
    label: ({ messages }) => messages.number,
    content: (row, { linksOf }) =>
      html`<a part="link number-link" data-link="invoice" href=${linksOf(row).invoice ?? nothing}
        ><bdi>${row.number}</bdi></a
      >`,
    linked: (row) => bdi(row.number),
    em: [8.2, 7.9],
  },
  hostname: {
    style: 'hostname',
    label: ({ messages }) => messages.hostname,
    content: (row) => bdi(row.hostname),
    linked: (row) => linkedBdi(row.hostname),
  },
  'primary-ip': {
    style: 'ip',
    label: ({ messages }) => messages.primaryIp,
    content: (row) => html`<bdi>${ipTemplate(row.primaryIp)}</bdi>`,
    linked: ({ primaryIp }) => (primaryIp === undefined ? '–' : html`<bdi>${ipTemplate(primaryIp)}</bdi>`),
    em: [8.7, 8.3],
  },
  'invoice-date': {
    style: 'invoice-date',
    label: ({ messages }) => messages.invoiceDate,
    content: (row, { localizer }) => localizer.date(row.invoiceDate),
    em: [6.7, 6.7],
  },
  'due-date': {
    style: 'due-date',
    label: ({ messages }) => messages.dueDate,
    content: (row, { localizer, today }) => {
      const days = daysLeft(row, today);
      return html`${row.dueDate === undefined ? '–' : localizer.date(row.dueDate)}
        <span part=${days < 0 ? 'due-hint overdue' : 'due-hint'}>${dueHint(days, localizer)}</span>`;
    },
    em: [6.7, 6.7],
  },
  total: {
    style: 'total',
    label: ({ messages, currency }) => messages.total(currency),
    content: (row, { localizer: { messages, money } }) => {
      const owesPart = isPayable(row) && row.balance.amount !== row.total.amount;
      return html`<bdi>${money(row.total)}</bdi>
        <span part="balance"><bdi>${owesPart ? messages.balanceDue(money(row.balance)) : ''}</bdi></span>`;
    },
    align: 'end',
    em: [9.6, 9.2],
  },
  status: {
    style: 'status',
    label: ({ messages }) => messages.status,
    content: (row, { localizer: { messages } }) =>
      html`<span part=${'status status-' + row.status}>${bdi(statusLabel(messages, row.status, row.rawStatus))}</span>`,
    em: [8.1, 8.1],
  },
  operation: {
    style: 'operation',
    label: ({ messages }) => messages.operation,
    content: (row, { linksOf, localizer: { messages } }) => {
      const { invoice, service } = linksOf(row);
      return html`<a part="link service-link" data-link="service" href=${service ?? nothing}>${messages.viewService}</a>
        <a part="link invoice-link" data-link="invoice" href=${invoice ?? nothing}>${messages.viewInvoice}</a>`;
    },
    hasLinks: true,
    em: [13, 6],
  },
  product: {
    style: 'extra',
    label: (context) => textsOf(context).product,
    content: (row) => bdi(row.product),
    linked: (row) => linkedBdi(row.product),
  },
  balance: {
    style: 'extra',
    label: (context) => textsOf(context).balance,
    content: (row, { localizer }) => bdi(localizer.money(row.balance)),
    align: 'end',
    em: [9.6, 9.2],
  },
};

/** The column of this name that the list knows, if it does. */
export function builtIn(name: string): BuiltIn | undefined {
  return Object.hasOwn(BUILT_INS, name) ? BUILT_INS[name as InvoiceColumnName] : undefined;
}
