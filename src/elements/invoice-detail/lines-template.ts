import { html, nothing, type TemplateResult } from 'lit';
import type { LineItem } from '../../domain/invoice-detail.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';
import { serviceLink } from './service-link.ts';

/**
 * What is billed, line by line. The roles are written out: a narrow container lays the rows out as blocks, and a table
 * with another `display` is none to a screen reader.
 */
export function linesTemplate(context: InvoiceContext): TemplateResult {
  const { invoice, localizer } = context;
  const texts = detailTexts(localizer);
  if (invoice.lines.length === 0) return html`<p class="none">${texts.noItems}</p>`;
  const header = (name: string, text: string) =>
    html`<th role="columnheader" scope="col" part="header-cell" class=${name}>${text}</th>`;
  return html`<table role="table" part="lines" class="lines">
    <caption class="visually-hidden">
      ${texts.items}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${header('what', texts.description)} ${header('period', texts.period)} ${header('quantity', texts.quantity)}
        ${header('price', texts.unitPrice)} ${header('amount', texts.amount)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${invoice.lines.map((line) => lineTemplate(line, context))}
    </tbody>
  </table>`;
}

function lineTemplate(line: LineItem, context: InvoiceContext): TemplateResult {
  const { money, number } = context.localizer;
  const { kind, description, period, quantity, unitPrice, amount } = line;
  const label = detailTexts(context.localizer).lineKinds[kind];
  return html`<tr role="row" part="line">
    <th role="rowheader" scope="row" class="what">
      <bdi>${serviceLink(context, description, line)}</bdi>
      ${label === description ? nothing : html`<span part=${'line-kind line-kind-' + kind}>${label}</span>`}
    </th>
    <td role="cell" class="period">${period ? periodText(period, context) : nothing}</td>
    <td role="cell" class="quantity">${number(quantity)}</td>
    <td role="cell" class="price"><bdi>${money(unitPrice)}</bdi></td>
    <td role="cell" class="amount"><bdi>${money(amount)}</bdi></td>
  </tr>`;
}

function periodText({ start, end }: NonNullable<LineItem['period']>, { localizer }: InvoiceContext): string {
  const { date } = localizer;
  return start === end ? date(start) : detailTexts(localizer).periodRange(date(start), date(end));
}
