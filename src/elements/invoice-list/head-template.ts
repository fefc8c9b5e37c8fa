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
}

/** The head: select-all of the page, and the eight columns; those that can be sorted carry a button. */
export function headTemplate(context: HeadContext): TemplateResult {
  const { messages } = context;
  const plain = (name: string, text: string) =>
    html`<th role="columnheader" part="header-cell" class="plain ${name}">${text}</th>`;
  return html`<tr role="row" part="header-row">
    <td role="cell" part="header-cell" class="select">
      <input type="checkbox" part="checkbox" class="all" aria-label=${messages.selectPage} ?hidden=${!context.canPay} />
    </td>
    ${sortable(context, 'number', 'number', messages.number)} ${plain('hostname', messages.hostname)}
    ${plain('ip', messages.primaryIp)} ${sortable(context, 'invoice-date', 'invoice-date', messages.invoiceDate)}
    ${sortable(context, 'due-date', 'due-date', messages.dueDate)}
    ${sortable(context, 'total', 'total', messages.total(context.currency))} ${plain('status', messages.status)}
    ${plain('operation', messages.operation)}
  </tr>`;
}

function sortable({ sort, sortable: able }: HeadContext, key: SortKey, name: string, text: string): TemplateResult {
  const active = sort.key === key && able.includes(key);
  const direction = sort.descending ? 'descending' : 'ascending';
  const button = html`<button type="button" part="sort-button" data-sort=${key}>
    ${text}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 8V2M2 5l3-3 3 3" /></svg>
  </button>`;
  return html`<th
    role="columnheader"
    part="header-cell"
    class=${able.includes(key) ? name : `plain ${name}`}
    aria-sort=${active ? direction : nothing}
  >
    ${able.includes(key) ? button : text}
  </th>`;
}
