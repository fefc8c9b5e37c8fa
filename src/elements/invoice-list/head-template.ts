import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceSort, SortKey } from '../../domain/query.ts';
import type { Messages } from '../../i18n/en.ts';

/** What the head of the table shows. */
export interface HeadContext {
  readonly messages: Messages;
  /** Currency of the Total column. */
  readonly currency: string;
  readonly sort: InvoiceSort;
  /** Columns that the adapter can sort by. */
  readonly sortable: readonly SortKey[];
  readonly canPay: boolean;
  /** Whether the last load failed: a notice lies over the head then, and what nobody sees can't be pressed. */
  readonly stale: boolean;
  /** Rows a page. */
  readonly rows: number;
}

/** One header: name of the column, its text, and its classes where they are not the name. */
export type HeadCell = readonly [name: string, text: string, style?: string];

/** The head of the default table: its eight columns. */
export function headTemplate(context: HeadContext): TemplateResult {
  const { messages } = context;
  return headRow(context, [
    ['number', messages.number],
    ['hostname', messages.hostname],
    ['primary-ip', messages.primaryIp, 'ip'],
    ['invoice-date', messages.invoiceDate],
    ['due-date', messages.dueDate],
    ['total', messages.total(context.currency)],
    ['status', messages.status],
    ['operation', messages.operation],
  ]);
}

/** A head: select-all of the page, and a header for each column; those that can be sorted carry a button. */
export function headRow(context: HeadContext, cells: readonly HeadCell[]): TemplateResult {
  return html`<tr role="row" part="header-row" class="fade">
    <td role="cell" part="header-cell header-cell-select" class="select">
      <input
        type="checkbox"
        part="checkbox"
        class="all"
        aria-label=${context.messages.selectPage}
        ?hidden=${!context.canPay}
      />
      <span class="sort" aria-hidden="true" ?hidden=${context.sortable.length === 0}>${context.messages.sortBy}</span>
    </td>
    ${cells.map((cell) => headCell(context, cell))}
  </tr>`;
}

function headCell({ sort, sortable, stale }: HeadContext, [name, text, style = name]: HeadCell): TemplateResult {
  const able = sortable.some((key) => key === name);
  const direction = sort.descending ? 'descending' : 'ascending';
  const button = html`<button type="button" part="sort-button" data-sort=${name} ?disabled=${stale}>
    <bdi>${text}</bdi><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 8V2M2 5l3-3 3 3" /></svg>
  </button>`;
  return html`<th
    role="columnheader"
    part="header-cell header-cell-${name}"
    class=${able ? style : `plain ${style}`}
    aria-sort=${able && sort.key === name ? direction : nothing}
  >
    ${able ? button : html`<bdi>${text}</bdi>`}
  </th>`;
}

/**
 * Cards repeat two headers in front of their values; a text in the style costs nothing in each row. Set with the head
 * alone, as the number of rows to keep room for is, for each setting makes the browser style the whole table anew.
 */
export function labelCards({ style }: HTMLElement, { messages, rows }: HeadContext): void {
  style.setProperty('--_label-invoice-date', JSON.stringify(messages.invoiceDate));
  style.setProperty('--_label-due-date', JSON.stringify(messages.dueDate));
  style.setProperty('--_page-size', String(rows));
}
