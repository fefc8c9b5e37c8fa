import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { CountdownController } from '../controllers/countdown.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { safeUrl } from '../domain/safe-url.ts';
import { emit } from '../events.ts';
import { isPaymentBusy, type PaymentIntent } from '../store/payment.ts';
import type { SelectionGroup } from '../store/selection.ts';
import { selectCanPay, selectGroups } from '../store/selectors.ts';
import { massPayBarStyles } from './mass-pay-bar.styles.ts';
import { paymentSentence } from './payment-sentence.ts';
import { sharedStyles } from './shared.styles.ts';
import { setStates } from './states.ts';

/**
 * What is ticked, what it sums up to, and Mass Payment: one payment order that settles all of it. Several currencies
 * have a sum and a button each. Shown only when the adapter can take a payment.
 *
 * @summary Pays the ticked invoices with one payment.
 * @fires {CustomEvent<InvoicePayDetail>} invoice-pay-request - Request: the person pays. Default: create the payment order.
 * @csspart bar - The bar.
 * @csspart summary - How many are ticked.
 * @csspart total - A sum.
 * @csspart pay-button - Mass Payment.
 * @csspart clear-button - Unticks everything.
 * @csspart message - What became of the payment.
 * @csspart check-button - Asks again what became of a payment order.
 * @csspart running-link - Leads to a payment that is under way.
 * @cssstate empty - Nothing is ticked.
 * @cssstate busy - The payment order is being made.
 */
export class MassPayBar extends LitElement {
  static override styles = [sharedStyles, massPayBarStyles];

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #invoices = new StoreController(this, (state) => ({
    able: selectCanPay(state),
    single: state.capabilities?.massPay === 'sequential',
    count: state.selection.size,
    groups: selectGroups(state),
    payment: state.payment,
  }));
  readonly #countdown = new CountdownController(this);

  protected override render() {
    const { slice, localizer } = this.#invoices;
    if (!slice?.able) return nothing;
    const { messages } = localizer;
    const { count, groups, single } = slice;
    const tooMany = single && count > 1;
    return html`
      <section part="bar" aria-label=${messages.massPayment}>
        ${this.#message()}
        <div class="line">
          <p part="summary">
            ${count === 0 ? messages.selectHint : tooMany ? messages.oneAtATime : messages.selected(count)}
          </p>
          ${
            count === 0
              ? nothing
              : html`<button type="button" class="button clear" part="clear-button" @click=${this.#onClear}>
                  ${messages.clearSelection}
                </button>`
          }
          <div class="groups">
            ${
              groups.length === 0
                ? this.#payButton(undefined, 0, true)
                : groups.map((group, at) => this.#group(group, at, tooMany))
            }
          </div>
        </div>
        <div class="visually-hidden" role="status">${this.#announcement()}</div>
      </section>
    `;
  }

  protected override updated(): void {
    const { slice } = this.#invoices;
    const busy = slice !== undefined && isPaymentBusy(slice.payment);
    setStates(this.#internals, { empty: slice?.count === 0, busy });
  }

  #group(group: SelectionGroup, at: number, disabled: boolean): TemplateResult {
    return html`<div class="group">
      <output part="total" id="total-${at}" aria-live="off">${this.#invoices.localizer.money(group.total)}</output>
      ${this.#payButton(group, at, disabled)}
    </div>`;
  }

  #payButton(group: SelectionGroup | undefined, at: number, disabled: boolean): TemplateResult {
    const { slice, localizer } = this.#invoices;
    const { messages } = localizer;
    const several = (slice?.groups.length ?? 0) > 1;
    const payment = slice?.payment;
    const waits = payment && (isPaymentBusy(payment) || payment.phase === 'unknown' || this.#seconds > 0);
    return html`<button
      type="button"
      class="button primary"
      part="pay-button"
      ?disabled=${disabled || waits}
      aria-describedby=${group ? `total-${at}` : nothing}
      @click=${() => this.#pay(group)}
    >
      ${group && several ? messages.massPaymentIn(group.total.currency) : messages.massPayment}
    </button>`;
  }

  #message(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    const payment = slice?.payment;
    const sentence = payment && paymentSentence(localizer.messages, payment);
    if (!payment || !sentence) return nothing;
    const seconds = this.#seconds;
    const role = payment.phase === 'creating' || payment.phase === 'redirecting' ? 'status' : 'alert';
    return html`<div part="message" role=${role}>
      <p>${sentence} <span aria-live="off">${seconds > 0 ? localizer.messages.retryAfter(seconds) : nothing}</span></p>
      ${payment.phase === 'unknown' ? this.#checkButton(payment.intent) : nothing}
      ${payment.phase === 'running' ? this.#runningLink(payment.order?.checkoutUrl) : nothing}
    </div>`;
  }

  /** Seconds until the server takes another payment. */
  get #seconds(): number {
    const payment = this.#invoices.slice?.payment;
    return this.#countdown.left(payment?.phase === 'failed' ? payment.error : undefined);
  }

  #checkButton(intent: PaymentIntent): TemplateResult {
    const check = () => this.#invoices.store?.startPayment(intent);
    return html`<button type="button" class="button" part="check-button" @click=${check}>
      ${this.#invoices.localizer.messages.checkAgain}
    </button>`;
  }

  #runningLink(url: string | undefined): TemplateResult | typeof nothing {
    const href = safeUrl(url, document.baseURI);
    if (href === undefined) return nothing;
    return html`<a part="running-link" href=${href}>${this.#invoices.localizer.messages.payRunningLink}</a>`;
  }

  #announcement(): string {
    const { slice, localizer } = this.#invoices;
    if (!slice || slice.count === 0) return '';
    const sums = slice.groups.map(({ total }) => localizer.money(total)).join(', ');
    return localizer.messages.selectedSum(slice.count, sums);
  }

  #pay(group: SelectionGroup | undefined): void {
    const { store } = this.#invoices;
    if (!store || !group || isPaymentBusy(store.state.payment)) return;
    const intent = { items: group.items, total: group.total };
    if (emit(this, 'invoice-pay-request', intent)) store.startPayment(intent);
  }

  readonly #onClear = (): void => {
    this.#invoices.store?.clearSelection();
  };
}
