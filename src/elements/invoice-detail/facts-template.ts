import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween } from '../../domain/dates.ts';
import { isOverdue, isPayable } from '../../domain/invoice.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';
import { serviceLink } from './service-link.ts';

/** Days before the due date from which on they are counted. */
const SOON = 31;

/** What is owed, the dates, and the service, at a glance. */
export function factsTemplate(context: InvoiceContext): TemplateResult {
  const { invoice, localizer } = context;
  const { money, date } = localizer;
  const texts = detailTexts(localizer);
  const { balance, total, invoiceDate, dueDate } = invoice;
  const owed = balance.amount > 0;
  return html`<dl part="facts" class="facts">
    <div part="fact">
      <dt>${owed ? texts.balanceLeft : texts.totalBilled}</dt>
      <dd part=${owed ? 'balance' : nothing} class="big">${money(owed ? balance : total)}</dd>
    </div>
    <div part="fact">
      <dt>${texts.issuedOn}</dt>
      <dd>${date(invoiceDate)}</dd>
    </div>
    ${
      dueDate === undefined
        ? nothing
        : html`<div part="fact">
            <dt>${texts.dueOn}</dt>
            <dd>${date(dueDate)} ${dueHint(context, dueDate)}</dd>
          </div>`
    }
    ${serviceFact(context)}
  </dl>`;
}

/** The due date in words, while it matters. */
function dueHint({ invoice, localizer, settings: { today } }: InvoiceContext, dueDate: string) {
  const texts = detailTexts(localizer);
  const days = daysBetween(today, dueDate);
  if (isOverdue(invoice, today)) return html`<span part="due-hint overdue">${texts.overdueBy(-days)}</span>`;
  if (!isPayable(invoice) || days > SOON) return nothing;
  const words = days === 0 ? texts.dueToday : days === 1 ? texts.dueTomorrow : texts.dueIn(days);
  return html`<span part="due-hint">${words}</span>`;
}

function serviceFact(context: InvoiceContext): TemplateResult | typeof nothing {
  const { product, hostname, primaryIp } = context.invoice;
  const { messages } = context.localizer;
  const link = serviceLink(context, messages.viewService);
  const names = [product, hostname, primaryIp].filter((name) => name);
  if (names.length === 0 && !link) return nothing;
  return html`<div part="fact">
    <dt>${detailTexts(context.localizer).service}</dt>
    <dd>${names.map((name) => html`<span class="name"><bdi>${name}</bdi></span> `)} ${link}</dd>
  </div>`;
}
