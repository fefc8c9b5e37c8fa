import { html, nothing, type TemplateResult } from 'lit';
import type { InvoicePayment } from '../../domain/invoice-detail.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';
import { negative } from './totals.ts';

/** What was paid, refunded and credited, in the order of the billing system. */
export function paymentsTemplate(context: InvoiceContext): TemplateResult | typeof nothing {
  const { invoice, localizer } = context;
  const texts = detailTexts(localizer);
  if (invoice.payments.length === 0) return nothing;
  const header = (name: string, text: string) =>
    html`<th role="columnheader" scope="col" part="header-cell" class=${name}>${text}</th>`;
  return html`<section class="history" aria-labelledby="payments">
    <h3 id="payments">${texts.payments}</h3>
    <table role="table" part="payments" class="payments" aria-labelledby="payments">
      <thead role="rowgroup">
        <tr role="row">
          ${header('what', texts.paymentKind)} ${header('date', texts.paymentDate)}
          ${header('gateway', texts.paymentGateway)} ${header('amount', texts.amount)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${invoice.payments.map((payment) => paymentTemplate(payment, context))}
      </tbody>
    </table>
  </section>`;
}

function paymentTemplate({ kind, date, gateway, amount }: InvoicePayment, context: InvoiceContext): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" part="payment">
    <th role="rowheader" scope="row" class="what">${detailTexts(localizer).paymentKinds[kind]}</th>
    <td role="cell" class="date">${localizer.date(date)}</td>
    <td role="cell" class="gateway"><bdi>${gateway ? gatewayName(gateway, context) : nothing}</bdi></td>
    <td role="cell" class="amount">
      <bdi>${localizer.money(kind === 'refund' ? negative(amount) : amount)}</bdi>
    </td>
  </tr>`;
}

/** What people call the gateway: its label while it is offered; else its id, made readable when it is one. */
function gatewayName(id: string, { record }: InvoiceContext): string {
  const label = record?.gateways?.find((gateway) => gateway.id === id)?.label;
  if (label !== undefined) return label;
  return /^[a-z][a-z0-9_-]*$/.test(id) ? id[0]?.toUpperCase() + id.slice(1).replace(/[_-]+/g, ' ') : id;
}
