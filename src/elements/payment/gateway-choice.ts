import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { minimumAbove, takesTotal, withFee } from '../../domain/gateways.ts';
import type { Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';

/** What the choice of a gateway is made of. */
export interface GatewayChoiceContext {
  /** Ways to pay, in the order to show them. */
  readonly gateways: readonly Gateway[];
  /** What is to be paid, without a fee. */
  readonly total: Money;
  /** Id of the chosen gateway; see `chooseGateway` of the domain for the first one. */
  readonly chosen: string | undefined;
  /** Names the radio group and its ids; unique in its shadow tree. */
  readonly name: string;
  /** Whether a payment is on its way, so that nothing else can be chosen now. */
  readonly busy?: boolean;
  readonly localizer: Localizer;
  readonly texts: PaymentMessages;
  /** Called with the id of the gateway that the person chose. */
  readonly onChoose: (id: string) => void;
}

/**
 * The ways to pay as a group of radio buttons, each with its fee on the total; one that does not take the total is
 * disabled and says from which sum on it would. Parts: `gateways`, `gateway`, `gateway-fee`, `gateway-reason`. Needs
 * `gatewayChoiceStyles`.
 */
export function gatewayChoice(context: GatewayChoiceContext): TemplateResult {
  const { gateways, total, texts } = context;
  // A fee of another currency can't be told as a sum: such a gateway is a fault of the server, and no offer.
  const offered = gateways.filter(({ fee }) => withFee(total, fee) !== undefined);
  return html`<fieldset part="gateways" class="gateways">
    <legend>${texts.payBy}</legend>
    <div class="options">${offered.map((gateway, at) => option(gateway, `${context.name}-${at}`, context))}</div>
  </fieldset>`;
}

function option(gateway: Gateway, id: string, context: GatewayChoiceContext): TemplateResult {
  const { total, chosen, name, busy, localizer, texts, onChoose } = context;
  const minimum = minimumAbove(gateway, total);
  return html`<label part="gateway">
    <input
      type="radio"
      name=${name}
      value=${gateway.id}
      aria-labelledby="${id}-label"
      aria-describedby="${id}-about ${id}-fee"
      ?disabled=${!takesTotal(gateway, total)}
      aria-disabled=${busy ? 'true' : nothing}
      .checked=${live(gateway.id === chosen)}
      @click=${busy ? refuse : nothing}
      @change=${() => onChoose(gateway.id)}
    />
    <span class="about">
      <span id="${id}-label" class="name"><bdi>${gateway.label}</bdi></span>
      <span id="${id}-about" class="description"><bdi>${gateway.description ?? nothing}</bdi></span>
    </span>
    <span id="${id}-fee" class="price">
      ${
        minimum
          ? html`<bdi part="gateway-reason">${texts.minimum(localizer.money(minimum))}</bdi>`
          : html`<bdi part="gateway-fee">${feeText(gateway.fee, localizer, texts)}</bdi>`
      }
    </span>
  </label>`;
}

/** The choice stays; unlike a disabled one, it keeps the focus. */
function refuse(event: Event): void {
  event.preventDefault();
}

function feeText(fee: Money | undefined, { money }: Localizer, texts: PaymentMessages): string {
  if (!fee || fee.amount === 0) return texts.noFee;
  // Less than nothing is a discount: its sign says so.
  return fee.amount > 0 ? texts.plusFee(money(fee)) : money(fee);
}
