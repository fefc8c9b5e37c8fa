import { html, nothing, type TemplateResult } from 'lit';
import { daysLeft, isPayable, type InvoiceRow } from '../../domain/invoice.ts';
import { ipTemplate } from './ip-template.ts';
import { dueHint, statusLabel } from '../../i18n/en.ts';
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
  const days = daysLeft(row, today);
  const owesPart = payable && row.balance.amount !== row.total.amount;
  return html`<tr role="row" part="row">
    <td role="cell" part="cell cell-select" class="select">
      <input
        type="checkbox"
        part="checkbox"
        aria-label=${messages.selectInvoice(row.number)}
        ?hidden=${!canPay || !payable}
      />
    </td>
    <td role="cell" part="cell cell-number" class="number">
      <a part="link number-link" data-link="invoice" href=${invoice ?? nothing}><bdi>${row.number}</bdi></a>
    </td>
    <td role="cell" part="cell cell-hostname" class="hostname"><bdi>${row.hostname ?? '–'}</bdi></td>
    <td role="cell" part="cell cell-primary-ip" class="ip"><bdi>${ipTemplate(row.primaryIp)}</bdi></td>
    <td role="cell" part="cell cell-invoice-date" class="invoice-date">${date(row.invoiceDate)}</td>
    <td role="cell" part="cell cell-due-date" class="due-date">
      ${row.dueDate === undefined ? '–' : date(row.dueDate)}
      <span part=${days < 0 ? 'due-hint overdue' : 'due-hint'}>${dueHint(days, localizer)}</span>
    </td>
    <td role="cell" part="cell cell-total" class="total">
      <bdi>${money(row.total)}</bdi>
      <span part="balance"><bdi>${owesPart ? messages.balanceDue(money(row.balance)) : ''}</bdi></span>
    </td>
    <td role="cell" part="cell cell-status" class="status">
      <span part=${'status status-' + row.status}><bdi>${statusLabel(messages, row.status, row.rawStatus)}</bdi></span>
    </td>
    <td role="cell" part="cell cell-operation" class="operation">
      <a part="link service-link" data-link="service" href=${service ?? nothing}>${messages.viewService}</a>
      <a part="link invoice-link" data-link="invoice" href=${invoice ?? nothing}>${messages.viewInvoice}</a>
    </td>
  </tr>`;
}
