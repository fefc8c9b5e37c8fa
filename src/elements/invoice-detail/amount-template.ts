import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toDecimal, type Money } from '../../domain/money.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';
import type { PayForm } from './pay-form.ts';
import type { PayOffer } from './pay-offer.ts';

/** The part of the balance to pay, where the billing system takes parts: the whole of it unless something is typed. */
export function amountTemplate(
  context: InvoiceContext,
  form: PayForm,
  { fault }: PayOffer,
  busy: boolean,
): TemplateResult {
  const { host, invoice, localizer } = context;
  const { balance } = invoice;
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    form.amount = target.value;
    host.requestUpdate();
  };
  return html`<div class="part">
    <label for="amount"
      >${detailTexts(localizer).amountToPay} <span class="currency">(${balance.currency})</span></label
    >
    <input
      id="amount"
      part="amount-input"
      class="field"
      inputmode="decimal"
      autocomplete="off"
      aria-describedby="amount-hint"
      aria-invalid=${fault ? 'true' : nothing}
      ?disabled=${busy}
      .value=${live(form.amount ?? plainAmount(balance, localizer.locale))}
      @input=${onInput}
    />
    <p part="amount-hint" id="amount-hint" class=${fault ? 'fault' : nothing}>${hint(context, fault)}</p>
  </div>`;
}

function hint({ invoice, localizer }: InvoiceContext, fault: PayOffer['fault']): string {
  const texts = detailTexts(localizer);
  const balance = localizer.money(invoice.balance);
  const minimum = localizer.money(invoice.minimumPayment ?? invoice.balance);
  switch (fault) {
    case 'unreadable':
      return texts.amountUnreadable(balance);
    case 'small':
      return texts.amountTooSmall(minimum);
    case 'big':
      return texts.amountTooBig(balance);
    case undefined:
      return texts.amountHint(minimum, balance);
  }
}

/** An amount as a person of the locale types it, such as `1234,50`. */
function plainAmount(amount: Money, locale: string): string {
  const { exponent: digits } = amount;
  const format = { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, format).format(toDecimal(amount));
}
