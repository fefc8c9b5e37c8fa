import { html, nothing, type TemplateResult } from 'lit';
import { withFee } from '../../domain/gateways.ts';
import type { Money } from '../../domain/money.ts';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import type { OrderContext } from './checkout-context.ts';
import { backLink, receiptLink } from './checkout-links.ts';
import { instantOf, momentText } from './checkout-times.ts';

/** What was charged for the order: what the gateway says, else the total with its fee. */
export function paidSum({ total, payment }: PaymentOrder): Money {
  return payment?.amount ?? withFee(total, payment?.fee) ?? total;
}

/** What was paid, when and by what, and the receipt. */
export function receiptTemplate(context: OrderContext): TemplateResult {
  const { record, order, localizer, texts } = context;
  const { payment } = order;
  const at = instantOf(order.paidAt);
  const gateway = record.gateways?.find(({ id }) => id === payment?.gateway)?.label ?? payment?.gateway;
  const fee = payment?.fee;
  return html`<dl class="sums" part="receipt">
      ${row(texts.receiptOrder, isolated(order.id))}
      ${at === undefined ? nothing : row(texts.receiptDate, momentText(localizer.locale, at))}
      ${gateway === undefined ? nothing : row(texts.receiptGateway, isolated(gateway))}
      ${
        fee && fee.amount !== 0
          ? [
              row(texts.sumTotal, isolated(localizer.money(order.total))),
              row(texts.sumFee, isolated(localizer.money(fee))),
            ]
          : nothing
      }
      <div class="strong">
        <dt>${texts.receiptPaid}</dt>
        <dd part="sum">${localizer.money(paidSum(order))}</dd>
      </div>
    </dl>
    <div class="ways">
      ${backLink(context, 'button')} ${receiptLink(context)}
      <button type="button" class="button" part="print-button" @click=${() => print()}>${texts.printReceipt}</button>
    </div>`;
}

/** A text with its own direction, such as a sum with a sign. */
const isolated = (text: string) => html`<bdi>${text}</bdi>`;

function row(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
