import { html, nothing, type TemplateResult } from 'lit';
import type { TaxLine } from '../../domain/invoice-detail.ts';
import type { Money } from '../../domain/money.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';
import { isCreditInTotal, isRefundOwed, negative, paymentsOf } from './totals.ts';

/** From the subtotal to what is still owed, each step a line that can be added up. */
export function totalsTemplate({ invoice, localizer }: InvoiceContext): TemplateResult {
  const texts = detailTexts(localizer);
  const { subtotal, taxes, credit, total, balance } = invoice;
  const sum = (label: string, amount: Money, name = '') =>
    html`<div part="sum" class=${name}>
      <dt>${label}</dt>
      <dd><bdi>${localizer.money(amount)}</bdi></dd>
    </div>`;
  const applied = credit.amount === 0 ? nothing : sum(texts.creditApplied, negative(credit));
  const first = isCreditInTotal(invoice);
  return html`<dl part="totals" class="totals">
    ${sum(texts.subtotal, subtotal)}
    ${taxes.map((tax) => sum(taxLabel(tax, texts.taxAt, localizer.number), tax.amount))} ${first ? applied : nothing}
    ${sum(texts.totalBilled, total, 'strong')} ${first ? nothing : applied}
    ${paymentsOf(invoice, 'payment').map((paid) => sum(texts.paidSoFar, negative(paid)))}
    ${paymentsOf(invoice, 'credit').map((credited) => sum(texts.paymentKinds.credit, negative(credited)))}
    ${isRefundOwed(invoice) ? paymentsOf(invoice, 'refund').map((refund) => sum(texts.refundedSoFar, refund)) : nothing}
    ${sum(texts.balanceLeft, balance, 'strong last')}
  </dl>`;
}

/** The name of a tax with its rate; a rate that is no number is shown as it came. */
function taxLabel(
  { label, rate }: TaxLine,
  taxAt: (label: string, rate: string) => string,
  number: (value: number) => string,
): string {
  if (!rate) return label;
  const percent = Number(rate);
  return Number.isFinite(percent) ? taxAt(label, number(percent)) : `${label} (${rate})`;
}
