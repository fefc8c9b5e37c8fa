import { html, nothing, type TemplateResult } from 'lit';
import { isPayable, isOverdue, type InvoiceRow } from '../../domain/invoice.ts';
import { statusLabel } from '../../i18n/en.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { LinkFinder } from '../../store/links.ts';

/** What all rows of one rendering share. */
export interface RowContext {
  readonly localizer: Localizer;
  readonly linksOf: LinkFinder;
  /** Today in the account's time zone. */
  readonly today: string;
  /** Whether rows can be ticked at all. */
  readonly canPay: boolean;
}

/**
 * One row: one flat template without nested templates, directives or listeners, so that a page switch rewrites texts in
 * the rows that stand there. Ticks are painted apart, for a row outlives the invoice that it shows.
 */
export function rowTemplate(row: InvoiceRow, { localizer, linksOf, today, canPay }: RowContext): TemplateResult {
  const { messages, date, money } = localizer;
  const { invoice, service } = linksOf(row);
  const payable = isPayable(row);
  const owesPart = payable && row.balance.amount !== row.total.amount;
  return html`<tr role="row" part="row">
    <td role="cell" part="cell" class="select">
      <input
        type="checkbox"
        part="checkbox"
        aria-label=${messages.selectInvoice(row.number)}
        ?hidden=${!canPay || !payable}
      />
    </td>
    <td role="cell" part="cell" class="number">
      <a part="link number-link" data-link="invoice" href=${invoice ?? nothing}><bdi>${row.number}</bdi></a>
    </td>
    <td role="cell" part="cell" class="hostname"><bdi>${row.hostname ?? '–'}</bdi></td>
    <td role="cell" part="cell" class="ip"><bdi>${row.primaryIp ?? '–'}</bdi></td>
    <td role="cell" part="cell" class="invoice-date">${date(row.invoiceDate)}</td>
    <td role="cell" part="cell" class="due-date">
      ${row.dueDate === undefined ? '–' : date(row.dueDate)}
      <span part="overdue">${isOverdue(row, today) ? messages.overdue : ''}</span>
    </td>
    <td role="cell" part="cell" class="total">
      ${money(row.total)} <span part="balance">${owesPart ? messages.balanceDue(money(row.balance)) : ''}</span>
    </td>
    <td role="cell" part="cell" class="status">
      <span part=${'status status-' + row.status}>${statusLabel(messages, row.status, row.rawStatus)}</span>
    </td>
    <td role="cell" part="cell" class="operation">
      <a part="link service-link" data-link="service" href=${service ?? nothing}>${messages.viewService}</a>
      <a part="link invoice-link" data-link="invoice" href=${invoice ?? nothing}>${messages.viewInvoice}</a>
    </td>
  </tr>`;
}
