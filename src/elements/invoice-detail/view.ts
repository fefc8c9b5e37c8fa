import { html, nothing, type TemplateResult } from 'lit';
import { panelTokens } from '../../tokens/panel.styles.ts';
import { statusTokens } from '../../tokens/status.styles.ts';
import { statusStyles } from '../invoice-list/status.styles.ts';
import { gatewayChoiceStyles } from '../payment/gateway-choice.styles.ts';
import { noticeStyles } from '../payment/payment-notice.styles.ts';
import { skeletonStyles } from '../payment/skeleton.styles.ts';
import type { DetailContext, InvoiceContext } from './detail-context.ts';
import { detailStyles } from './detail.styles.ts';
import { factsStyles } from './facts.styles.ts';
import { failureStyles } from './failure.styles.ts';
import { factsTemplate } from './facts-template.ts';
import { failureTemplate } from './failure-template.ts';
import { headTemplate } from './head-template.ts';
import { linesTemplate } from './lines-template.ts';
import { linesStyles } from './lines.styles.ts';
import { narrowLinesStyles } from './lines-narrow.styles.ts';
import { partiesTemplate } from './parties-template.ts';
import { payFormOf } from './pay-form.ts';
import { payStyles } from './pay.styles.ts';
import { noticeTemplate, payTemplate } from './pay-template.ts';
import { paymentsTemplate } from './payments-template.ts';
import { printStyles } from './print.styles.ts';
import { skeletonTemplate } from './skeleton-template.ts';
import { totalsTemplate } from './totals-template.ts';
import { totalsStyles } from './totals.styles.ts';

export const styles = [
  statusTokens,
  panelTokens,
  statusStyles,
  detailStyles,
  factsStyles,
  failureStyles,
  linesStyles,
  narrowLinesStyles,
  totalsStyles,
  gatewayChoiceStyles,
  noticeStyles,
  payStyles,
  skeletonStyles,
  printStyles,
];

/** The invoice, what stands for it while it loads, or why it is not there. */
export function renderDetail(context: DetailContext): TemplateResult {
  const { record } = context;
  const form = payFormOf(context.host);
  form.follow(context);
  const seconds = form.pause.left(record?.error);
  if (record?.value) {
    return invoiceTemplate({ ...context, invoice: record.value }, record.load === 'error' ? seconds : undefined);
  }
  return record?.load === 'error' ? failureTemplate(context, seconds) : skeletonTemplate(context, invoiceTemplate);
}

function invoiceTemplate(context: InvoiceContext, stale?: number): TemplateResult {
  const pay = payTemplate(context);
  const payable = pay !== nothing && context.record?.gateways?.length !== 0;
  return html`${stale === undefined ? nothing : failureTemplate(context, stale)} ${noticeTemplate(context, pay)}
    <div part="layout" class=${pay === nothing ? 'layout' : 'layout with-pay'}>
      <article part="invoice" aria-labelledby="number">
        ${headTemplate(context, payable)} ${factsTemplate(context)} ${partiesTemplate(context)}
        ${linesTemplate(context)} ${totalsTemplate(context)} ${paymentsTemplate(context)}
      </article>
      ${pay}
    </div>`;
}
